using System;
using System.Collections.Immutable;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Checks the definitions of fluent chains: each one when its member is analyzed, and the whole cluster when the compilation ends.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Called for each chain before it's read, so a test can make reading fail.</summary>
    internal Action<Chain>? Reading { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        DiagnosticDescriptors.All.Remove(DiagnosticDescriptors.QuantityMustNotDependOnCulture);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Nothing is reported in generated code, but its instance types count for the cluster.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (!ReferencedAssembly.MayExist(context.Compilation, FluentNames.Assembly))
        {
            return;
        }

        // Lazy, because the compiler has bound its references by the time the library is needed.
        var library = new Lazy<FluentLibrary?>(() => FluentLibrary.In(context.Compilation));
        var cluster = new Lazy<ProgramCluster?>(() => library.Value is null ? null : new ProgramCluster(library.Value));
        var members = new SourceMembers(context.Compilation);
        var tests = new TestClasses(context.Compilation, context.Options);
        context.RegisterOperationBlockAction(block =>
        {
            if (MentionFilter.Mentions(block) && library.Value is { } fluent && cluster.Value is { } program)
            {
                try
                {
                    var (isTest, code) = (tests.Hold(block.OwningSymbol), MemberCode.Of(block.OperationBlocks));
                    new MemberReader(fluent, members, program, isTest, code, Reading).Check(block);
                }
                catch (Exception exception) when (InternalError.Is(exception))
                {
                    block.ReportDiagnostic(InternalError.ForDefinition(block.OperationBlocks[0].Syntax, exception));
                }
            }
        });
        context.RegisterCompilationEndAction(end =>
        {
            try
            {
                cluster.Value?.Check(end);
            }
            catch (Exception exception) when (InternalError.Is(exception))
            {
                end.ReportDiagnostic(InternalError.ForCluster(exception));
            }
        });
    }
}
