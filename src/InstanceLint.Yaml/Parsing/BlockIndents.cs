using System.Collections.Generic;

namespace InstanceLint.Yaml.Parsing;

/// <summary>The columns of the blocks around the place in the text.</summary>
internal sealed class BlockIndents
{
    private readonly List<int> _outer = [];

    /// <summary>The column of the innermost block, or -1 outside of all.</summary>
    internal int Current { get; private set; } = -1;

    /// <summary>Opens a block if its column is further right than the innermost one.</summary>
    internal bool TryOpen(int column)
    {
        if (Current >= column)
        {
            return false;
        }

        _outer.Add(Current);
        Current = column;
        return true;
    }

    /// <summary>Closes the innermost block.</summary>
    internal void Close()
    {
        Current = _outer[_outer.Count - 1];
        _outer.RemoveAt(_outer.Count - 1);
    }

    /// <summary>Forgets all blocks.</summary>
    internal void Clear()
    {
        _outer.Clear();
        Current = -1;
    }
}
