using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>Reads arguments as far as their values are certain: constants, and expressions of constants wherever they come from.</summary>
/// <param name="library">The fluent library, or <see langword="null"/> if the compilation has none.</param>
/// <param name="flow">Finds where values come from.</param>
/// <param name="places">Receives the places of the values.</param>
internal sealed class ValueReader(FluentLibrary? library, ValueFlow flow, ValuePlaces places)
{
    // Limits recursion through nested expressions.
    private const int MaxDepth = 32;

    /// <summary>
    /// Reads a text or an amount: absent if the argument is omitted or null, unknown if its value isn't certain. The span is that of the
    /// expression that makes the value.
    /// </summary>
    internal Scalar Read(IArgumentOperation argument, Frame frame) =>
        Read(argument, frame, new Value(argument.Value, frame), atUse: false);

    /// <summary>Reads the same. The span is that of the argument.</summary>
    internal Scalar ReadAtUse(IArgumentOperation argument, Frame frame) =>
        Read(argument, frame, new Value(argument.Value, frame), atUse: true);

    /// <summary>Reads an element of an argument, such as the key of a label.</summary>
    internal Scalar Read(IArgumentOperation argument, Frame frame, Value element) => Read(argument, frame, element, atUse: false);

    /// <summary>Adds the texts of a list expression. Returns <see langword="false"/> if one of them is unknown.</summary>
    internal bool TryReadAll(IArgumentOperation argument, Frame frame, List<string> texts)
    {
        var list = new Value(argument.Value, frame);
        foreach (var element in flow.ElementsOf(list) ?? [list])
        {
            if (Find(element, 0) is not { Constant: { IsNull: false, Text: var text } })
            {
                return false;
            }

            texts.Add(text);
        }

        return true;
    }

