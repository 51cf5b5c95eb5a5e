using System;
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
        if (!ReferencedAssembly.MayExist(context.Compilation, FluentNames.Assembly))
        {
            return;
        }

        // Read when it is needed: by then the compiler has bound its references.
        var library = new Lazy<FluentLibrary?>(() => FluentLibrary.In(context.Compilation));
        var cluster = new Lazy<ProgramCluster?>(() => library.Value is null ? null : new ProgramCluster(library.Value));
        var filter = new MentionFilter();
        context.RegisterOperationBlockStartAction(block =>
        {
            if (filter.Mentions(block.OperationBlocks) && library.Value is { } fluent && cluster.Value is { } program)
            {
                var member = new MemberReader(fluent, program, block.OwningSymbol, block.OperationBlocks);
                block.RegisterOperationAction(operation => member.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
                block.RegisterOperationBlockEndAction(member.Judge);
            }
        });
        context.RegisterCompilationEndAction(end => cluster.Value?.Judge(end));
    }
}
