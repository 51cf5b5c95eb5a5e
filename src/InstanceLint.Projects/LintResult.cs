using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Settings;

namespace InstanceLint.Projects;

/// <summary>The result of linting a project.</summary>
public sealed class LintResult
{
    // An editor needs none, and counting thousands of files takes as long as checking one.
    private readonly Lazy<Account> _account;

    internal LintResult(
        ReadProject project,
        IReadOnlyList<ClusterDefinition> clusters,
        IReadOnlyList<ProjectFinding> findings,
        Lazy<Account> account,
        BaselineMatch? baseline,
        bool isLasting)
    {
        Project = project;
        Clusters = clusters;
        Findings = findings;
        _account = account;
        Baseline = baseline;
        IsLasting = isLasting;
    }

    /// <summary>The clusters with their manifests, by name.</summary>
    public IReadOnlyList<ClusterDefinition> Clusters { get; }

    /// <summary>All findings by path, line, column and rule, including those that are turned off or suppressed.</summary>
    public IReadOnlyList<ProjectFinding> Findings { get; }

    /// <summary>The counts of what was checked and what wasn't.</summary>
    public Account Account => _account.Value;

    /// <summary>
    /// Whether the result stays valid until a source or a setting changes. It doesn't if a file couldn't be read, so the next build must
    /// try again.
    /// </summary>
    public bool IsLasting { get; }

    /// <summary>Whether a setting is invalid, so not everything is checked as configured.</summary>
    public bool HasInvalidSettings => Findings.Any(static finding => finding.Finding.Rule is SettingMustBeValid);

    /// <summary>Whether the baseline can be read, if there is one. If not, granting access can change the result.</summary>
    public bool HasReadableBaseline => Project.Settings.Baseline?.IsReadable != false;

    /// <summary>The comparison of the findings with the baseline, or <see langword="null"/> if there is none.</summary>
    internal BaselineMatch? Baseline { get; }

    /// <summary>The project that was linted.</summary>
    internal ReadProject Project { get; }
}
