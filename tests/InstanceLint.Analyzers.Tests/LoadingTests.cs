using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.Analyzers.Quantities;
using InstanceLint.Analyzers.Strings;
using InstanceLint.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace InstanceLint.Analyzers.Tests;

/// <summary>The assemblies can be loaded as the compiler and an editor load them.</summary>
public class LoadingTests
{
    [Fact]
    public void The_compiler_finds_all_analyzers_and_nothing_it_cannot_load()
    {
        var failures = 0;
        var reference = new AnalyzerFileReference(typeof(DefinitionAnalyzer).Assembly.Location, new Loader());
        reference.AnalyzerLoadFailed += (_, _) => failures++;
        Assert.Equal(
            [nameof(DefinitionAnalyzer), nameof(ManifestAnalyzer), nameof(QuantityAnalyzer), nameof(StringAnalyzer)],
            reference.GetAnalyzers(LanguageNames.CSharp).Select(analyzer => analyzer.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Empty(reference.GetAnalyzers(LanguageNames.VisualBasic));
        Assert.Equal(0, failures);
    }

    [Fact]
    public void The_editor_finds_every_fix_by_its_name() =>
        Assert.Equal(
            [nameof(CultureCodeFix), nameof(DefinitionCodeFix), nameof(ManifestCodeFix)],
            typeof(DefinitionCodeFix).Assembly.GetTypes()
                .Select(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name)
                .OfType<string>()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fix_fixes_what_some_analyzer_reports()
    {
        var reported = new DefinitionAnalyzer().SupportedDiagnostics.Concat(new QuantityAnalyzer().SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(new DefinitionCodeFix().FixableDiagnosticIds.Concat(new CultureCodeFix().FixableDiagnosticIds), id => Assert.Contains(id, reported));
    }

    [Fact]
    public async Task Nothing_is_registered_where_the_library_is_missing()
    {
        Assert.All(await RegisterAsync([.. Roslyn.Platform]), actions => Assert.Equal(0, actions.OperationBlockActionsCount + actions.CompilationEndActionsCount));
        Assert.All(await RegisterAsync([.. Roslyn.Platform, Roslyn.Fluent]), actions => Assert.Equal(1, actions.OperationBlockActionsCount));
    }

    [Fact]
    public async Task Nothing_is_registered_for_manifests_in_a_build() =>
        Assert.Equal(0, Assert.Single(await RegisterAsync([.. Roslyn.Platform, Roslyn.Fluent], new ManifestAnalyzer())).AdditionalFileActionsCount);

    [Fact]
    public async Task All_analyzers_run_concurrently() =>
        Assert.All(await RegisterAsync([Roslyn.Fluent], new DefinitionAnalyzer(), new QuantityAnalyzer(), new ManifestAnalyzer()), actions => Assert.True(actions.Concurrent));

    private static Task<IReadOnlyList<AnalyzerTelemetryInfo>> RegisterAsync(MetadataReference[] references) =>
        RegisterAsync(references, new DefinitionAnalyzer(), new QuantityAnalyzer());

    private static async Task<IReadOnlyList<AnalyzerTelemetryInfo>> RegisterAsync(MetadataReference[] references, params DiagnosticAnalyzer[] analyzers)
    {
        var compilation = CSharpCompilation.Create("empty", [CSharpSyntaxTree.ParseText("class C { int M() => 1; }")], references).WithAnalyzers([.. analyzers]);
        await compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var actions = new List<AnalyzerTelemetryInfo>();
        foreach (var analyzer in analyzers)
        {
            actions.Add(await compilation.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
