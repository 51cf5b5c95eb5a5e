using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Severities;

namespace InstanceLint.Tasks.Reporting;

/// <summary>All findings of a build in a line.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsLoud">Whether any of them is more than a message.</param>
internal sealed record Summary(string Text, bool IsLoud)
{
    /// <summary>The line, or <see langword="null"/> where nothing was found.</summary>
    /// <param name="log">What the build says.</param>
    /// <param name="project">The project, which is no manifest.</param>
    /// <param name="isErrorOfBuild">Whether MSBuild makes errors of a rule's warnings.</param>
    internal static Summary? Of(BuildLog log, string project, Func<string, bool> isErrorOfBuild)
    {
        var findings = log.Lines.Where(line => line.Code.Length > 0).ToList();
        if (findings.Count == 0)
        {
            return null;
        }

        var errors = findings.Count(line => line.Severity == EffectiveSeverity.Error || (line.Severity == EffectiveSeverity.Warning && isErrorOfBuild(line.Code)));
        var messages = findings.Count(line => line.Severity == EffectiveSeverity.Message);
        var kinds = new[] { (errors, "error"), (findings.Count - errors - messages, "warning"), (messages, "message") }
            .Where(kind => kind.Item1 > 0)
            .Select(kind => Wording.Count(kind.Item1, kind.Item2));
        var files = new HashSet<string>(findings.Select(line => line.File).Where(file => file != project), ManifestItem.PathComparer).Count;
        return new Summary(
            $"InstanceLint: {Wording.Count(findings.Count, "finding")} in {Wording.Count(files)} of {Wording.Count(log.Account.Manifests, "manifest")} ({string.Join(", ", kinds)})"
                + (log.Repairable.Number == 0 ? string.Empty : $", {log.Repairable} can be repaired with -t:InstanceLintFix"),
            IsLoud: messages < findings.Count);
    }
}
