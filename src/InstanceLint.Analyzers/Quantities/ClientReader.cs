using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Quantities;

/// <summary>Checks constants that become a <c>ResourceQuantity</c> of the official Kubernetes client.</summary>
/// <param name="library">The fluent library, or <see langword="null"/> if the compilation has none.</param>
/// <param name="members">The members of the compilation.</param>
/// <param name="quantity">The type.</param>
internal sealed class ClientReader(FluentLibrary? library, SourceMembers members, INamedTypeSymbol quantity)
{
    private readonly ValueReader _values = new(library, new ValueFlow(members), new ValuePlaces());

    /// <summary>Reports the findings in a member.</summary>
    internal void Check(OperationBlockAnalysisContext context)
    {
        var frame = new Frame(MemberCode.Of(context.OperationBlocks));
        var reported = new HashSet<SourceSpan>();
        foreach (var operation in frame.Code.Conversions)
        {
            if (TextOf(operation) is not { } text || Typing.IsIn(operation.Syntax) || ExpectedFailures.MayHold(operation))
            {
                continue;
            }

            var kind = KindOf(operation);
            foreach (var finding in _values.Check(new Value(text, frame), amount => SingleAmount.Check(kind, amount)))
            {
                if (reported.Add(finding.Span) && finding.Rule.Id is RuleIds.QuantityMustParse or RuleIds.UnitMustSuitResource)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        DiagnosticDescriptors.Find(finding.Rule)!,
                        Locations.ToLocation(finding.Span),
                        FixProperties.Write(finding.Fix),
                        finding.Message));
                }
            }
        }
    }

    private IOperation? TextOf(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod.ContainingType: var type, Operand: var operand } when Is(type) => operand,
        IObjectCreationOperation { Constructor.ContainingType: var type, Arguments: [var argument] } when Is(type) => argument.Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Value" } property } } assignment
            when Is(property.ContainingType) => assignment.Value,
        _ => null,
    };

    private bool Is(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, quantity);

    // The key under which the quantity is put into a dictionary.
    private static ResourceKind? KindOf(IOperation operation)
    {
        var at = operation;
        while (at.Parent is IConversionOperation)
        {
            at = at.Parent;
        }

        var key = at.Parent switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] } } =>
                index.Value,
            IArgumentOperation { Parent: IInvocationOperation { Arguments: [var first, var second] } }
                when second == at.Parent => first.Value,
            IArgumentOperation { Parent: IObjectCreationOperation { Arguments: [var first, var second] } }
                when second == at.Parent => first.Value,
            _ => null,
        };
        return key?.ConstantValue is { HasValue: true, Value: string name }
            ? ResourceKinds.All.FirstOrDefault(kind => kind.Name == name)
            : null;
    }
}
