using System;
using System.Collections.Generic;
using System.Text;

namespace InstanceLint.Cli.Commands;

/// <summary>Shows a Markdown page of the documentation in a terminal: without the signs that only a renderer needs.</summary>
internal static class TerminalPage
{
    private const string Fence = "```";

    /// <summary>Returns the lines to show.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasColor">Whether to write the colours of a terminal.</param>
    internal static IEnumerable<string> Lines(string page, bool hasColor)
    {
        var isCode = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                yield return "    " + line;
            }
            else if (line.StartsWith('#'))
            {
                var title = line.TrimStart('#').Trim();
                yield return hasColor ? $"\u001B[1m{title}\u001B[0m" : title;
            }
            else if (!line.StartsWith("|---", StringComparison.Ordinal))
            {
                yield return WithoutLinks(line.StartsWith('|') ? line.Trim('|', ' ').Replace(" | ", ", ", StringComparison.Ordinal) : line);
            }
        }
    }

    // "[text](address)" becomes "text", except in code.
    private static string WithoutLinks(string line)
    {
        var text = new StringBuilder(line.Length);
        var isCode = false;
        for (var i = 0; i < line.Length; i++)
        {
            isCode ^= line[i] == '`';
            var middle = line[i] == '[' && !isCode ? line.IndexOf(']', i) : -1;
            var end = middle >= 0 && line.AsSpan(middle).StartsWith("](") ? line.IndexOf(')', middle) : -1;
            if (end < 0)
            {
                text.Append(line[i]);
            }
            else
            {
                text.Append(line, i + 1, middle - i - 1);
                i = end;
            }
        }

        return text.ToString();
    }
}
