using System;

namespace InstanceLint.Yaml.Embedded;

/// <summary>The line that opens a fenced code block.</summary>
/// <param name="Indentation">The blanks or tabs before the fence. The marker of a list item counts as blanks.</param>
/// <param name="Mark">The character of the fence.</param>
/// <param name="Length">The length of the fence.</param>
/// <param name="IsYaml">Whether the block says that it is YAML.</param>
internal readonly record struct MarkdownFence(string Indentation, char Mark, int Length, bool IsYaml)
{
    private const int Least = 3;
    private const int MaxDigits = 9;
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Returns the fence that a line opens, or <see langword="null"/>.</summary>
    internal static MarkdownFence? Open(string line)
    {
        var start = AfterMarkers(line);
        var mark = start < line.Length ? line[start] : ' ';
        var length = LengthAt(line, start, mark);
        var info = line.Substring(Math.Min(start + length, line.Length)).Trim();
        if (mark is not ('`' or '~') || length < Least || (mark == '`' && info.IndexOf('`') >= 0))
        {
            return null;
        }

        var language = info.Split(Blanks)[0];
        var isYaml = string.Equals(language, "yaml", StringComparison.OrdinalIgnoreCase)
            || string.Equals(language, "yml", StringComparison.OrdinalIgnoreCase);
        var isInMarker = start > IndentationOf(line);
        return new MarkdownFence(isInMarker ? new string(' ', start) : line.Substring(0, start), mark, length, isYaml);
    }

    /// <summary>Returns the number of blanks and tabs at the start of a line.</summary>
    internal static int IndentationOf(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a line closes the block.</summary>
    internal bool IsClosedBy(string line)
    {
        var start = IndentationOf(line);
        var length = LengthAt(line, start, Mark);
        return length >= Length && start <= Indentation.Length + Least && IndentedLine.IsBlank(line.Substring(start + length));
    }

    private static int LengthAt(string line, int start, char mark)
    {
        var at = start;
        while (at < line.Length && line[at] == mark)
        {
            at++;
        }

        return at - start;
    }

    // A fence can be the first content of a list item: "1. - ```yaml".
    private static int AfterMarkers(string line)
    {
        var at = IndentationOf(line);
        while (true)
        {
            var end = AfterMarker(line, at);
            if (end == at || end >= line.Length || line[end] is not (' ' or '\t'))
            {
                return at;
            }

            at = end;
            while (at < line.Length && line[at] is ' ' or '\t')
            {
                at++;
            }
        }
    }

    private static int AfterMarker(string line, int at)
    {
        if (at < line.Length && line[at] is '-' or '*' or '+')
        {
            return at + 1;
        }

        var end = at;
        while (end < line.Length && end < at + MaxDigits && line[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > at && end < line.Length && line[end] is '.' or ')' ? end + 1 : at;
    }
}
