using System;
using System.Collections.Generic;
using System.Text;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>
/// The lines of a text in double quotes as one line. The parser requires that all of them are further right than their key; kubectl and the
/// Azure ML CLI don't. The line ends are moved after the line with the closing quote, so all positions on later lines stay the same.
/// </summary>
/// <param name="Text">The whole text.</param>
/// <param name="Line">The number of the line.</param>
/// <param name="Lengths">The lengths of the lines that it consists of.</param>
internal sealed record QuotedLines(string Text, int Line, IReadOnlyList<int> Lengths)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Joins the lines, or returns <see langword="null"/> if there is nothing to join.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index of the opening quote.</param>
    internal static QuotedLines? Join(string text, int start)
    {
        if (start < 0 || start >= text.Length || text[start] != '"' || FindEnd(text, start) is not { } end || !IsClosed(text, end + 1))
        {
            return null;
        }

        var (joined, moved) = (new StringBuilder(text.Length).Append(text, 0, start), new StringBuilder());
        var place = TextLines.PlaceOf(text, start);
        var lengths = new List<int>();
        var lineStart = start - place.Column + 1;
        for (var i = start; i < end; i++)
        {
            if (IsLineEnd(text[i]))
            {
                // A CR alone would be one line end with an LF after it.
                var isEnd = TextLines.Next(text, i) == i + 1;
                moved.Append(isEnd ? '\n' : text[i]);
                if (isEnd)
                {
                    lengths.Add(joined.Length - lineStart);
                    lineStart = joined.Length;
                }
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
            : new QuotedLines(
                joined.Append(text, end, rest - end).Append(moved).Append(text, rest, text.Length - rest).ToString(), place.Line, lengths);
    }

    /// <summary>Returns the position before the lines were joined.</summary>
    internal Position PlaceOf(Position place)
    {
        var (line, column) = (place.Line, place.Column);
        for (var i = 0; line == Line + i && i < Lengths.Count && column > Lengths[i] + 1; i++)
        {
            (line, column) = (line + 1, column - Lengths[i]);
        }

        return new Position(line, column);
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
