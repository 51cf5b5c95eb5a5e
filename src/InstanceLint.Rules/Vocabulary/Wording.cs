using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// Formats values for messages: short, on one line, the same in every culture, and harmless for a terminal and a CI system.
/// </summary>
internal static class Wording
{
    // Long enough for real values, short enough for a line of build output.
    private const int MaxLength = 80;

    /// <summary>Whether a text appears in full. Only then can it be suggested.</summary>
    internal static bool IsShort(string text) => text.Length <= MaxLength;

    /// <summary>Formats a value in single quotes.</summary>
    internal static string Quote(string text) => "'" + Plain(text) + "'";

    internal static string Quote(char c) => Quote(c.ToString());

    /// <summary>Formats a value as written, but on one line and truncated if it's too long.</summary>
    internal static string Plain(string text) => Plain(text, MaxLength);

    /// <summary>Formats a value as written, but on one line, at any length.</summary>
    internal static string PlainWhole(string text) => Plain(text, int.MaxValue);

    private static string Plain(string text, int maxLength)
    {
        if (text.Length <= maxLength && !HasHarm(text))
        {
            return text;
        }

        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (plain.Length >= maxLength)
            {
                plain.Append('…');
                break;
            }

            _ = IsHarmful(text, i) ? plain.Append(Escape(text[i])) : plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>Escapes a character that must not appear in a message, such as <c>\u000A</c>.</summary>
    internal static string Escape(char c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>Joins alternatives: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    internal static string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];

    /// <summary>Joins values in quotes: <c>'a'</c>, <c>'a' and 'b'</c>, <c>'a', 'b' and 'c'</c>.</summary>
    internal static string And(IReadOnlyList<string> values) => values.Count < 2
        ? string.Concat(values.Select(Quote))
        : string.Join(", ", values.Take(values.Count - 1).Select(Quote)) + " and " + Quote(values[values.Count - 1]);

    /// <summary>Names a character, such as <c>the character '+'</c>. A space in quotes is easy to miss.</summary>
    internal static string Character(char c) => c == ' ' ? "a space" : "the character " + Quote(c);

    /// <summary>Formats a number with thousands separators, such as <c>2,000</c>.</summary>
    internal static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Formats a count, such as <c>2 manifests</c>.</summary>
    internal static string Count(int number, string thing) => Count(number) + " " + thing + (number == 1 ? string.Empty : "s");

    /// <summary>Formats an amount of memory in bytes: <c>3.5 bytes</c>, <c>1,073,741,824 bytes</c>.</summary>
    internal static string Bytes(Quantity memory) => Grouped(memory) + (memory == Quantity.FromUnits(1) ? " byte" : " bytes");

    /// <summary>Formats an amount of CPU in cores: <c>0.7 cores</c>, <c>2,000 cores</c>.</summary>
    internal static string Cores(Quantity cpu) => Grouped(cpu) + (cpu == Quantity.FromUnits(1) ? " core" : " cores");

    /// <summary>Formats an exact number with thousands separators, such as <c>2,147,483,648</c>.</summary>
    internal static string Grouped(Quantity quantity)
    {
        var grouped = new StringBuilder(quantity.ToString());
        var point = quantity.ToString().IndexOf('.');
        var first = quantity.Sign < 0 ? 1 : 0;
        for (var at = (point < 0 ? grouped.Length : point) - 3; at > first; at -= 3)
        {
            grouped.Insert(at, ',');
        }

        return Plain(grouped.ToString());
    }

    private static bool HasHarm(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmful(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHarmful(string text, int at) => IsControl(text[at]) || CiCommand.IsAt(text, at);

    /// <summary>
    /// Whether a character breaks the line or controls a terminal. Line and paragraph separators, marks that change the direction of text,
    /// and noncharacters count too.
    /// </summary>
    internal static bool IsControl(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