    /// <summary>Returns the keys and values of labels, or <see langword="null"/> if they are unknown.</summary>
    internal IReadOnlyList<(Value Key, Value Value)>? LabelsOf(IArgumentOperation argument, Frame frame)
    {
        if (flow.ResolveUnchanged(new Value(argument.Value, frame)) is not var (operation, at)
            || operation is not IObjectCreationOperation { Arguments.Length: 0, Initializer.Initializers: var entries })
        {
            return null;
        }

        var labels = new List<(Value, Value)>();
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 2 }, Arguments: [var key, var value] }:
                    labels.Add((new Value(key.Value, at), new Value(value.Value, at)));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment:
                    labels.Add((new Value(key.Value, at), new Value(assignment.Value, at)));
                    break;
                default:
                    return null;
            }
        }

        return labels;
    }

    /// <summary>
    /// Checks a text that becomes a quantity outside of a chain. Returns the findings if there are some whatever is chosen for the text.
    /// </summary>
    internal List<Finding> Check(Value text, Func<Scalar, IEnumerable<Finding>> check)
    {
        var findings = new List<Finding>();
        var isCertain = true;
        do
        {
            var count = findings.Count;
            findings.AddRange(check(ReadAlone(text)));
            isCertain &= findings.Count > count;
        }
        while (text.Frame.Worlds.Next());

        return isCertain ? findings : [];
    }

    // The span is that of the expression that makes the value.
    private Scalar ReadAlone(Value value)
    {
        if (Find(value, 0) is not { Constant: { IsNull: false, Text: var text }, Origin: var origin })
        {
            return Scalar.Unknown(string.Empty, default);
        }

        var isHere = origin.Operation.Syntax.SyntaxTree == value.Operation.Syntax.SyntaxTree;
        return Scalar.FromText(text, Locations.ToSpan(isHere ? origin.Operation.Syntax : value.Operation.Syntax));
    }

    private Scalar Read(IArgumentOperation argument, Frame frame, Value value, bool atUse)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return Scalar.Absent(default);
        }

        var found = Find(value, 0);
        var span = places.Add(argument, frame.Code, value.Operation, atUse || found is null ? value : found.Origin, found?.Constant.Text);
        return found switch
        {
            null => Scalar.Unknown(string.Empty, span),
            { Constant.IsNull: true } => Scalar.Absent(span),
            { Constant.Text: var text } => Scalar.FromText(text, span),
        };
    }

    private Found? Find(Value from, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        var value = flow.Resolve(from);
        var (operation, frame) = value;

        // A conversion may be part of a constant, such as (int)1.9.
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constant.From(constant) is { } known ? new Found(known, value) : null;
        }

        switch (operation)
        {
            case IDefaultValueOperation:
                return new Found(Constant.Null, value);
            case IConversionOperation { OperatorMethod: { } method, Operand: var operand }
                when library?.IsQuantity(method.ContainingType) == true || IsToDecimal(method):
                return Find(value.At(operand), depth + 1);
            case IInvocationOperation { Arguments: [var argument] } call when library?.UnitOf(call.TargetMethod) is { } unit:
                var amount = Find(new Value(argument.Value, frame), depth + 1);
                return unit.Length == 0 && argument.Value.Type?.SpecialType == SpecialType.System_String ? amount
                    : amount?.Constant.With(unit) is { } quantity ? new Found(quantity, value)
                    : null;
            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                return new Found(new Constant(string.Empty), value);
            default:
                return Compute(value, depth + 1) is { } computed ? new Found(computed, value) : null;
        }
    }

    private Constant? Compute(Value value, int depth)
    {
        switch (value.Operation)
        {
            case IInterpolatedStringOperation { Parts: var parts }:
                return Join(parts.Select(part => TextOf(value.At(part), depth)));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Join([TextOf(value.At(sum.LeftOperand), depth), TextOf(value.At(sum.RightOperand), depth)]);
            case IInvocationOperation { TargetMethod: { Name: nameof(string.Concat) } method } call
                when method.ContainingType.SpecialType == SpecialType.System_String:
                return Join(call.Arguments.SelectMany(argument => PartsOf(value.At(argument.Value))).Select(part => TextOf(part, depth)));
            case IInvocationOperation { TargetMethod: { Name: nameof(ToString) }, Instance: { } instance } call
                when call.Arguments.All(static argument => argument.Parameter?.Type.Name == nameof(IFormatProvider)):
                return TextOf(value.At(instance), depth);
            case IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_Decimal } } both:
                var (left, right) = (Find(value.At(both.LeftOperand), depth), Find(value.At(both.RightOperand), depth));
                return Calculate(both, left?.Constant, right?.Constant);
            default:
                return null;
        }
    }

    private IEnumerable<Value> PartsOf(Value argument) =>
        argument.Operation.Type is IArrayTypeSymbol && flow.ElementsOf(argument) is { } elements ? elements : [argument];

    private static bool IsToDecimal(IMethodSymbol method) =>
        method is { Name: WellKnownMemberNames.ImplicitConversionName, ContainingType.SpecialType: SpecialType.System_Decimal };

    // A whole number is the same text in all cultures.
    private Constant? TextOf(Value part, int depth)
    {
        var (operation, _) = part;
        switch (operation)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }:
                return new Constant(text);
            case IInterpolationOperation { FormatString: null, Alignment: null } interpolation:
                return TextOf(part.At(interpolation.Expression), depth);
            case IConversionOperation { OperatorMethod: null } boxing:
                return TextOf(part.At(boxing.Operand), depth);
        }

        var isText = operation.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Char };
        var isWhole = operation.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
        return (isText || isWhole)
            && Find(part, depth)?.Constant is { IsNull: false } constant
            && (isText || constant.Text[0] != '-')
                ? constant
                : null;
    }

    private static Constant? Join(IEnumerable<Constant?> parts)
    {
        var text = string.Empty;
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            text += part.Text;
        }

        return new Constant(text);
    }

    private static Constant? Calculate(IBinaryOperation operation, Constant? left, Constant? right)
    {
        if (left?.Number is not { } a || right?.Number is not { } b)
        {
            return null;
        }

        var isWhole = operation.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
        try
        {
            decimal? result = operation.OperatorKind switch
            {
                BinaryOperatorKind.Add => a + b,
                BinaryOperatorKind.Subtract => a - b,
                BinaryOperatorKind.Multiply => a * b,
                BinaryOperatorKind.Divide when b != 0 => isWhole ? decimal.Truncate(a / b) : a / b,
                _ => null,
            };
            return result is { } number && (!isWhole || Math.Abs(number) <= int.MaxValue) ? Constant.From(number) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // A constant, and the operation that makes it.
    private sealed record Found(Constant Constant, Value Origin);

    private sealed record Constant(string Text, bool IsNull = false)
    {
        internal static Constant Null { get; } = new(string.Empty, IsNull: true);

        // As a number, a letter is its code.
        private bool IsLetter { get; init; }

        internal decimal? Number =>
            !IsLetter && decimal.TryParse(
                Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

        internal static Constant? From(object? value) => value switch
        {
            null => Null,
            string text => new Constant(text),
            char letter => new Constant(letter.ToString()) { IsLetter = true },
            decimal number => new Constant(WithoutTrailingZeros(number)),
            int or long or short or byte or sbyte or ushort or uint or ulong =>
                new Constant(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
            _ => null,
        };

        internal Constant? With(string unit) => IsNull ? null : new Constant(Text + unit);

        // 1.50m is written as 1.5 by the library.
        private static string WithoutTrailingZeros(decimal number) =>
            number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
