using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Explains the rules whose findings are at a position. The editor itself shows the messages.</summary>
internal static class RuleHover
{
    /// <summary>Returns the explanations, or <see langword="null"/> without a finding.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    /// <param name="position">The position.</param>
    internal static Hover? At(LintResult result, ManifestSource source, Position position)
    {
        var found = FindingsOf(result.Findings, source.Path)
            .Where(finding => finding.IsReported && Covers(finding.Finding.Span, position))
            .Select(static finding => finding.Finding)
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        // The smallest span is what the position is about most.
        var span = found.OrderByDescending(static finding => finding.Span.Start).ThenBy(static finding => finding.Span.End).First().Span;
        return new(Markdown.Paragraphs(found.DistinctBy(static finding => finding.Rule).Select(Explain)), span);
    }

    private static string Explain(Finding finding)
    {
        var rule = finding.Rule;
        var why = rule.Source switch
        {
            RuleSource.AzureMachineLearning => " Azure Machine Learning requires this.",
            RuleSource.Kubernetes => " Kubernetes requires this.",
            RuleSource.Policy => " The policy of this project requires this.",
            _ => string.Empty,
        };
        var fix = finding.Fix is null ? string.Empty : " A quick fix is available.";
        return $"**{rule.Id}**: {rule.Title}.{why}{fix} [Why and how to fix it]({rule.HelpLink})";
    }

    // Findings are sorted by path.
    private static IEnumerable<ProjectFinding> FindingsOf(IReadOnlyList<ProjectFinding> findings, string path)
    {
        var (from, to) = (0, findings.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = string.CompareOrdinal(findings[middle].Finding.Span.Path, path) < 0 ? (middle + 1, to) : (from, middle);
        }

        return findings.Skip(from).TakeWhile(finding => finding.Finding.Span.Path == path);
    }

    private static bool Covers(SourceSpan span, Position position) =>
        span.IsText && span.Start <= position && (position < span.End || (position == span.End && span.Start.Line == span.End.Line));
}
