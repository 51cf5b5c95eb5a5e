using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>
/// Finds where a value comes from: through variables, tuples, parameters, members that keep their value, helper methods, and one
/// alternative of each choice at a time. A step is taken only if it certainly leads to the value.
/// </summary>
internal sealed partial class ValueFlow(SourceMembers members)
{
    // Limits the length of a way through variables that hold each other.
    private const int MaxSteps = 64;

    /// <summary>Returns the operation that makes a value, as far as it can be followed.</summary>
    internal Value Resolve(Value value)
    {
        for (var i = 0; i < MaxSteps && Step(value) is { } next; i++)
        {
            value = next;
        }

        return value;
    }

    /// <summary>Returns the operation without conversions that keep the text. A user-defined conversion may change the text.</summary>
    internal static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Returns the receiver of a call, without conversions and <c>?.</c>.</summary>
    internal static IOperation ReceiverOf(IOperation instance)
    {
        var operation = Unwrap(instance);
        while (true)
        {
            switch (operation)
            {
                case IConditionalAccessInstanceOperation access when AccessOf(access) is { } outer:
                    operation = Unwrap(outer.Operation);
                    break;
                case IConditionalAccessOperation access:
                    operation = Unwrap(access.WhenNotNull);
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Returns the code of a helper method that a call runs, or <see langword="null"/> if that isn't certain.</summary>
    internal Value? Enter(IInvocationOperation call, Frame frame)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return !method.IsAsync && frame.Code.FunctionOf(method.OriginalDefinition) is { } function
                && frame.Call(call, frame.Code) is { } own
                ? new Value(function, own)
                : null;
        }

        return method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
            && members.CodeOf(method) is { } code
            && frame.Call(call, code) is { } callee
                ? new Value(code.Blocks[0], callee)
                : null;
    }

    private Value? Step(Value value)
    {
        var (operation, frame) = value;
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false } conversion when KeepsValue(conversion):
                return value.At(conversion.Operand);
            case IConversionOperation { OperatorMethod: null, Operand: ILocalReferenceOperation or IFieldReferenceOperation } conversion
                when conversion.Type?.SpecialType == SpecialType.System_String:
                return value.At(conversion.Operand);
            case IConditionalAccessInstanceOperation instance when AccessOf(instance) is { } outer:
                return value.At(outer.Operation);
            case IConditionalAccessOperation access:
                return value.At(access.WhenNotNull);
            case ILocalReferenceOperation { Local: var local } read:
                return frame.Code.At(read) is { } held ? value.At(held)
                    : frame.Code.HistoryOf(local) is { Loop: { } loop } history && RunsEachTime(read, loop.Body)
                        ? ElementOf(Choose(new Value(loop, frame), ElementsOf(value.At(loop.Collection))), history.LoopElement)
                    : null;
            case IParameterReferenceOperation { Parameter: var parameter }:
                return Follow(value, parameter);
            case IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } element, Instance: { } tuple }:
                return ElementOf(value.At(tuple), element);
            case IFieldReferenceOperation { Field: var field }:
                return Follow(value, field);
            case IPropertyReferenceOperation { Property: { ContainingType.IsAnonymousType: true } property, Instance: { } instance }:
                return PropertyOf(value.At(instance), property);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property }:
                return Follow(value, property);
            case IInvocationOperation call:
                return Enter(call, frame) is { } entered && SourceMembers.ResultOf(entered.Operation) is { } result
                    ? new Value(result, entered.Frame)
                    : null;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return Choose(value, choice.WhenTrue, otherwise);
            case ICoalesceOperation choice:
                return Choose(value, choice.Value, choice.WhenNull);
            case ISwitchExpressionOperation choice:
                return Choose(value, [.. choice.Arms.Select(static arm => arm.Value)]);
            default:
                return null;
        }
    }

    // A cast to a smaller type of number can change the number.
    private static bool KeepsValue(IConversionOperation conversion) =>
        conversion.Conversion is { IsImplicit: true } or { IsNumeric: false };

    private Value? Follow(Value value, ISymbol member) =>
        members.CodeOf(member) is { } code
        && SourceMembers.ResultOf(code.Blocks[0]) is { } result
        && value.Frame.Read(member, code) is { } frame
            ? new Value(result, frame)
            : null;

    private Value? Follow(Value value, IParameterSymbol parameter)
    {
        var frame = value.Frame;
        if (frame.Code.HistoryOf(parameter) is not { IsNeverWritten: true } history)
        {
            return null;
        }

        if (frame.ArgumentOf(parameter) is { } argument)
        {
            return new ParameterUse(members).DecidesNothing(history, frame.Code) ? argument : null;
        }

        // The parameter of a lambda that runs for each element of a list.
        return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, Parameters: [var only] } lambda
            && SymbolEqualityComparer.Default.Equals(only, parameter)
            && frame.Code.FunctionOf(lambda) is IAnonymousFunctionOperation function
            && ListOf(function) is { } list
            && RunsEachTime(value.Operation, function.Body)
                ? Choose(new Value(function, frame), ElementsOf(new Value(list, frame)))
                : null;
    }

    private static Value? Choose(Value place, IReadOnlyList<Value>? elements) =>
        elements is not null && place.Frame.Worlds.Choose(place, elements.Count, isEach: true) is { } index ? elements[index] : null;

    private static Value? Choose(Value place, params IOperation[] alternatives)
    {
        var possible = alternatives.Where(static alternative => Unwrap(alternative) is not IThrowOperation).ToList();
        return place.Frame.Worlds.Choose(place, possible.Count, isEach: false) is { } index ? place.At(possible[index]) : null;
    }

    // The variable of a loop can be one element of a tuple.
    private Value? ElementOf(Value? tuple, int? index) =>
        tuple is null || index is null ? tuple
        : Resolve(tuple) is { Operation: ITupleOperation { Elements: var elements }, Frame: var frame } && index < elements.Length
            ? new Value(elements[index.Value], frame)
            : null;

    private Value? ElementOf(Value tuple, IFieldSymbol element)
    {
        var (operation, frame) = Resolve(tuple);
        var field = element.CorrespondingTupleField ?? element;
        return operation is ITupleOperation { Elements: var elements }
            && int.TryParse(field.Name.Substring("Item".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= elements.Length
                ? new Value(elements[number - 1], frame)
                : null;
    }

    private Value? PropertyOf(Value instance, IPropertySymbol property)
    {
        var (operation, frame) = Resolve(instance);
        foreach (var initializer in (operation as IAnonymousObjectCreationOperation)?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                && target.Property.Name == property.Name)
            {
                return new Value(assignment.Value, frame);
            }
        }

        return null;
    }

    private static IConditionalAccessOperation? AccessOf(IOperation instance)
    {
        for (var at = instance; at.Parent is { } parent; at = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == at)
            {
                return access;
            }
        }

        return null;
    }
}
