using System;
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

    // A list of a structure would be compiled just in time in each build.
    private PossibleKey[] _keys = new PossibleKey[4];
    private int _count;

    /// <summary>Whether the token with a number can become a key.</summary>
    internal bool StartAt(int token) => _count > 0 && _keys[0].Token == token;

    /// <summary>Adds a key.</summary>
    internal void Add(PossibleKey key)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
        }

        _keys[_count++] = key;
    }

    /// <summary>Removes and returns the key within a number of brackets, or returns <see langword="null"/>.</summary>
    internal PossibleKey? Take(int brackets) => _count == 0 || _keys[_count - 1].Brackets != brackets ? null : _keys[--_count];

    /// <summary>Removes the keys that end too far away. Returns the first one that is required, or <see langword="null"/>.</summary>
    internal PossibleKey? DropLong()
    {
        // Keys that began earlier are first, so those that became too long are too.
        PossibleKey? required = null;
        var dropped = 0;
        while (dropped < _count && IsTooLong(_keys[dropped]))
        {
            required ??= _keys[dropped].IsRequired ? _keys[dropped] : null;
            dropped++;
        }

        if (dropped > 0)
        {
            _count -= dropped;
            Array.Copy(_keys, dropped, _keys, 0, _count);
        }

        return required;
    }

    /// <summary>Removes all keys.</summary>
    internal void Clear() => _count = 0;

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
