using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>Makes text harmless for a log: it can't break a line, control a terminal, or be executed as a command by a CI system.</summary>
internal static class HarmlessText
{
    /// <summary>Returns a text as one harmless line. A harmful character is written as <c>\u000A</c>.</summary>
    internal static string Line(string text) => Escape(text, static (_, _) => false);

    /// <summary>Returns a diff with each line made harmless, but with all characters that <c>patch</c> needs.</summary>
    internal static string Diff(string diff) => string.Join("\n", diff.Split('\n').Select(static line => Escape(line, IsPartOfText)));

    private static string Escape(string line, Func<string, int, bool> isKept)
    {
        var start = CiCommand.StartOf(line);
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isHarmful = i == start || CiCommand.IsAt(line, i) || (IsControl(line, i) && !isKept(line, i));
            _ = isHarmful ? text.Append(Wording.Escape(line[i])) : text.Append(line[i]);
        }

        return text.ToString();
    }

    // Tabs, line ends of Windows, and a byte order mark at the start of the file's text are kept.
    private static bool IsPartOfText(string line, int at) => line[at] switch
    {
        '\t' => true,
        '\r' => at == line.Length - 1,
        '\uFEFF' => at == 1,
        _ => false,
    };

    /// <summary>
    /// Whether a character must be escaped in a JSON text, whose lines can't start with a part of it. Half a character is not escaped,
    /// because JSON can't contain it.
    /// </summary>
    internal static bool IsHarmfulInJson(string text, int at) =>
        CiCommand.IsAt(text, at) || (IsControl(text, at) && (!char.IsSurrogate(text[at]) || IsPair(text, at)));

    private static bool IsPair(string text, int at) => char.IsSurrogatePair(text, char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at);

    // File names can contain any character. A surrogate pair that forms a visible character is harmless.
    private static bool IsControl(string text, int at)
    {
        if (!char.IsSurrogate(text[at]))
        {
            return Wording.IsControl(text[at]);
        }

        var first = char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at;
        return !char.IsSurrogatePair(text, first) || CharUnicodeInfo.GetUnicodeCategory(text, first) == UnicodeCategory.Format;
    }
}
