using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Strings;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Tests;

/// <summary>YAML in a string has the same findings as in a file.</summary>
public class StringTests
{
    private static readonly Regex Line = new(@"line \d+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private static readonly Dictionary<string, Func<string, string>> Styles = new(StringComparer.Ordinal)
    {
        ["raw"] = static text => Raw(text, string.Empty),
        ["raw and interpolated"] = static text => Raw(text, "$$$$$$$$"),
        ["verbatim"] = static text => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        ["verbatim and interpolated"] = static text => "$@\"" + Doubled(text).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        ["escaped"] = SymbolDisplayOf,
        ["interpolated"] = static text => "$" + Doubled(SymbolDisplayOf(text)),
        ["a sum"] = static text => string.Join(" + ", text.Split('\n').Select((line, i) => SymbolDisplayOf(i == 0 ? line : "\n" + line))),
        ["UTF-8"] = static text => SymbolDisplayOf(text) + "u8",
    };

    public static IEnumerable<TheoryDataRow<string>> Cases => CorpusCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Findings_are_those_of_a_file(string name)
    {
        foreach (var file in CorpusCases.Read(name))
        {
            var expected = Lint(file.Text);
            foreach (var (style, write) in Styles.Where(style => CanWrite(style.Key, file.Text)))
            {
                var code = $"static class Manifests\n{{\n    static readonly object Text = {write(file.Text)}{(style == "UTF-8" ? ".ToArray()" : string.Empty)};\n}}\n";
                var found = await FindAsync(code);
                Assert.True(expected.SequenceEqual(found.Select(PartOf)), $"{style}:\n{string.Join('\n', expected)}\n---\n{string.Join('\n', found)}\n---\n{code}");
            }
        }
    }

    private static (string, string) PartOf((string Id, string Message, string Text) finding) => (finding.Id, finding.Message);

    private static (string, string)[] Lint(string text)
    {
        var manifest = ManifestReader.Read(text, string.Empty);
        return [.. Linter.Lint([new ClusterDefinition(ClusterSettings.None(string.Empty), [Linter.Outline(manifest)])])
            .Where(static finding => finding.Suppression is null)
            .Select(static finding => (finding.Rule.Id, Line.Replace(finding.Message, "line")))
            .Order()];
    }

    private static async Task<(string Id, string Message, string Text)[]> FindAsync(string code)
    {
        var compilation = CSharpCompilation.Create(
            "strings",
            [CSharpSyntaxTree.ParseText(code, path: "a.cs", cancellationToken: TestContext.Current.CancellationToken)],
            Roslyn.Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await compilation.WithAnalyzers([new StringAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics
            .Select(diagnostic => (
                diagnostic.Id,
                Line.Replace(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), "line"),
                code.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)))
            .Order()];
    }

    // In a raw string, a line can't be indented less than the closing quotes, and other characters end lines too.
    private static bool CanWrite(string style, string text) =>
        text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal) && text.All(static character => !char.IsSurrogate(character))
        && (!style.StartsWith("raw", StringComparison.Ordinal)
            || (text.IndexOfAny(['\r', '\u0085', '\u2028', '\u2029']) < 0 && !text.Contains("{{{{{{{{", StringComparison.Ordinal) && !text.Contains("}}}}}}}}", StringComparison.Ordinal)));

    private static string Raw(string text, string dollars)
    {
        var quotes = new string('"', 8);
        return $"{dollars}{quotes}\n        {text.Replace("\n", "\n        ", StringComparison.Ordinal)}\n        {quotes}";
    }

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string SymbolDisplayOf(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
