using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Literals;
using InstanceLint.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Culture;

/// <summary>
/// Reports INST5002 for texts that become a quantity or a name in the fluent library, or a quantity in the official Kubernetes client.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CultureAnalyzer : DiagnosticAnalyzer
{
    private const string Client = "KubernetesClient";
    private const string ResourceQuantity = "k8s.Models.ResourceQuantity";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DiagnosticDescriptors.QuantityMustNotDependOnCulture);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        // With invariant globalization, all cultures are the invariant one.
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var isInvariant = options.TryGetValue("build_property.InvariantGlobalization", out var invariant)
            && string.Equals(invariant, "true", StringComparison.OrdinalIgnoreCase);
        if (isInvariant
            || (!ReferencedAssembly.MayExist(context.Compilation, FluentNames.Assembly)
                && !ReferencedAssembly.MayExist(context.Compilation, Client)))
        {
            return;
        }

        // Lazy, because the compiler has bound its references by the time the library is needed.
        var checker = new Lazy<Checker?>(() => Find(context.Compilation));
        context.RegisterOperationBlockAction(block =>
        {
            if (MentionFilter.Mentions(block))
            {
                checker.Value?.Read(block);
            }
        });
    }

    private static Checker? Find(Compilation compilation)
    {
        var library = FluentLibrary.In(compilation);
        var quantity = ReferencedAssembly.FindType(compilation, Client, ResourceQuantity);
        return library is null && quantity is null ? null : new Checker(library, quantity);
    }

    private sealed class Checker(FluentLibrary? library, INamedTypeSymbol? quantity)
    {
        // A local variable that is used twice is reported once.
        private readonly ConcurrentDictionary<Location, bool> _reported = new();

        internal void Read(OperationBlockAnalysisContext context)
        {
            var reader = new CultureReader(LocalValues.From(context.OperationBlocks));
            foreach (var block in context.OperationBlocks)
            {
                foreach (var operation in block.DescendantsAndSelf())
                {
                    switch (operation)
                    {
                        case IConversionOperation { OperatorMethod: { } method } conversion when IsQuantity(method.ContainingType):
                            CheckText(context, reader, conversion.Operand);
                            break;
                        case IObjectCreationOperation { Constructor: { } constructor, Arguments: [var text] }
                            when IsQuantity(constructor.ContainingType):
                            CheckText(context, reader, text.Value);
                            break;
                        // In older versions of the client, properties of a quantity can be set.
                        case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                            when target.Property.ContainingType is { } type && IsQuantity(type):
                            CheckText(context, reader, assignment.Value);
                            break;
                        case IInvocationOperation call when TakesQuantity(call.TargetMethod):
                            foreach (var argument in call.Arguments)
                            {
                                if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                                {
                                    CheckText(context, reader, argument.Value);
                                }
                            }

                            break;
                    }
                }
            }
        }

        private bool TakesQuantity(IMethodSymbol method) => library is not null
            && ((library.Find(method) is { } found && !IsFree(found)) || library.UnitOf(method) is not null);

        // Texts that are neither amounts nor names of instance types. A job is defined by its command.
        private static bool IsFree(FluentMethod method) =>
            method.Role is FluentRole.Other or FluentRole.Model or FluentRole.MlflowModel or FluentRole.Compute or FluentRole.Field
            || (method.Kind == DefinitionKind.Job && method.Role is (FluentRole.Define or FluentRole.Name));

        private bool IsQuantity(INamedTypeSymbol type) =>
            SymbolEqualityComparer.Default.Equals(type, quantity) || library?.IsQuantity(type) == true;

        private void CheckText(OperationBlockAnalysisContext context, CultureReader reader, IOperation text)
        {
            try
            {
                ReadText(context, reader, text);
            }
            catch (Exception exception) when (InternalError.Is(exception))
            {
                context.ReportDiagnostic(InternalError.ForText(text.Syntax, exception));
            }
        }

        private void ReadText(OperationBlockAnalysisContext context, CultureReader reader, IOperation text)
        {
            if (text.ConstantValue.HasValue || reader.Find(text) is not { } number)
            {
                return;
            }

            var location = number.Syntax.GetLocation();
            if (_reported.TryAdd(location, true))
            {
                var finding = QuantityMustNotDependOnCulture.Rule.Formatted(Locations.ToSpan(location), number.Syntax.ToString());
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.QuantityMustNotDependOnCulture, location, finding.Message));
            }
        }
    }
}
