using System;
using System.Collections.Immutable;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InstanceLint.Analyzers.Chains;

/// <summary>
/// Judges what fluent chains define: each as soon as its member is analyzed, and all of the cluster when the compilation ends.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Told of each chain before it is read. A test may let it fail.</summary>
    internal Action<Chain>? Reading { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        DiagnosticDescriptors.All.Remove(DiagnosticDescriptors.QuantityMustNotDependOnCulture);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Nothing is reported in generated code, and yet its instance types exist.
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

        // Read when it is needed: by then the compiler has bound its references.
        var library = new Lazy<FluentLibrary?>(() => FluentLibrary.In(context.Compilation));
        var cluster = new Lazy<ProgramCluster?>(() => library.Value is null ? null : new ProgramCluster(library.Value));
        var tests = new TestClasses(context.Compilation);
        context.RegisterOperationBlockAction(block =>
        {
            if (MentionFilter.Mentions(block) && library.Value is { } fluent && cluster.Value is { } program)
            {
                try
                {
                    new MemberReader(fluent, program, tests, block.OwningSymbol, block.OperationBlocks, Reading).Check(block);
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
