using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Summaries;

/// <summary>What a summary counts of a finding that is reported.</summary>
/// <param name="Severity">The severity that it is reported with.</param>
/// <param name="Path">The manifest, or the project.</param>
public readonly record struct SummaryItem(EffectiveSeverity Severity, string Path);

/// <summary>All findings of a project in a line.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsLoud">Whether any of them is more than a message.</param>
public sealed record Summary(string Text, bool IsLoud)
{
    /// <summary>The line, or <see langword="null"/> if nothing was found.</summary>
    /// <param name="project">The path of the project, which is not a manifest.</param>
    /// <param name="account">What was checked.</param>
    /// <param name="findings">What is reported.</param>
    /// <param name="fixable">How many of the findings a fix would resolve.</param>
    public static Summary? Create(string project, Account account, IReadOnlyCollection<SummaryItem> findings, FixCount fixable)
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
                + (fixable.Number == 0 ? string.Empty : $", {fixable} can be repaired with -t:InstanceLintFix"),
            IsLoud: messages < findings.Count);

        int Count(EffectiveSeverity severity) => findings.Count(finding => finding.Severity == severity);
    }
}
