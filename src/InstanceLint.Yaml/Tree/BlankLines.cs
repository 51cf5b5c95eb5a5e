using System;
using System.Collections.Generic;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// Moves the blanks of empty lines at the start of a block (after <c>|</c> or <c>&gt;</c>) to the end of the line before. The parser
/// rejects them; kubectl and the Azure ML CLI don't. The text keeps its length, and all other positions stay the same.
/// </summary>
internal static class BlankLines
{
    /// <summary>Returns the text with the blanks moved, or <see langword="null"/> if there is nothing to move.</summary>
    internal static string? Move(string text)
    {
        char[]? moved = null;
        var start = 0;
        while (start >= 0)
        {
            var next = TextLines.Next(text, start);
            if (next > 0 && EndsWithIndicator(text, start, next) && FindBlanks(text, start, next) is { } last)
            {
                moved ??= text.ToCharArray();
                MoveUp(text, moved, EndOf(text, start), last);
                next = last;
            }

            start = next;
        }

        return moved is null ? null : new string(moved);
    }

    // Returns the start of the first line after the empty lines, if some have blanks that only the parser rejects.
    private static int? FindBlanks(string text, int header, int start)
    {
        var (most, at) = (0, start);
        while (true)
        {
            var end = EndOf(text, at);
            var blanks = BlanksAt(text, at);
            if (at + blanks < end || end == text.Length)
            {
                // Lines that are longer than the indentation of the text after them are wrong for everybody.
                return most == 0 || (most > blanks && blanks > ParentIndent(text, header)) ? null : at;
            }

            most = Math.Max(most, blanks);
            at = TextLines.Next(text, at);
        }
    }

    private static void MoveUp(string text, char[] moved, int from, int to)
    {
        var ends = new List<char>();
        var at = from;
        for (var i = from; i < to; i++)
        {
            if (text[i] == ' ')
            {
                moved[at++] = ' ';
            }
            else
            {
                ends.Add(text[i]);
            }
        }

        ends.CopyTo(moved, at);
    }

    // Whether a line ends with a block's indicators, such as '|' or '>-', and a comment at most.
    private static bool EndsWithIndicator(string text, int start, int next)
    {
        var end = EndOf(text, start);
        var comment = text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        end = comment >= 0 ? comment : end;
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        while (end > start && text[end - 1] is '+' or '-' or (>= '1' and <= '9'))
        {
            end--;
        }

        return end > start && text[end - 1] is '|' or '>' && (end - 1 == start || text[end - 2] is ' ' or '\t') && next < text.Length;
    }

    // The column of the key or list item to which a block belongs; -1 for a document.
    private static int ParentIndent(string text, int start)
    {
        var at = start + BlanksAt(text, start);
        while (at + 1 < text.Length && text[at] is '-' or '?' && text[at + 1] == ' ')
        {
            var next = at + 1 + BlanksAt(text, at + 1);
            if (text[next] is '|' or '>')
            {
                break;
            }

            at = next;
        }

        return text[at] is '|' or '>' ? -1 : at - start;
    }

    private static int BlanksAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end - at;
    }

    private static int EndOf(string text, int at) => text.IndexOfAny(['\r', '\n'], at) is >= 0 and var end ? end : text.Length;
}
