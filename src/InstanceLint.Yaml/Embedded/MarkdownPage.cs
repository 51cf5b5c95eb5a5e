using System;
using System.Collections.Generic;
using System.Text;

namespace InstanceLint.Yaml.Embedded;

/// <summary>Finds the YAML in the fenced code blocks of a Markdown page, except those in quotes.</summary>
internal static class MarkdownPage
{
    // A fence can be indented by three more blanks than the list item that it's in.
    private const int Slack = 3;

    /// <summary>Returns the texts of the blocks, in order.</summary>
    internal static IReadOnlyList<EmbeddedText> Read(string page)
    {
        var texts = new List<EmbeddedText>();
        var lines = new FileLines(page);
        for (var i = 0; i < lines.Count; i++)
        {
            if (MarkdownFence.Open(lines[i]) is not { } fence)
            {
                continue;
            }

            var first = i + 1;
            var end = first;
            while (end < lines.Count && !fence.IsClosedBy(lines[end]) && !EndsList(lines[end], fence))
            {
                end++;
            }

            if (fence.IsYaml)
            {
                texts.Add(TextOf(lines, first, end, fence));
            }

            i = end < lines.Count && !fence.IsClosedBy(lines[end]) ? end - 1 : end;
        }

        return texts;
    }

    // A fence that is indented this far is in a list item, which ends at a line outside of it.
    private static bool EndsList(string line, MarkdownFence fence) =>
        !IndentedLine.IsBlank(line) && MarkdownFence.IndentationOf(line) < fence.Indentation.Length - Slack;

    // If a line has another indentation, a Markdown reader removes less of it than from others, so columns can't stay.
    private static EmbeddedText TextOf(FileLines lines, int first, int end, MarkdownFence fence)
    {
        var body = new StringBuilder();
        var isUnknown = false;
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            isUnknown |= !IndentedLine.IsBlank(line) && !line.StartsWith(fence.Indentation, StringComparison.Ordinal);
            var removed = Math.Min(fence.Indentation.Length, MarkdownFence.IndentationOf(line));
            body.Append(IndentedLine.Blank(line, removed)).Append(lines.EndOf(i));
        }

        return new EmbeddedText(first + 1, body.ToString(), isUnknown);
    }
}
