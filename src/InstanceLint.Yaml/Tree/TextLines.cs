using System;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>Finds positions in a text by its lines, which end with CR, LF or both.</summary>
internal static class TextLines
{
    private static readonly char[] Ends = ['\r', '\n'];

    /// <summary>Returns the line and column of a character, both from 1.</summary>
    internal static Position PlaceOf(string text, int at)
    {
        var (line, start) = (1, 0);
        while (true)
        {
            var next = Next(text, start);
            if (next < 0 || next > at)
            {
                return new(line, at - start + 1);
            }

            (line, start) = (line + 1, next);
        }
    }

    /// <summary>Returns the line that contains a character, without its line end.</summary>
    internal static string LineAt(string text, int at)
    {
        at = Math.Min(at, text.Length);
        var start = at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1;
        var end = text.IndexOfAny(Ends, at);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    /// <summary>Returns all lines, without their line ends.</summary>
    internal static string[] Split(string text) => text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);

    /// <summary>Returns the first line that begins with a text.</summary>
    internal static SourceSpan? FindLine(string text, string beginning, Source source)
    {
        for (var (line, start) = (1, 0); start >= 0; (line, start) = (line + 1, Next(text, start)))
        {
            if (string.CompareOrdinal(text, start, beginning, 0, beginning.Length) == 0)
            {
                return new SourceSpan(source, new(line, 1), new(line, LineAt(text, start).Length + 1));
            }
        }

        return null;
    }

    /// <summary>Returns the index at which the next line starts, or -1 after the last line.</summary>
    internal static int Next(string text, int start)
    {
        var end = text.IndexOfAny(Ends, start);
        return end < 0 ? -1 : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
