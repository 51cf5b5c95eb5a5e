using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Package.Tests;

/// <summary>The analyzers of the package report what is wrong in C#, at the right place, and nothing else.</summary>
public class PackedAnalyzerTests(PackedPackage package)
{
    private static readonly Regex Markup = new(@"\{\|(?<id>INST[0-9]{4}):(?<code>.*?)\|\}", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(10));

    [Fact]
    public async Task Correct_ways_raise_nothing_and_wrong_ways_are_reported()
    {
        using var folder = new TemporaryFolder();
        Extract(package.FilePath, "analyzers/dotnet/cs/", folder.Path);
        Extract(package.FluentFilePath, "lib/netstandard2.0/", folder.Path);
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. Load(Path.Combine(folder.Path, "InstanceLint.Analyzers.dll")).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        IReadOnlyList<MetadataReference> references = [.. Platform, MetadataReference.CreateFromFile(Path.Combine(folder.Path, "InstanceLint.Fluent.dll"))];
        var unexpected = new List<string>();
        foreach (var (name, markup) in Ways.Correct.Concat(Ways.Wrong))
        {
            var (code, expected) = Read(Ways.Usings + markup);
            var found = await AnalyzeAsync(code, analyzers, references);
            if (!expected.Order().SequenceEqual(found.Order()))
            {
                unexpected.Add($"{name}: expected {string.Join(' ', expected)}, found {string.Join(' ', found)}");
            }
        }

        Assert.True(Ways.Correct.Count >= 150, $"{Ways.Correct.Count} correct ways");
        Assert.True(Ways.Wrong.Count >= 100, $"{Ways.Wrong.Count} wrong ways");
        Assert.Empty(unexpected);
    }

    private static IEnumerable<MetadataReference> Platform => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll"))
        .Select(static path => MetadataReference.CreateFromFile(path));

    private static async Task<List<(string, TextSpan)>> AnalyzeAsync(
        string code, ImmutableArray<DiagnosticAnalyzer> analyzers, IReadOnlyList<MetadataReference> references)
    {
        var tree = CSharpSyntaxTree.ParseText(code, path: "Program.cs", cancellationToken: TestContext.Current.CancellationToken);
        var root = await tree.GetRootAsync(TestContext.Current.CancellationToken);
        var kind = root.ChildNodes().Any(static node => node is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create("Way", [tree], references, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        var diagnostics = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan))];
    }

    private static (string Code, List<(string, TextSpan)> Expected) Read(string markup)
    {
        var (code, expected) = (string.Empty, new List<(string, TextSpan)>());
        var end = 0;
        foreach (Match match in Markup.Matches(markup))
        {
            code += markup[end..match.Index];
            expected.Add((match.Groups["id"].Value, new TextSpan(code.Length, match.Groups["code"].Length)));
            code += match.Groups["code"].Value;
            end = match.Index + match.Length;
        }

        return (code + markup[end..], expected);
    }

    private static void Extract(string package, string folder, string target)
    {
        using var archive = ZipFile.OpenRead(package);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            entry.ExtractToFile(Path.Combine(target, entry.Name), overwrite: true);
        }
    }

    private static IEnumerable<Type> Load(string analyzers) => Assembly.LoadFrom(analyzers).GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract);
}
