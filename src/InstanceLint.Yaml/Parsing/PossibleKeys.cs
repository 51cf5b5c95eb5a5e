using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace InstanceLint.Yaml.Parsing;

/// <summary>The start of a value that becomes a key if a <c>:</c> follows it.</summary>
/// <param name="Token">The number of its first token.</param>
/// <param name="Brackets">How many brackets are around it.</param>
/// <param name="Start">The index at which it starts.</param>
/// <param name="LineStart">The index at which its line starts.</param>
/// <param name="IsRequired">Whether it must be a key, because it's in the column of the keys before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PossibleKey(int Token, int Brackets, int Start, int LineStart, bool IsRequired)
{
    internal int Column => Start - LineStart;
}

/// <summary>The values that can still become keys, at most one for each bracket around the place in the text.</summary>
/// <param name="cursor">The place in the text.</param>
internal sealed class PossibleKeys(TextCursor cursor)
{
    // A ':' further away doesn't make a key of what is before it.
    private const int LongestKey = 1024;

    private readonly List<PossibleKey> _keys = [];

    /// <summary>Whether the token with a number can become a key.</summary>
    internal bool StartAt(int token) => _keys.Count > 0 && _keys[0].Token == token;

    /// <summary>Adds a key.</summary>
    internal void Add(PossibleKey key) => _keys.Add(key);

    /// <summary>Removes and returns the key within a number of brackets, or returns <see langword="null"/>.</summary>
    internal PossibleKey? Take(int brackets)
    {
        if (_keys.Count == 0 || _keys[_keys.Count - 1].Brackets != brackets)
        {
            return null;
        }

        var key = _keys[_keys.Count - 1];
        _keys.RemoveAt(_keys.Count - 1);
        return key;
    }

    /// <summary>Removes the keys that end too far away. Returns the first one that is required, or <see langword="null"/>.</summary>
    internal PossibleKey? DropLong()
    {
        // Keys that began earlier are first, so those that became too long are too.
        var count = 0;
        while (count < _keys.Count && IsTooLong(_keys[count]))
        {
            count++;
        }

        if (count == 0)
        {
            return null;
        }

        var required = _keys.FindIndex(0, count, static key => key.IsRequired);
        var missing = required < 0 ? (PossibleKey?)null : _keys[required];
        _keys.RemoveRange(0, count);
        return missing;
    }

    /// <summary>Removes all keys.</summary>
    internal void Clear() => _keys.Clear();

    private bool IsTooLong(PossibleKey key) => key.LineStart != cursor.LineStart
        || (cursor.At - key.Start > LongestKey && cursor.At - key.Start - CountPairs(key.Start, cursor.At) > LongestKey);

    // A surrogate pair is one character.
    private int CountPairs(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end && i < start + (2 * LongestKey); i++)
        {
            count += char.IsLowSurrogate(cursor.Text[i]) ? 1 : 0;
        }

        return count;
    }
}
