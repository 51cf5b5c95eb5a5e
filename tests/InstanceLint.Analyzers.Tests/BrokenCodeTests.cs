using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace InstanceLint.Analyzers.Tests;

/// <summary>Code is incomplete most of the time while it's edited, so the analyzers must not throw.</summary>
public class BrokenCodeTests
{
    private static readonly Dictionary<string, string> AllCases =
        SquiggleTests.Cases.Concat(CorrectCodeTests.Cases).Concat(CorrectProgramTests.Cases)
            .Concat(UncertainLocalTests.Silent).Concat(UncertainLocalTests.Reported).ToDictionary(StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Names =>
        AllCases.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_token_is_missed(string name)
    {
        TestFileMarkupParser.GetSpans(AllCases[name], out var code, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        var tokens = (await CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken)).DescendantTokens().ToArray();

        // Each compilation has one file for every fourth token, without that token, and one file that ends there.
        for (var i = 0; i < tokens.Length; i += 4)
        {
            var (start, end) = (tokens[i].SpanStart, tokens[i].Span.End);
            await AnalyzeAsync(path: null, code.Remove(start, end - start), code[..start]);
        }
    }

    [Fact]
    public Task Files_may_share_a_path() => AnalyzeAsync(
        path: string.Empty,
        string.Concat(Enumerable.Repeat("\n", 100)) + "class A { static readonly InstanceType T = InstanceType.Define(\"a\").Requests(\"1\", \"1Gi\").Limits(\"1\", \"1Gi\").Build(); }",
        "class B { static readonly InstanceType T = InstanceType.Define(\"a\").Requests(\"1\", \"1Gi\").Limits(\"1\", \"1Gi\").Build(); }");

    private static async Task AnalyzeAsync(string? path, params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "broken",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText("using InstanceLint.Fluent;\n" + source, path: path ?? $"{i}.cs")),
            [.. Roslyn.Platform, Roslyn.Fluent],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var exceptions = new List<Exception>();
        await compilation
            .WithAnalyzers(
                [new DefinitionAnalyzer(), new QuantityAnalyzer()],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]), (exception, _, _) => { lock (exceptions) { exceptions.Add(exception); } }, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(exceptions.Count == 0, string.Join('\n', exceptions) + "\n" + string.Join("\n---\n", sources));
    }
}
