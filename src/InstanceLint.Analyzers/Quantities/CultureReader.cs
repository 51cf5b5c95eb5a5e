using System.Collections.Immutable;
using InstanceLint.Analyzers.Values;
using InstanceLint.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Quantities;

/// <summary>Finds numbers with a fraction that are formatted with the current culture.</summary>
/// <remarks>See <see cref="QuantityMustNotDependOnCulture"/>.</remarks>
internal sealed class CultureReader(MemberCode code)
{
    // Limits recursion through local variables that hold other local variables.
    private const int MaxDepth = 32;

    private readonly NumberReader _numbers = new(code);

    /// <summary>Returns the expression that depends on the culture, or <see langword="null"/>.</summary>
    internal IOperation? Find(IOperation value) => Find(value, 0);

    private IOperation? Find(IOperation value, int depth)
    {
        value = ValueFlow.Unwrap(value);
        if (depth > MaxDepth)
        {
            return null;
        }

        switch (value)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolationOperation interpolation
                        && FindPart(interpolation.Expression, TextOf(interpolation.FormatString), depth) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return FindPart(sum.LeftOperand, null, depth) ?? FindPart(sum.RightOperand, null, depth);
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return Find(choice.WhenTrue, depth + 1) ?? Find(otherwise, depth + 1);
            case ILocalReferenceOperation local:
                return code.At(local) is { } held ? Find(held, depth + 1) : null;
            case IInvocationOperation call:
                return FindInCall(call, depth);
            default:
                return null;
        }
    }

    // A part of a text is either a number or another text.
    private IOperation? FindPart(IOperation part, string? format, int depth)
    {
        var operation = part;
        while (operation is IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true } boxing)
        {
            operation = boxing.Operand;
        }

        return !HasFraction(operation.Type) ? Find(operation, depth + 1)
            : IsWholeNumber(format) || _numbers.IsWholeNumber(operation) ? null
            : operation;
    }

    private IOperation? FindInCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.Name == nameof(ToString) && call.Instance is { } number)
        {
            return HasFraction(number.Type) && !HasOtherCulture(call) && !IsWholeNumber(FormatOf(call)) && !_numbers.IsWholeNumber(number)
                ? call
                : null;
        }

        if (method.ContainingType.SpecialType != SpecialType.System_String
            || method.Name is not (nameof(string.Format) or nameof(string.Concat))
            || HasOtherCulture(call))
        {
            return null;
        }

        // A format can contain a format for each placeholder that isn't parsed here: {0:0} is a whole number.
        if (method.Name == nameof(string.Format) && (FormatOf(call) is not { } format || format.IndexOf(':') >= 0))
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            foreach (var value in ElementsOf(argument.Value))
            {
                if (FindPart(value, null, depth) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<IOperation> ElementsOf(IOperation value) =>
        ValueFlow.Unwrap(value) is IArrayCreationOperation { Initializer.ElementValues: var elements }
            ? elements
            : ImmutableArray.Create(value);

    private static string? FormatOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
            {
                return TextOf(argument.Value) ?? string.Empty;
            }
        }

        return null;
    }

    // The current culture counts as none, even if it's passed explicitly.
    private static bool HasOtherCulture(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name is "IFormatProvider" or "CultureInfo")
            {
                var value = ValueFlow.Unwrap(argument.Value);
                return !(value is IPropertyReferenceOperation { Property.Name: "CurrentCulture" or "CurrentUICulture" }
                    || value.ConstantValue is { HasValue: true, Value: null });
            }
        }

        return false;
    }

    private static string? TextOf(IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string text } ? text
        : operation is null ? null
        : string.Empty;

    // An unknown format is assumed to be one for whole numbers.
    private static bool IsWholeNumber(string? format) =>
        format is not null && (format.Length == 0 || format is "F0" or "f0" or "D" or "d" || format.Trim('0', '#').Length == 0);

    private static bool HasFraction(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } =>
            HasFraction(inner),
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal } => true,
        { Name: "Half", ContainingNamespace.Name: "System" } => true,
        _ => false,
    };
}
