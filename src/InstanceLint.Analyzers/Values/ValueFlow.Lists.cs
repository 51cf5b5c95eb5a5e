using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <content>Lists: what they hold, and whether code runs for each of their elements.</content>
internal sealed partial class ValueFlow
{
    /// <summary>
    /// Returns the operation that makes a list or dictionary, or <see langword="null"/> if code that also has it may change it.
    /// </summary>
    internal Value? ResolveUnchanged(Value list)
    {
        for (var i = 0; i < MaxSteps; i++)
        {
            list = list.At(Unwrap(list.Operation));
            if (!IsOnlyRead(list))
            {
                return null;
            }

            if (Step(list) is not { } next)
            {
                break;
            }

            list = next;
        }

        return list;
    }

    /// <summary>Returns the elements of a list, or <see langword="null"/> if they are unknown.</summary>
    internal IReadOnlyList<Value>? ElementsOf(Value list)
    {
        if (ResolveUnchanged(list) is not var (operation, frame))
        {
            return null;
        }

        switch (operation)
        {
            case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                return [.. elements.Select(element => new Value(element, frame))];
            case { Syntax: CollectionExpressionSyntax { Elements: var parts } } when IsListExpression(operation):
                // The oldest supported compiler has no operation for collection expressions.
                return parts.All(static part => part is ExpressionElementSyntax)
                    ? [.. operation.ChildOperations.Select(element => new Value(element, frame))]
                    : null;
            case IObjectCreationOperation { Arguments.Length: 0, Initializer.Initializers: var added } when added.All(IsAdd):
                return [.. added.Select(add => new Value(((IInvocationOperation)add).Arguments[0].Value, frame))];
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable" } method, Arguments: [var source] }
                when method.Name is "ToArray" or "ToList" or "AsEnumerable":
                return ElementsOf(new Value(source.Value, frame));
            default:
                return null;
        }
    }

    // The list whose elements are passed to a lambda, as in names.Select(name => …).
    private static IOperation? ListOf(IAnonymousFunctionOperation lambda)
    {
        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation)
        {
            at = at.Parent;
        }

        return at is IArgumentOperation { Parent: IInvocationOperation call } argument
            && call.TargetMethod.Name is "Select" or "ForEach" or "ConvertAll"
            && call.TargetMethod.ContainingType.Name is "Enumerable" or "List" or "Array" or "ImmutableArrayExtensions"
            && (call.Instance ?? call.Arguments[0].Value) is var list
            && list != argument.Value
                ? list
                : null;
    }

    // Whether code runs for each element: nothing around it decides that it doesn't, and nothing ends the loop.
    private static bool RunsEachTime(IOperation operation, IOperation body)
    {
        for (var at = operation; at != body; at = at.Parent)
        {
            if (at.Parent is null or IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation
                or ICoalesceOperation
                or IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or IConditionalAccessOperation)
            {
                return at.Parent == body;
            }
        }

        return !body.Descendants().Any(inner => inner is IBranchOperation or IThrowOperation
            || (inner is IReturnOperation { Kind: OperationKind.Return }
                && !(body.Parent is IAnonymousFunctionOperation && inner.Parent == body)));
    }

    // Other code that gets a list may change it.
    private bool IsOnlyRead(Value list) => list.Operation switch
    {
        ILocalReferenceOperation { Local: var local } => list.Frame.Code.ReadsOf(local).All(IsListRead),
        IParameterReferenceOperation { Parameter: var parameter } => list.Frame.Code.HistoryOf(parameter)?.Reads.All(IsListRead) == true,
        IFieldReferenceOperation { Field: { ContainingType.IsTupleType: false } field } => members.IsOnlyRead(field),
        IPropertyReferenceOperation { Property: { IsIndexer: false, ContainingType.IsAnonymousType: false } property } =>
            members.IsOnlyRead(property),
        _ => true,
    };

    private static bool IsListRead(IOperation read)
    {
        var at = read;
        while (at.Parent is IConversionOperation)
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            IForEachLoopOperation loop => loop.Collection == at,
            IArgumentOperation { Parent: IInvocationOperation call } =>
                call.TargetMethod.ContainingType.Name == "Enumerable"
                || call.TargetMethod.ContainingAssembly?.Name == Library.FluentNames.Assembly,
            IPropertyReferenceOperation property => property.Property.Name is "Length" or "Count",
            IInvocationOperation call => call.TargetMethod.Name is "ForEach" or "ConvertAll",
            _ => at.Syntax.Parent is FromClauseSyntax,
        };
    }

    private static bool IsAdd(IOperation initializer) =>
        initializer is IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 1 }, Arguments.Length: 1 };

    private static bool IsListExpression(IOperation operation) =>
        operation is not (IArrayCreationOperation or IObjectCreationOperation or ILiteralOperation);
}
