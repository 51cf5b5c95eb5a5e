using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Quantities;

/// <summary>Finds numbers that certainly have no fraction although their type allows one. They are the same in every culture.</summary>
internal sealed class NumberReader(MemberCode code)
{
    // Limits recursion through nested sums.
    private const int MaxDepth = 32;

    /// <summary>Whether a number is certainly a whole number.</summary>
    internal bool IsWholeNumber(IOperation number) => IsWholeNumber(number, 0, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private bool IsWholeNumber(IOperation number, int depth, HashSet<ISymbol> asked) => number switch
    {
        _ when depth > MaxDepth => false,
        { ConstantValue: { HasValue: true, Value: var constant } } => IsWholeNumber(constant),
        { Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => true,
        IConversionOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_Decimal } } conversion =>
            IsWholeNumber(conversion.Operand, depth + 1, asked),
        ILocalReferenceOperation local =>
            code.At(local) is { } held ? IsWholeNumber(held, depth + 1, asked) : IsAlwaysWholeNumber(local.Local, depth + 1, asked),
        IUnaryOperation sign => IsWholeNumber(sign.Operand, depth + 1, asked),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply } both =>
            IsWholeNumber(both.LeftOperand, depth + 1, asked) && IsWholeNumber(both.RightOperand, depth + 1, asked),
        IConditionalOperation { WhenFalse: { } otherwise } choice =>
            IsWholeNumber(choice.WhenTrue, depth + 1, asked) && IsWholeNumber(otherwise, depth + 1, asked),
        IInvocationOperation call => IsRounding(call.TargetMethod),
        _ => false,
    };

    // A local variable that is being checked already is assumed to be whole, so only its other values decide.
    private bool IsAlwaysWholeNumber(ILocalSymbol local, int depth, HashSet<ISymbol> asked) =>
        !asked.Add(local) || code.AllOf(local)?.All(value => IsWholeNumber(value, depth, asked)) == true;

    private static bool IsWholeNumber(object? constant) => constant switch
    {
        decimal number => decimal.Truncate(number) == number,
        double number => Math.Truncate(number) == number,
        float number => Math.Truncate(number) == number,
        _ => true,
    };

    // Rounding to a number of digits doesn't count.
    private static bool IsRounding(IMethodSymbol method) =>
        method is { Name: "Ceiling" or "Floor" or "Truncate" or "Round", IsStatic: true, ContainingNamespace.Name: "System" }
        && (method.Parameters.Length == 1 || method.Parameters[1].Type.TypeKind == TypeKind.Enum);
}
