using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.Suppressions;

/// <summary>A comment that suppresses a finding in a manifest. INST1008 then asks for the reason, which only the user knows.</summary>
public static class SuppressingComment
{
    /// <summary>Returns the text with the comment, or <see langword="null"/> if no comment suppresses this finding alone.</summary>
    /// <param name="text">The text of the manifest.</param>
    /// <param name="meant">The finding.</param>
    /// <param name="lint">Returns the findings of the project that are reported if the manifest has another text.</param>
    public static string? Add(string text, Finding meant, Func<string, IReadOnlyList<Finding>> lint)
    {
        if (!meant.Span.IsText || meant.Rule.Id == RuleIds.SuppressionMustBeUsed)
        {
            return null;
        }

        var before = lint(text);
        var comment = $"# instancelint disable {meant.Rule.Id}:";
        var line = meant.Span.Start.Line;
        return new[] { Above(text, line, comment), Beside(text, line, comment) }.OfType<string>()
            .FirstOrDefault(changed => IsAlone(before, lint(changed), meant));
    }

    // The finding is gone, and the only new one asks for the reason.
    private static bool IsAlone(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, Finding meant)
    {
        var old = before.ToLookup(KeyOf);
        var now = after.Where(finding => finding.Rule.Id != RuleIds.SuppressionMustBeUsed || old.Contains(KeyOf(finding))).ToLookup(KeyOf);
        return old.All(group => now[group.Key].Count() == group.Count() - (group.Key == KeyOf(meant) ? 1 : 0))
            && now.All(group => old.Contains(group.Key));
    }

    // The lines in messages move with the comment.
    private static (string Rule, string Path, string Message) KeyOf(Finding finding) =>
        (finding.Rule.Id, finding.Span.Path, finding.Message);

    private static string? Above(string text, int line, string comment)
    {
        if (StartOf(text, line) is not { } start)
        {
            return null;
        }

        var written = start;
        while (written < text.Length && text[written] == ' ')
        {
            written++;
        }

        return text.Insert(start, text.Substring(start, written - start) + comment + LineEndOf(text));
    }

    private static string? Beside(string text, int line, string comment) =>
        StartOf(text, line) is { } start ? text.Insert(start + TextLines.LineAt(text, start).Length, " " + comment) : null;

    private static string LineEndOf(string text)
    {
        var next = TextLines.Next(text, 0);
        var end = TextLines.LineAt(text, 0).Length;
        return next < 0 ? "\n" : text.Substring(end, next - end);
    }

    // Returns the index at which a line starts.
    private static int? StartOf(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line && start >= 0; i++)
        {
            start = TextLines.Next(text, start);
        }

        return start < 0 ? null : start;
    }
}
