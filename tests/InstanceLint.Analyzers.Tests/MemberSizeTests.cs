using System;
using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Culture;
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
    private const int Few = 125;
    private const double Bound = 4.5;

    [Fact]
    public Task Culture_is_read_in_proportion() => IsInProportionAsync(new CultureAnalyzer());

    [Fact]
    public Task Definitions_are_read_in_proportion() => IsInProportionAsync(new DefinitionAnalyzer());

    private static async Task IsInProportionAsync(DiagnosticAnalyzer analyzer)
    {
        // The first run also loads and compiles code.
        await AllocatedAsync(analyzer, Few);
        var few = await AllocatedAsync(analyzer, Few);
        var many = await AllocatedAsync(analyzer, 4 * Few);
        Assert.True(many < Bound * few, $"{many:N0} bytes for {4 * Few} definitions, {few:N0} for {Few}");
    }

    private static async Task<long> AllocatedAsync(DiagnosticAnalyzer analyzer, int definitions)
    {
        var source = $$"""
            using System.Collections.Generic;
            using InstanceLint.Fluent;

            static class Types
            {
                static IEnumerable<InstanceType> Make(int gib)
                {
                    string same;
                    {{string.Concat(Enumerable.Range(0, definitions).Select(Definition))}}
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "size",
            [CSharpSyntaxTree.ParseText(source, path: "a.cs", cancellationToken: TestContext.Current.CancellationToken)],
            [.. Roslyn.Platform, Roslyn.Fluent],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var diagnostics = await compilation
            .WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Empty(diagnostics);
        return allocated;
    }

    private static string Definition(int i) =>
        $$"""
        var memory{{i}} = gib + {{i}};
        same = $"{memory{{i}}}Gi";
        var builder{{i}} = InstanceType.Define("type-{{i}}").Requests("1", $"{memory{{i}}}Gi");
        builder{{i}} = builder{{i}}.Limits("2", same);
        yield return builder{{i}}.Build();

        """;
}
