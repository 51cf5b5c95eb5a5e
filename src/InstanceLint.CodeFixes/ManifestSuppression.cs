using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Analyzers.Clusters;
using InstanceLint.Projects;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.CodeFixes;

/// <summary>A comment that suppresses a finding in a manifest. INST1008 then asks for the reason, which only the user knows.</summary>
internal static class ManifestSuppression
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>Returns the edit, or <see langword="null"/> if no comment suppresses this finding alone.</summary>
    /// <param name="project">The project.</param>
    /// <param name="diagnostic">The diagnostic of the finding.</param>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal static ManifestEdit? Find(CompilerProject project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var place = diagnostic.Location.GetLineSpan();
        if (project.Sources.FirstOrDefault(source => source.Path == place.Path) is not { } source
            || source.Read(cancellation).Text is not { } text)
        {
            return null;
        }

        var before = Lint(project, source, text, cancellation);
        var meant = before.FirstOrDefault(finding => ManifestFix.IsOf(diagnostic, finding));
        if (meant is null || meant.Rule.Id == RuleIds.SuppressionMustBeUsed)
        {
            return null;
        }

        var comment = $"# instancelint disable {diagnostic.Id}:";
        var candidates = new[] { Above(text, place.StartLinePosition.Line, comment), Beside(text, place.StartLinePosition.Line, comment) };
        return candidates.OfType<string>().FirstOrDefault(changed => IsAlone(before, Lint(project, source, changed, cancellation), meant))
            is { } suppressed
            ? new ManifestEdit(
                $"Suppress {diagnostic.Id} with a comment",
                new Dictionary<string, string>(StringComparer.Ordinal) { [source.Path] = suppressed })
            : null;
    }

    private static List<Finding> Lint(CompilerProject project, ManifestSource source, string text, CancellationToken cancellation)
    {
        IReadOnlyList<ManifestSource> sources =
        [
            .. project.Sources.Where(other => other != source), new TextSource(source.Path, text, source.IsNamed, source.Clusters),
        ];
        return [.. ProjectLinter.Lint(project.Settings, sources, cancellation).Findings.Reported().Select(finding => finding.Finding)];
    }

    // The finding is gone, and the only new one asks for the reason.
    private static bool IsAlone(List<Finding> before, List<Finding> after, Finding meant)
    {
        var old = before.ToLookup(KeyOf);
        var now = after.Where(finding => finding.Rule.Id != RuleIds.SuppressionMustBeUsed || old.Contains(KeyOf(finding))).ToLookup(KeyOf);
        return old.All(group => now[group.Key].Count() == group.Count() - (group.Key == KeyOf(meant) ? 1 : 0))
            && now.All(group => old.Contains(group.Key));
    }

    private static (string Rule, string Path, string Message) KeyOf(Finding finding) =>
        (finding.Rule.Id, finding.Span.Path, finding.Message);

    private static string? Above(string text, int line, string comment) => StartOf(text, line) is { } start
        ? text.Insert(start, IndentationAt(text, start) + comment + LineEndOf(text))
        : null;

    private static string? Beside(string text, int line, string comment)
    {
        if (StartOf(text, line) is not { } start)
        {
            return null;
        }

        var end = text.IndexOfAny(['\r', '\n'], start);
        return text.Insert(end < 0 ? text.Length : end, " " + comment);
    }

    private static string IndentationAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private static string LineEndOf(string text) =>
        LineEnds.Where(end => text.IndexOf(end, StringComparison.Ordinal) >= 0)
            .OrderBy(end => text.IndexOf(end, StringComparison.Ordinal))
            .DefaultIfEmpty("\n")
            .First();

    // Returns the index at which a line starts.
    private static int? StartOf(string text, int line)
    {
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start = text.IndexOfAny(['\r', '\n'], start);
            if (start < 0)
            {
                return null;
            }

            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return start;
    }
}
