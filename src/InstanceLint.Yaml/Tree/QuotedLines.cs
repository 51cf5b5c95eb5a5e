using System;
using System.Text;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Joins the lines of a text in double quotes. The parser requires that all of them are further right than their key; kubectl and the
/// Azure ML CLI don't. The line ends are moved after the line with the closing quote, so all positions on later lines stay the same.
/// </summary>
internal static class QuotedLines
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Returns the text with the lines joined, or <see langword="null"/> if there is nothing to join.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index of the opening quote.</param>
    internal static string? Join(string text, int start)
    {
        if (start < 0 || start >= text.Length || text[start] != '"' || FindEnd(text, start) is not { } end || !IsClosed(text, end + 1))
        {
            return null;
        }

        var (joined, moved) = (new StringBuilder(text.Length).Append(text, 0, start), new StringBuilder());
        for (var i = start; i < end; i++)
        {
            if (IsLineEnd(text[i]))
            {
                moved.Append(text[i]);
            }
            else if (text[i] != '\\')
            {
                joined.Append(text[i]);
            }
            else if (IsLineEnd(text[i + 1]))
            {
                // Without the line end, it would change the next character.
                joined.Append(' ');
            }
            else
            {
                joined.Append(text[i]).Append(text[++i]);
            }
        }

        var rest = text.IndexOfAny(LineEnds, end) is >= 0 and var next ? next : text.Length;
        return moved.Length == 0
            ? null
            : joined.Append(text, end, rest - end).Append(moved).Append(text, rest, text.Length - rest).ToString();
    }

    // If other text follows, a quote before it is missing, and this one opens the next text.
    private static bool IsClosed(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == text.Length || IsLineEnd(text[at]) || text[at] is '#' or ',' or ':' or ']' or '}';
    }

    private static bool IsLineEnd(char c) => Array.IndexOf(LineEnds, c) >= 0;

    private static int? FindEnd(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return null;
    }
}
