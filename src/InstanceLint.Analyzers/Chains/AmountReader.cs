using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Chains;

/// <summary>Checks texts that become <c>Cpu</c> or <c>Memory</c> outside of a chain.</summary>
internal sealed class AmountReader(FluentLibrary library, ValueReader values)
{
    /// <summary>Returns the findings about the texts of a member.</summary>
    internal IEnumerable<Finding> Check(Frame frame)
    {
        foreach (var operation in frame.Code.Conversions.Concat<IOperation>(frame.Code.Calls))
        {
            if (TextOf(operation) is { } text
                && !IsOfChain(operation)
                && !Typing.IsIn(operation.Syntax)
                && !ExpectedFailures.MayHold(operation))
            {
                foreach (var finding in Check(operation, new Value(text, frame)))
                {
                    yield return finding;
                }
            }
        }
    }

    private List<Finding> Check(IOperation operation, Value text)
    {
        var kind = operation.Type?.Name == FluentNames.Cpu ? ResourceKinds.Cpu : ResourceKinds.Memory;
        return values.Check(text, amount =>
            SingleAmount.Check(kind, amount).Where(finding => IsCertain(operation, text.Frame.Code, finding, amount)));
    }

    // A small or negative amount can be part of a computation, and a field may be used for one.
    private static bool IsCertain(IOperation operation, MemberCode code, Finding finding, Scalar amount) =>
        finding.Rule.Id == RuleIds.QuantityMustParse
        || (!IsComputedWith(OutermostOf(operation), code)
            && (amount.Text.StartsWith("-", System.StringComparison.Ordinal)
                || OutermostOf(operation).Parent is not ISymbolInitializerOperation));

    private static bool IsComputedWith(IOperation value, MemberCode code) =>
        value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            ? code.HistoryOf(local) is { } history && (history.IsUnknown || history.Reads.Exists(read => IsComputation(OutermostOf(read))))
            : IsComputation(value);

    private static bool IsComputation(IOperation value) => value.Parent switch
    {
        IBinaryOperation or ICompoundAssignmentOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.Length: 0 } call } =>
            call.TargetMethod.ContainingAssembly?.Name != FluentNames.Assembly,
        _ => false,
    };

    private static IOperation OutermostOf(IOperation operation)
    {
        while (operation.Parent is IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    private IOperation? TextOf(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: { } method, Operand: var operand }
            when IsText(operand) && library.IsQuantity(method.ContainingType) => operand,
        IInvocationOperation { TargetMethod: var method, Arguments: [{ Value: var argument }] }
            when IsText(argument) && library.UnitOf(method) is { Length: 0 } => argument,
        _ => null,
    };

    private static bool IsText(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String;

    // The chain says more about it.
    private bool IsOfChain(IOperation operation) =>
        OutermostOf(operation).Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
        && library.Find(method) is not null;
}
