using System.Collections.Generic;
using System.Linq;
using InstanceLint.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Values;

/// <summary>A write to a variable with a known value.</summary>
/// <param name="Write">The assignment or declarator.</param>
/// <param name="Value">The value that is assigned.</param>
internal readonly record struct VariableWrite(IOperation Write, IOperation Value);

/// <summary>All reads and writes of one local variable or parameter.</summary>
internal sealed class VariableHistory(ISymbol variable)
{
    private readonly List<VariableWrite> _writes = [];
    private IBlockOperation? _block;
    private bool _isWrittenElsewhere;

    /// <summary>The values of the writes with known values, in the order of the source.</summary>
    internal IEnumerable<IOperation> Values => _writes.Select(static write => write.Value);

    /// <summary>Whether the variable can hold an unknown value.</summary>
    internal bool IsUnknown { get; private set; }

    /// <summary>The reads of the variable, except in assignments to itself.</summary>
    internal List<IOperation> Reads { get; } = [];

    /// <summary>The loop that alone writes to the variable, or <see langword="null"/>.</summary>
    internal IForEachLoopOperation? Loop { get; private set; }

    /// <summary>Which element of a tuple the loop writes, or <see langword="null"/> if it's the whole value.</summary>
    internal int? LoopElement { get; private set; }

    /// <summary>Whether nothing writes to the variable, as is usual for a parameter.</summary>
    internal bool IsNeverWritten => !IsUnknown && _writes.Count == 0;

    /// <summary>Adds the write of a loop.</summary>
    internal void Add(IForEachLoopOperation loop, int? element)
    {
        Loop = !IsUnknown && _writes.Count == 0 && !Typing.IsIn(loop.Syntax) ? loop : null;
        LoopElement = element;
        IsUnknown = true;
    }

    /// <summary>Adds a write.</summary>
    /// <param name="write">The assignment, declarator or reference that writes.</param>
    /// <param name="value">The value that is written, or <see langword="null"/> if it's unknown.</param>
    internal void Add(IOperation write, IOperation? value)
    {
        // What is being typed may become anything.
        if (value is null || Typing.IsIn(write.Syntax))
        {
            IsUnknown = true;
            Loop = null;
            return;
        }

        var block = BlockOf(write);
        _block = _writes.Count == 0 || _block == block ? block : null;
        _isWrittenElsewhere |= FunctionAround(write) is { } function
            && !SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol);
        _writes.Add(new VariableWrite(write, value));
        Loop = null;
    }

    /// <summary>Returns the value that a local variable certainly has at a read, or <see langword="null"/>.</summary>
    /// <param name="read">The read.</param>
    /// <param name="hasLabels">Whether a <c>goto</c> may jump to a statement of the member.</param>
    internal IOperation? At(ILocalReferenceOperation read, bool hasLabels)
    {
        if (IsUnknown || _isWrittenElsewhere)
        {
            return null;
        }

        if (_writes.Count == 1)
        {
            // The compiler requires that a local is assigned before it is read, so the only write comes first.
            return _writes[0].Write.Syntax.Span.End <= read.Syntax.SpanStart ? _writes[0].Value : null;
        }

        // A jump can skip or repeat one of several writes.
        return _block is { } block && !hasLabels && StatementIn(block, read) is { } reading ? LastBefore(reading.Syntax.SpanStart) : null;
    }

    private IOperation? LastBefore(int position)
    {
        var (low, high) = (0, _writes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_writes[middle].Write.Syntax.SpanStart < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : _writes[low - 1].Value;
    }

    // Code that runs later, such as in a lambda, isn't part of a statement of the block.
    private static IOperation? StatementIn(IOperation block, IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if (parent == block)
            {
                return at;
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }
        }

        return null;
    }

    // The block of a statement that only assigns. Other statements may be evaluated only in part.
    private static IBlockOperation? BlockOf(IOperation write)
    {
        var at = write;
        while (at.Parent is IConversionOperation or IVariableInitializerOperation
                or IVariableDeclaratorOperation or IVariableDeclarationOperation or ITupleOperation or IDeclarationExpressionOperation
            || (at.Parent is ISimpleAssignmentOperation outer && outer.Value == at)
            || (at.Parent is IDeconstructionAssignmentOperation tuples && tuples.Target == at))
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
