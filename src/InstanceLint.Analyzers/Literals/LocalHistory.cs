using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Literals;

/// <summary>A write to a local variable with a known value.</summary>
/// <param name="Write">The assignment or declarator.</param>
/// <param name="Value">The value that is assigned.</param>
internal readonly record struct LocalWrite(IOperation Write, IOperation Value);

/// <summary>All reads and writes of one local variable.</summary>
internal sealed class LocalHistory
{
    /// <summary>The writes with known values, in the order of the source.</summary>
    internal List<LocalWrite> Writes { get; } = [];

    /// <summary>The values of these writes.</summary>
    internal IEnumerable<IOperation> Values => Writes.Select(write => write.Value);

    /// <summary>The one block whose statements are all of the writes, or <see langword="null"/>.</summary>
    internal IBlockOperation? Block { get; private set; }

    /// <summary>Whether the variable can hold an unknown value.</summary>
    internal bool IsUnknown { get; private set; }

    /// <summary>Whether a lambda or local function writes to the variable, which can happen at any time.</summary>
    internal bool IsWrittenElsewhere { get; private set; }

    /// <summary>The reads of the variable, except in assignments to itself.</summary>
    internal List<ILocalReferenceOperation> Reads { get; } = [];

    /// <summary>Adds a write.</summary>
    /// <param name="local">The local variable.</param>
    /// <param name="write">The assignment, declarator or reference that writes.</param>
    /// <param name="value">The value that is written, or <see langword="null"/> if it's unknown.</param>
    internal void Add(ILocalSymbol local, IOperation write, IOperation? value)
    {
        if (value is null)
        {
            IsUnknown = true;
            return;
        }

        var block = BlockOf(write);
        Block = Writes.Count == 0 || Block == block ? block : null;
        IsWrittenElsewhere |= FunctionAround(write) is { } function
            && !SymbolEqualityComparer.Default.Equals(function, local.ContainingSymbol);
        Writes.Add(new LocalWrite(write, value));
    }

    // The block of a statement that only assigns. Other statements may be evaluated only in part.
    private static IBlockOperation? BlockOf(IOperation write)
    {
        var at = write;
        while (at.Parent is IConversionOperation or IVariableInitializerOperation
                or IVariableDeclaratorOperation or IVariableDeclarationOperation
            || (at.Parent is ISimpleAssignmentOperation outer && outer.Value == at))
        {
            at = at.Parent;
        }

        return at.Parent is IExpressionStatementOperation or IVariableDeclarationGroupOperation
            ? at.Parent.Parent as IBlockOperation
            : null;
    }

    private static IMethodSymbol? FunctionAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return null;
    }
}
