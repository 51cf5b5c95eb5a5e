using System;
using InstanceLint.Rules;

namespace InstanceLint.Yaml;

/// <summary>Finds places in a text by its lines, which end with CR, LF or both.</summary>
internal static class TextLines
{
    private static readonly char[] Ends = ['\r', '\n'];

    /// <summary>The line and column of a character, both from 1.</summary>
    internal static (int Line, int Column) PlaceOf(string text, int at)
    {
        var (line, start) = (1, 0);
        while (true)
        {
            var next = Next(text, start);
            if (next < 0 || next > at)
            {
                return (line, at - start + 1);
            }

            (line, start) = (line + 1, next);
        }
    }

    /// <summary>The line in which a character stands, without its end.</summary>
    internal static string LineAt(string text, int at)
    {
        at = Math.Min(at, text.Length);
        var start = at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1;
        var end = text.IndexOfAny(Ends, at);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    /// <summary>All lines, without their ends.</summary>
    internal static string[] Split(string text) => text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);

    /// <summary>The first tab that indents a line. The parser points at the mapping's start; people want the line with the tab.</summary>
    internal static Origin? FindTab(string text, int fromLine, string path)
    {
        for (var (line, start) = (1, 0); start >= 0; (line, start) = (line + 1, Next(text, start)))
        {
            var at = start;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (line >= fromLine && at < text.Length && text[at] == '\t')
            {
                return new Origin(path, line, at - start + 1, line, at - start + 2);
            }
        }

        return null;
    }

    /// <summary>The first line that a version control system left to mark a conflict.</summary>
    internal static Origin? FindConflict(string text, string path)
    {
        const string Mark = "<<<<<<< ";
        var at = text.StartsWith(Mark, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Mark, StringComparison.Ordinal) + 1;
        if (at == 0 && !text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var (line, column) = PlaceOf(text, at);
        return new Origin(path, line, column, line, LineAt(text, at).Length + 1);
    }

    // Where the next line starts, or -1 after the last.
    private static int Next(string text, int start)
    {
        var end = text.IndexOfAny(Ends, start);
        return end < 0 ? -1 : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
