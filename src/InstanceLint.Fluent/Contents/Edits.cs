using System;
using System.Collections.Generic;

namespace InstanceLint.Fluent.Contents;

/// <summary>
/// What the calls of a builder change, applied when the definition is built. Immutable, and adding one costs the same however many there
/// are.
/// </summary>
internal sealed class Edits<T>
{
    private readonly Edits<T>? _earlier;
    private readonly Action<T>? _last;

    private Edits(Edits<T>? earlier, Action<T>? last) => (_earlier, _last) = (earlier, last);

    internal static Edits<T> None { get; } = new(null, null);

    internal Edits<T> Add(Action<T> edit) => new(this, edit);

    /// <summary>Applies the changes in the order in which they were added.</summary>
    internal T ApplyTo(T target)
    {
        var edits = new Stack<Action<T>>();
        for (var at = this; at?._last is { } edit; at = at._earlier)
        {
            edits.Push(edit);
        }

        foreach (var edit in edits)
        {
            edit(target);
        }

        return target;
    }
}
