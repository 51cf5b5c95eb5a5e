using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Tests;

/// <summary>A reader that throws becomes one diagnostic that asks for a bug report, and other definitions are checked.</summary>
public class AnalyzerInternalErrorTests
{
    private const string Code =
        """
        using InstanceLint.Fluent;
        class A
        {
            object First = InstanceType.Define("Odd").Requests("1", "1Gi").Limits("1", "1Gi").Build();
            object Second = InstanceType.Define("Wrong").Requests("1", "1Gi").Limits("1", "1Gi").Build();
        }
        """;

    [Fact]
    public async Task A_chain_that_cannot_be_read_is_one_diagnostic_and_the_others_are_checked()
    {
        var analyzer = new DefinitionAnalyzer
        {
            Reading = static chain =>
            {
                if (chain.First.Call.Syntax.ToString().Contains("Odd", StringComparison.Ordinal))
                {
                    throw new FormatException("odd");
                }
            },
        };
        var diagnostics = await AnalyzeAsync(analyzer);
        var problem = Assert.Single(diagnostics, diagnostic => diagnostic.Id == RuleIds.DefinitionMustBeUsed);
        Assert.Equal(3, problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(
            "reading this definition failed (FormatException: odd); this is a bug in InstanceLint; report it at https://github.com/InstanceLint/InstanceLint/issues",
            problem.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal([RuleIds.NameMustBeValid], diagnostics.Select(diagnostic => diagnostic.Id).Except([problem.Id]));
    }

    [Fact]
    public async Task A_cluster_that_cannot_be_read_is_one_diagnostic_and_members_are_checked()
    {
        var diagnostics = await AnalyzeAsync(new DefinitionAnalyzer(), new Text(new FormatException("odd")));
        var problem = Assert.Single(diagnostics, diagnostic => diagnostic.Id == RuleIds.NameMustBeUniqueInCluster);
        Assert.StartsWith("checking the cluster failed (FormatException: odd)", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(2, diagnostics.Count(diagnostic => diagnostic.Id == RuleIds.NameMustBeValid));
    }

    // A cancellation isn't an internal error.
    [Fact]
    public async Task Whoever_cancels_is_not_asked_for_a_report() => await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyzeAsync(
        new DefinitionAnalyzer { Reading = static _ => throw new OperationCanceledException(new CancellationToken(canceled: true)) }, rethrows: true));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DefinitionAnalyzer analyzer, Text? manifest = null, bool rethrows = false)
    {
        var compilation = CSharpCompilation.Create(
            "fault",
            [CSharpSyntaxTree.ParseText(Code, path: "a.cs", cancellationToken: TestContext.Current.CancellationToken)],
            [.. Roslyn.Platform, Roslyn.Fluent],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions(manifest is null ? [] : [manifest], new OneManifest());
        var exceptions = new List<Exception>();
        var diagnostics = await compilation
            .WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(options, (exception, _, _) => exceptions.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        if (rethrows && exceptions.Count > 0)
        {
            throw exceptions[0];
        }

        Assert.Empty(exceptions);
        return diagnostics;
    }

    private sealed class Text(Exception exception) : AdditionalText
    {
        public override string Path => "a.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw exception;
    }

    private sealed class OneManifest : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Project();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Project : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == EncodedProject.Property ? new EncodedProject().AddManifest("a.yaml").ToString() : null!;
            return value is not null;
        }
    }
}
