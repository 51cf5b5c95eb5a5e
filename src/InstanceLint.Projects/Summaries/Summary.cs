using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Summaries;

/// <summary>The part of a reported finding that a summary needs.</summary>
/// <param name="Severity">The severity with which it's reported.</param>
/// <param name="Path">The path of the manifest or the project.</param>
public readonly record struct SummaryItem(EffectiveSeverity Severity, string Path);

/// <summary>A summary of all findings of a project in one line.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsLoud">Whether there are warnings or errors, rather than only messages.</param>
public sealed record Summary(string Text, bool IsLoud)
{
    /// <summary>Creates the summary, or returns <see langword="null"/> if there are no findings.</summary>
    /// <param name="project">The path of the project, which doesn't count as a manifest.</param>
    /// <param name="account">The counts of what was checked.</param>
    /// <param name="findings">The reported findings.</param>
    /// <param name="fixable">The number of findings that a fix would resolve.</param>
    public static Summary? Create(string project, Account account, IReadOnlyCollection<SummaryItem> findings, int fixable)
    {
        if (findings.Count == 0)
        {
            return null;
        }

        var messages = Count(EffectiveSeverity.Message);
        var (errors, warnings) = (Count(EffectiveSeverity.Error), Count(EffectiveSeverity.Warning));
        var kinds = new[] { (errors, "error"), (warnings, "warning"), (messages, "message") }
            .Where(kind => kind.Item1 > 0)
            .Select(kind => Wording.Count(kind.Item1, kind.Item2));

        var paths = findings.Select(finding => finding.Path).Where(path => path != project);
        var files = new HashSet<string>(paths, PathComparison.Default).Count;
        return new Summary(
            $"InstanceLint: {Wording.Count(findings.Count, "finding")} in {Wording.Count(files)} of {Wording.Count(account.Manifests, "manifest")} ({string.Join(", ", kinds)})"
                + (fixable == 0 ? string.Empty : $"; {Wording.Count(fixable)} can be fixed with -t:InstanceLintFix"),
            IsLoud: messages < findings.Count);

        int Count(EffectiveSeverity severity) => findings.Count(finding => finding.Severity == severity);
    }
}
