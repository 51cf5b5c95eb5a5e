using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Quantities;
using InstanceLint.Analyzers.Strings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Tests;

/// <summary>
/// The cost of a member is proportional to the number of its definitions. Allocations are measured, because they don't depend on the
/// machine. They are counted for the whole process, so these tests run alone.
/// </summary>
[Collection(nameof(MemberSizeTests))]
[CollectionDefinition(nameof(MemberSizeTests), DisableParallelization = true)]
public class MemberSizeTests
{
    private const int Few = 500;
    private const double Bound = 4 * 1.2;

    /// <summary>Where definitions are, and the analyzer that reads them.</summary>
    public static TheoryData<string, string> Shapes => new MatrixTheoryData<string, string>(
        ["one method", "one method with shared locals", "one file", "many files", "calls of one helper", "one cluster"],
        [nameof(DefinitionAnalyzer), nameof(QuantityAnalyzer), nameof(StringAnalyzer)]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Cost_is_in_proportion(string shape, string analyzer)
    {
        // The first run also loads and compiles code.
        await AllocatedAsync(shape, analyzer, Few);
        var few = await AllocatedAsync(shape, analyzer, Few);
        var many = await AllocatedAsync(shape, analyzer, 4 * Few);
        Assert.True(many < Bound * few, $"{many:N0} bytes for {4 * Few} definitions, {few:N0} for {Few}");
    }

    private static async Task<long> AllocatedAsync(string shape, string analyzer, int definitions)
    {
        var compilation = CSharpCompilation.Create(
            "size",
            SourcesOf(shape, definitions).Select((source, i) => CSharpSyntaxTree.ParseText(
                "using System.Collections.Generic;\nusing InstanceLint.Fluent;\n" + source, path: $"{i}.cs", cancellationToken: TestContext.Current.CancellationToken)),
            [.. Roslyn.Platform, Roslyn.Fluent],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        DiagnosticAnalyzer instance = analyzer switch
        {
            nameof(DefinitionAnalyzer) => new DefinitionAnalyzer(),
            nameof(QuantityAnalyzer) => new QuantityAnalyzer(),
            _ => new StringAnalyzer(),
        };
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var diagnostics = await compilation
            .WithAnalyzers([instance], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Empty(diagnostics);
        return allocated;
    }

    private static IEnumerable<string> SourcesOf(string shape, int definitions)
    {
        var numbers = Enumerable.Range(0, definitions);
        return shape switch
        {
            "one method" => [Class($$"""static IEnumerable<InstanceType> Make(int gib) { {{string.Concat(numbers.Select(i => $"yield return {Definition(i)};\n"))}} }""")],
            "one method with shared locals" => [Class($$"""static IEnumerable<InstanceType> Make(int gib) { string same; {{string.Concat(numbers.Select(InPieces))}} }""")],
            "one file" => [Class(string.Concat(numbers.Select(i => $"static readonly InstanceType Type{i} = {Definition(i)};\nstatic KubernetesOnlineDeployment Blue{i} => KubernetesOnlineDeployment.Define(\"blue\").InstanceType(Type{i}).Requests(\"1\", \"1Gi\").Build();\n")))],
            "many files" => numbers.Select(i => $"static class Types{i} {{ internal static readonly InstanceType Type = {Definition(i)}; }}"),
            "calls of one helper" => [Class($$"""
                static InstanceType Make(string name, string memory) => InstanceType.Define(name).Requests("1", memory).Limits("2", memory).Build();
                static IEnumerable<InstanceType> All() { {{string.Concat(numbers.Select(i => $"yield return Make(\"type-{i}\", \"2Gi\");\n"))}} }
                """)],
            _ => [Class($$"""
                {{string.Concat(numbers.Select(i => $"static readonly InstanceType Type{i} = {Definition(i)};\n"))}}
                static readonly Cluster Prod = Cluster.Define("prod").InstanceTypes({{string.Join(", ", numbers.Select(i => "Type" + i))}}).Build();
                """)],
        };
    }

    private static string Class(string members) => $"static class Types\n{{\n{members}\n}}\n";

    private static string Definition(int i) =>
        $$"""InstanceType.Define("type-{{i}}").NodeSelector("pool", "p{{i}}").Requests("1", "2Gi").Limits("2", "4Gi", 1).Build()""";

    private static string InPieces(int i) =>
        $$"""
        var memory{{i}} = gib + {{i}};
        same = $"{memory{{i}}}Gi";
        var builder{{i}} = InstanceType.Define("type-{{i}}").Requests("1", $"{memory{{i}}}Gi");
        builder{{i}} = builder{{i}}.Limits("2", same);
        yield return builder{{i}}.Build();

        """;
}
