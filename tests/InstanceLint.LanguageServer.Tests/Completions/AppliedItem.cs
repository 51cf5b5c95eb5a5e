using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using InstanceLint.LanguageServer.Completions;

namespace InstanceLint.LanguageServer.Tests;

/// <summary>Inserts completions as an editor does, with the defaults of their placeholders.</summary>
internal static class AppliedItem
{
    /// <summary>Returns the text after a completion has been accepted.</summary>
    internal static string Apply(MarkedProject project, CompletionItem item) => Apply(project.Text, item);

    /// <summary>Returns the text after a completion has been accepted.</summary>
    internal static string Apply(string text, CompletionItem item)
    {
        var lines = text.Split('\n');
        var (line, start, end) = (item.Replaced.Start.Line - 1, item.Replaced.Start.Column - 1, item.Replaced.End.Column - 1);
        var before = lines[line][..start];
        var indent = before[..(before.Length - before.TrimStart().Length)];
        var insert = (item.IsSnippet ? Expand(item.InsertText) : item.InsertText).Replace("\n", "\n" + indent, StringComparison.Ordinal);
        lines[line] = before + insert + lines[line][end..];
        return string.Join('\n', lines);
    }

    /// <summary>Returns the completions at the cursor.</summary>
    internal static IReadOnlyList<CompletionItem> ItemsOf(MarkedProject project) =>
        CompletionList.At(project.Result, project.Source, project.Text, project.Position);

    /// <summary>Replaces each placeholder by its default.</summary>
    internal static string Expand(string snippet)
    {
        var text = new StringBuilder();
        var isInPlaceholder = false;
        for (var i = 0; i < snippet.Length; i++)
        {
            if (snippet[i] == '\\')
            {
                text.Append(snippet[++i]);
            }
            else if (snippet[i] == '$')
            {
                var isLong = snippet[i + 1] == '{';
                i += isLong ? 1 : 0;
                while (i + 1 < snippet.Length && char.IsAsciiDigit(snippet[i + 1]))
                {
                    i++;
                }

                i += isLong ? 1 : 0;
                isInPlaceholder = isLong;
            }
            else if (snippet[i] == '}' && isInPlaceholder)
            {
                isInPlaceholder = false;
            }
            else
            {
                text.Append(snippet[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Returns the labels, in order.</summary>
    internal static string LabelsOf(MarkedProject project) => string.Join(", ", ItemsOf(project).Select(static item => item.Label));
}
