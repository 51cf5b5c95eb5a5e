using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Writes Markdown. Texts of manifests can hold anything, so they are always code.</summary>
internal static class Markdown
{
    private const char Tick = '`';

    /// <summary>Formats a text of a manifest as code, on one line.</summary>
    /// <param name="text">The text.</param>
    internal static string Code(string text)
    {
        var plain = Wording.Plain(text);
        if (plain.Trim().Length == 0)
        {
            return "(empty)";
        }

        // A code span ends at the number of backticks with which it starts, and loses a blank at each end.
        var fence = new string(Tick, LongestRun(plain) + 1);
        var pad = plain[0] == Tick || plain[^1] == Tick ? " " : string.Empty;
        return fence + pad + plain + pad + fence;
    }

    /// <summary>Formats a row of a table.</summary>
    /// <param name="cells">The cells, in Markdown.</param>
    internal static string Row(params IEnumerable<string> cells) =>
        "| " + string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";

    /// <summary>Joins lines to a paragraph, a list or a table.</summary>
    /// <param name="lines">The lines.</param>
    internal static string Lines(params IEnumerable<string> lines) => string.Join("\n", lines);

    /// <summary>Joins paragraphs.</summary>
    /// <param name="paragraphs">The paragraphs, of which empty ones are left out.</param>
    internal static string Paragraphs(params IEnumerable<string> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(static paragraph => paragraph.Length > 0));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == Tick ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
