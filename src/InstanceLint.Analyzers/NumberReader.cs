using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers;

/// <summary>Tells numbers that certainly have no fraction, although their type has room for one: every culture writes them alike.</summary>
internal sealed class NumberReader(LocalValues locals)
{
    // Sums of sums.
    private const int MaxDepth = 32;

    /// <summary>Whether a number is certainly whole.</summary>
    internal bool IsWhole(IOperation number) => IsWhole(number, 0);

    private bool IsWhole(IOperation number, int depth) => number switch
    {
        _ when depth > MaxDepth => false,
        { ConstantValue: { HasValue: true, Value: var constant } } => IsWhole(constant),
        { Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => true,
        IConversionOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_Decimal } } conversion => IsWhole(conversion.Operand, depth + 1),
        ILocalReferenceOperation local => locals.At(local) is { } held && IsWhole(held, depth + 1),
        IUnaryOperation sign => IsWhole(sign.Operand, depth + 1),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply } both =>
            IsWhole(both.LeftOperand, depth + 1) && IsWhole(both.RightOperand, depth + 1),
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsWhole(choice.WhenTrue, depth + 1) && IsWhole(otherwise, depth + 1),
        IInvocationOperation call => IsRounding(call.TargetMethod),
        _ => false,
    };

    private static bool IsWhole(object? constant) => constant switch
    {
        decimal number => decimal.Truncate(number) == number,
        double number => Math.Truncate(number) == number,
        float number => Math.Truncate(number) == number,
        _ => true,
    };

    // To a number of digits is no rounding.
    private static bool IsRounding(IMethodSymbol method) =>
        method is { Name: "Ceiling" or "Floor" or "Truncate" or "Round", IsStatic: true, ContainingNamespace.Name: "System" }
        && (method.Parameters.Length == 1 || method.Parameters[1].Type.TypeKind == TypeKind.Enum);
}
