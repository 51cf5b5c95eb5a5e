using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Quantities;
using InstanceLint.Analyzers.Strings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Code with random changes, as while it's typed: no analyzer throws, and nothing is reported in a statement with a syntax error.</summary>
public class MutatedCodeTests
{
    private const int Files = 50;

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(0, 40).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_thrown_and_nothing_half_typed_is_reported(int seed)
    {
        var random = new Random(seed);
        string[] programs = [.. Ways.Wrong.Values.Concat(Ways.Correct.Values).Select(Plain)];
        var trees = Enumerable.Range(0, Files)
            .Select(i => CSharpSyntaxTree.ParseText(Ways.Usings + Mutate(programs[random.Next(programs.Length)], random), path: $"{i}.cs"))
            .ToArray();
        var compilation = CSharpCompilation.Create(
            "mutated", trees, [.. Roslyn.Platform, Roslyn.Fluent], new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var exceptions = new List<Exception>();
        var diagnostics = await compilation
            .WithAnalyzers(
                [new DefinitionAnalyzer(), new QuantityAnalyzer(), new StringAnalyzer()],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]), (exception, _, _) => { lock (exceptions) { exceptions.Add(exception); } }, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(exceptions.Count == 0, string.Join('\n', exceptions));
        Assert.DoesNotContain(diagnostics, static diagnostic =>
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("internal error", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, static diagnostic => IsHalfTyped(diagnostic.Location));
    }

    private static bool IsHalfTyped(Location location) =>
        location.SourceTree?.GetRoot().FindToken(location.SourceSpan.Start).Parent?.AncestorsAndSelf()
            .FirstOrDefault(static node => node is StatementSyntax or MemberDeclarationSyntax) is { } statement
        && statement.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Plain(string markup)
    {
        TestFileMarkupParser.GetSpans(markup, out var code, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        return code;
    }

    // Removes, repeats, swaps or cuts off tokens.
    private static string Mutate(string code, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var tokens = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToArray();
            if (tokens.Length == 0)
            {
                break;
            }

            var (one, other) = (tokens[random.Next(tokens.Length)], tokens[random.Next(tokens.Length)]);
            code = random.Next(5) switch
            {
                0 => code.Remove(one.SpanStart, one.Span.Length),
                1 => code.Insert(one.SpanStart, one.Text + " "),
                2 => code.Remove(one.SpanStart, one.Span.Length).Insert(one.SpanStart, other.Text),
                3 => code[..one.Span.End],
                _ => code.Remove(one.Span.End - 1, 1),
            };
        }

        return code;
    }
}
