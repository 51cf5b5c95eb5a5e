using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers;

/// <summary>Judges what fluent chains define: each as soon as its member is analyzed, and all of the cluster when the compilation ends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
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

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (FluentLibrary.In(context.Compilation) is not { } library)
        {
            return;
        }

        var cluster = new ProgramCluster(library);
        context.RegisterOperationBlockStartAction(block =>
        {
            var member = new MemberReader(library, cluster, block.OwningSymbol, block.OperationBlocks);
            block.RegisterOperationAction(operation => member.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
            block.RegisterOperationBlockEndAction(member.Judge);
        });
        context.RegisterCompilationEndAction(cluster.Judge);
    }
}
