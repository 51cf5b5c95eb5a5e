using System;
using System.Text;

namespace InstanceLint.Files;

/// <summary>The bytes that a bracket expression of an ignore file matches, such as <c>[a-z]</c>.</summary>
internal sealed class ByteSet
{
    private readonly bool[] _bytes = new bool[256];

    private ByteSet()
    {
    }

    /// <summary>The set of <c>?</c>.</summary>
    internal static ByteSet All { get; } = new ByteSet().Negate();

    /// <summary>Whether the set has a byte.</summary>
    internal bool Contains(byte value) => _bytes[value];

    /// <summary>Parses a bracket expression.</summary>
    /// <param name="pattern">The pattern that it's a part of.</param>
    /// <param name="at">The index after the opening bracket, and then that after the closing one.</param>
    /// <param name="isCaseSensitive">Whether case counts. If not, the set is meant for bytes in lower case.</param>
    /// <returns>The set, which never has a slash, or <see langword="null"/> if the expression is invalid.</returns>
    internal static ByteSet? TryParse(ReadOnlySpan<byte> pattern, ref int at, bool isCaseSensitive)
    {
        var isNegated = at < pattern.Length && pattern[at] is (byte)'!' or (byte)'^';
        at += isNegated ? 1 : 0;
        var set = new ByteSet();
        byte previous = 0;

        // A closing bracket at the start is a member.
        for (var start = at; at < pattern.Length && (pattern[at] != ']' || at == start); at++)
        {
            var rest = pattern.Slice(at);
            if (rest.StartsWith("[:"u8))
            {
                var end = rest.IndexOf((byte)']');
                if (end < 0)
                {
                    return null;
                }

                // Without the second colon, the bracket is a member.
                if (end > 2 && rest[end - 1] == ':')
                {
                    if (ClassOf(rest.Slice(2, end - 3)) is not { } isMember)
                    {
                        return null;
                    }

                    set.Add(byte.MinValue, byte.MaxValue, isMember, isCaseSensitive);
                    previous = 0;
                    at += end;
                    continue;
                }
            }

            var isRange = rest[0] == '-' && previous != 0 && rest.Length > 1 && rest[1] != ']';
            at += isRange ? 1 : 0;
            if (pattern[at] == '\\' && ++at == pattern.Length)
            {
                return null;
            }

            if (isRange)
            {
                set.Add(previous, pattern[at], static _ => true, isCaseSensitive);
                previous = 0;
            }
            else
            {
                // Git doesn't ignore the case of a single letter in brackets.
                previous = pattern[at];
                set._bytes[previous] = true;
            }
        }

        if (at >= pattern.Length)
        {
            return null;
        }

        at++;
        set._bytes['/'] = false;
        return isNegated ? set.Negate() : set;
    }

    // The classes of Git have only characters of ASCII.
    private static Func<byte, bool>? ClassOf(ReadOnlySpan<byte> name) => Encoding.ASCII.GetString(name.ToArray()) switch
    {
        "alnum" => IsLetterOrDigit,
        "alpha" => static value => IsLower(value) || IsUpper(value),
        "blank" => static value => value is (byte)' ' or (byte)'\t',
        "cntrl" => static value => value is < 32 or 127,
        "digit" => IsDigit,
        "graph" => IsVisible,
        "lower" => IsLower,
        "print" => static value => value == ' ' || IsVisible(value),
        "punct" => static value => IsVisible(value) && !IsLetterOrDigit(value),
        "space" => static value => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r',
        "upper" => IsUpper,
        "xdigit" => static value => IsDigit(value) || value is (>= (byte)'a' and <= (byte)'f') or (>= (byte)'A' and <= (byte)'F'),
        _ => null,
    };

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private static bool IsLower(byte value) => value is >= (byte)'a' and <= (byte)'z';

    private static bool IsUpper(byte value) => value is >= (byte)'A' and <= (byte)'Z';

    private static bool IsLetterOrDigit(byte value) => IsLower(value) || IsUpper(value) || IsDigit(value);

    private static bool IsVisible(byte value) => value is > 32 and < 127;

    private void Add(byte first, byte last, Func<byte, bool> isMember, bool isCaseSensitive)
    {
        for (int value = first; value <= last; value++)
        {
            if (isMember((byte)value))
            {
                _bytes[value] = true;
                _bytes[isCaseSensitive ? value : BytePattern.ToLower((byte)value)] = true;
            }
        }
    }

    private ByteSet Negate()
    {
        var others = new ByteSet();
        for (var value = 0; value < _bytes.Length; value++)
        {
            others._bytes[value] = !_bytes[value] && value != '/';
        }

        return others;
    }
}
