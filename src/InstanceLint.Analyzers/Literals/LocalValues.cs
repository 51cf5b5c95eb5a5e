using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InstanceLint.Analyzers.Literals;

/// <summary>What the local variables of one member certainly hold where they are read.</summary>
internal sealed class LocalValues
{
    // Both analyzers ask for the locals of the same member.
    private static readonly ConditionalWeakTable<IOperation, LocalValues> Found = new();

    private readonly Lazy<LocalWrites> _writes;

    private LocalValues(ImmutableArray<IOperation> blocks) => _writes = new(() => LocalWrites.Find(blocks));

    /// <summary>The values of a member's locals, computed once and when they are first needed.</summary>
    /// <param name="blocks">All the code of the member; a local never leaves it.</param>
    internal static LocalValues From(ImmutableArray<IOperation> blocks) => Found.GetValue(blocks[0], _ => new LocalValues(blocks));

    /// <summary>The value that a local certainly has at a place, or <see langword="null"/>.</summary>
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

        // A jump may skip one of several writes, or repeat it.
        return history.Block is { } block && !_writes.Value.HasLabels && StatementIn(block, read) is { } reading
            ? LastBefore(writes, reading.Syntax.SpanStart)
            : null;
    }

    /// <summary>All that a local ever holds, or <see langword="null"/> if one of its values can't be seen.</summary>
    internal IEnumerable<IOperation>? AllOf(ILocalSymbol local) =>
        _writes.Value.Find(local) is { IsUnknown: false } history ? history.Values : null;

    /// <summary>Where a local is read, except to assign it again.</summary>
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

    // Code that runs later, such as a lambda, is part of no statement of the block.
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
