using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Literals;

/// <summary>Finds the values that the local variables of one member certainly have when they are read.</summary>
internal sealed class LocalValues
{
    // Shared, because both analyzers need the variables of the same member.
    private static readonly ConditionalWeakTable<IOperation, LocalValues> Found = new();

    private readonly Lazy<LocalWrites> _writes;

    private LocalValues(ImmutableArray<IOperation> blocks) => _writes = new(() => LocalWrites.Find(blocks));

    /// <summary>Returns the values of a member's local variables. They are computed once, when they are first needed.</summary>
    /// <param name="blocks">All code of the member, which no local variable can leave.</param>
    internal static LocalValues From(ImmutableArray<IOperation> blocks) => Found.GetValue(blocks[0], _ => new LocalValues(blocks));

    /// <summary>Returns the value that a local variable certainly has at a read, or <see langword="null"/>.</summary>
    internal IOperation? At(ILocalReferenceOperation read)
    {
        if (_writes.Value.Find(read.Local) is not { IsUnknown: false, IsWrittenElsewhere: false } history)
        {
            return null;
        }

        var writes = history.Writes;
        if (writes.Count == 1)
        {
            // The compiler requires that a local is assigned before it is read, so the only write comes first.
            return writes[0].Write.Syntax.Span.End <= read.Syntax.SpanStart ? writes[0].Value : null;
        }

        // A jump can skip or repeat one of several writes.
        return history.Block is { } block && !_writes.Value.HasLabels && StatementIn(block, read) is { } reading
            ? LastBefore(writes, reading.Syntax.SpanStart)
            : null;
    }

    /// <summary>Returns all values of a local variable, or <see langword="null"/> if one of them is unknown.</summary>
    internal IEnumerable<IOperation>? AllOf(ILocalSymbol local) =>
        _writes.Value.Find(local) is { IsUnknown: false } history ? history.Values : null;

    /// <summary>Returns the reads of a local variable, except in assignments to itself.</summary>
    internal IReadOnlyList<ILocalReferenceOperation> ReadsOf(ILocalSymbol local) => _writes.Value.Find(local)?.Reads ?? [];

    private static IOperation? LastBefore(List<LocalWrite> writes, int position)
    {
        var (low, high) = (0, writes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (writes[middle].Write.Syntax.SpanStart < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : writes[low - 1].Value;
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
}
