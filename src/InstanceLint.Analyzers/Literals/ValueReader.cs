using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using InstanceLint.Analyzers.Chains;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Analyzers.Library;
using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Literals;

/// <summary>
/// Reads arguments as far as their values are certain: constants, expressions of constants, and local variables and read-only fields with
/// such values.
/// </summary>
internal sealed class ValueReader(FluentLibrary library, LocalValues locals)
{
    // Limits recursion through local variables that hold other local variables.
    private const int MaxDepth = 32;

    /// <summary>Reads a text or an amount: absent if the argument is omitted or null, unknown if its value isn't certain.</summary>
    internal Scalar Read(IArgumentOperation argument)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return Scalar.Absent(default);
        }

        var span = Locations.ToSpan(argument.Value.Syntax);
        return Find(argument.Value, 0) switch
        {
            null => Scalar.Unknown(string.Empty, span),
            { IsNull: true } => Scalar.Absent(span),
            { Text: var text } => Scalar.FromText(text, span),
        };
    }

    /// <summary>Adds the texts of a list expression. Returns <see langword="false"/> if one of them is unknown.</summary>
    internal bool TryReadAll(IArgumentOperation argument, List<string> texts)
    {
        foreach (var element in ElementsOf(argument.Value))
        {
            if (Find(element, 0) is not { IsNull: false, Text: var text })
            {
                return false;
            }

            texts.Add(text);
        }

        return true;
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

    /// <summary>Returns the elements of a list expression, or the value itself.</summary>
    internal static IEnumerable<IOperation> ElementsOf(IOperation value) => Unwrap(value) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        // The oldest supported compiler has no operation for collection expressions.
        { Syntax: CollectionExpressionSyntax { Elements: var elements } } list
            when elements.All(element => element is ExpressionElementSyntax) => list.ChildOperations,
        _ => ImmutableArray.Create(value),
    };

    private Constant? Find(IOperation value, int depth)
    {
        // A conversion may be part of a constant, such as (int)1.9.
        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constant.From(constant);
        }

        return value switch
        {
            IDefaultValueOperation => Constant.Null,
            _ when depth > MaxDepth => null,
            IConversionOperation conversion when conversion.OperatorMethod is not { } method || library.IsQuantity(method.ContainingType) =>
                Find(conversion.Operand, depth + 1),
            IInvocationOperation { Arguments: [var argument] } call when library.UnitOf(call.TargetMethod) is { } unit =>
                Find(argument.Value, depth + 1)?.With(unit),
            ILocalReferenceOperation local => locals.At(local) is { } held ? Find(held, depth + 1) : null,
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } =>
                new Constant(string.Empty),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => ReadField(field),
            _ => null,
        };
    }

    // Reads only the syntax of the initializer, because the field can be in another file without a semantic model.
    private static Constant? ReadField(IFieldSymbol field)
    {
        if (field.DeclaringSyntaxReferences is not [var reference]
            || !DefinitionHolder.IsSetOnce(field)
            || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initializer })
        {
            return null;
        }

        return ReadLiterals(initializer, field.ContainingType) is { } text ? new Constant(text) : null;
    }

    private static string? ReadLiterals(ExpressionSyntax expression, INamedTypeSymbol type) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => ReadLiterals(inner, type),
        LiteralExpressionSyntax { Token.Value: string text } => text,
        IdentifierNameSyntax { Identifier.ValueText: var name } =>
            type.GetMembers(name) is [IFieldSymbol { ConstantValue: string text }] ? text : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
            ReadLiterals(sum.Left, type) is { } left && ReadLiterals(sum.Right, type) is { } right ? left + right : null,
        _ => null,
    };

    private sealed record Constant(string Text, bool IsNull = false)
    {
        internal static Constant Null { get; } = new(string.Empty, IsNull: true);

        internal static Constant? From(object? value) => value switch
        {
            null => Null,
            string text => new Constant(text),
            decimal number => new Constant(WithoutTrailingZeros(number)),
            int or long or short or byte or sbyte or ushort or uint or ulong =>
                new Constant(((System.IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
            _ => null,
        };

        internal Constant? With(string unit) => IsNull ? null : new Constant(Text + unit);

        // 1.50m is written as 1.5 by the library.
        private static string WithoutTrailingZeros(decimal number) =>
            number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
