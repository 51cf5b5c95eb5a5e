using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Quantities;

/// <summary>
/// Reports INST5002 for texts that become a quantity or a name in the fluent library, or a quantity in the official Kubernetes client, and
/// INST2004 and INST2010 for constants that become a quantity of that client.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuantityAnalyzer : DiagnosticAnalyzer
{
    private const string Client = "KubernetesClient";
    private const string ResourceQuantity = "k8s.Models.ResourceQuantity";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            DiagnosticDescriptors.QuantityMustParse,
            DiagnosticDescriptors.UnitMustSuitResource,
            DiagnosticDescriptors.QuantityMustNotDependOnCulture);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!ReferencedAssembly.MayExist(context.Compilation, FluentNames.Assembly)
            && !ReferencedAssembly.MayExist(context.Compilation, Client))
        {
            return;
        }

        // With invariant globalization, all cultures are the invariant one.
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var isInvariant = options.TryGetValue("build_property.InvariantGlobalization", out var invariant)
            && string.Equals(invariant, "true", StringComparison.OrdinalIgnoreCase);

        // Lazy, because the compiler has bound its references by the time the library is needed.
        var (compilation, members) = (context.Compilation, new SourceMembers(context.Compilation));
        var tests = new TestClasses(compilation, context.Options);
        var library = new Lazy<FluentLibrary?>(() => FluentLibrary.In(compilation));
        var quantity = new Lazy<INamedTypeSymbol?>(() => ReferencedAssembly.FindType(compilation, Client, ResourceQuantity));
        context.RegisterOperationBlockAction(block =>
        {
            if (!MentionFilter.Mentions(block) || (library.Value is null && quantity.Value is null))
            {
                return;
            }

            if (!isInvariant)
            {
                new CultureChecker(library.Value, quantity.Value).Read(block);
            }

            if (quantity.Value is { } type && !tests.Hold(block.OwningSymbol))
            {
                new ClientReader(library.Value, members, type).Check(block);
            }
        });
    }

    private sealed class CultureChecker(FluentLibrary? library, INamedTypeSymbol? quantity)
    {
        // A local variable that is used twice is reported once.
        private HashSet<Location>? _reported;

        internal void Read(OperationBlockAnalysisContext context)
        {
            var code = MemberCode.Of(context.OperationBlocks);
            var reader = new CultureReader(code);
            foreach (var operation in code.Conversions)
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
                }
            }

            foreach (var call in code.Calls)
            {
                if (TakesQuantity(call.TargetMethod))
                {
                    foreach (var argument in call.Arguments)
                    {
                        if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                        {
                            CheckText(context, reader, argument.Value);
                        }
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
            if (text.ConstantValue.HasValue || Typing.IsIn(text.Syntax) || reader.Find(text) is not { } number)
            {
                return;
            }

            var location = number.Syntax.GetLocation();
            if ((_reported ??= []).Add(location))
            {
                var finding = QuantityMustNotDependOnCulture.Rule.Formatted(Locations.ToSpan(location), number.Syntax.ToString());
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.QuantityMustNotDependOnCulture, location, finding.Message));
            }
        }
    }
}
