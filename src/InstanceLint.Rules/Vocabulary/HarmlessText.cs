using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// Makes text harmless for a log: nothing in it breaks a line, controls a terminal, or is a command to the CI system that reads the log.
/// </summary>
internal static class HarmlessText
{
    /// <summary>A text as one harmless line, in which a harmful character is written as <c>\u000A</c>.</summary>
    internal static string Line(string text) => Escape(text, static (_, _) => false);

    /// <summary>The same for each line of a diff, which keeps what <c>patch</c> needs and does no harm.</summary>
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

    // A tab, the end of a line of Windows, and a byte order mark where the text of the file begins.
    private static bool IsPartOfText(string line, int at) => line[at] switch
    {
        '\t' => true,
        '\r' => at == line.Length - 1,
        '\uFEFF' => at == 1,
        _ => false,
    };

    // Names of files may have any character, and two UTF-16 units that are one which is seen do no harm.
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
