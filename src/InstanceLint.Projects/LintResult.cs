using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Projects;

/// <summary>The result of linting a project.</summary>
public sealed class LintResult
{
    internal LintResult(
        ReadProject project,
        IReadOnlyList<ClusterDefinition> clusters,
        IReadOnlyList<ProjectFinding> findings,
        IReadOnlyList<SettingProblem> problems,
        Account account,
        bool isLasting)
    {
        Project = project;
        Clusters = clusters;
        Findings = findings;
        Problems = problems;
        Account = account;
        IsLasting = isLasting;
    }

    /// <summary>The clusters with their manifests, by name.</summary>
    public IReadOnlyList<ClusterDefinition> Clusters { get; }

    /// <summary>All findings by path, line, column and rule, including those that are turned off or suppressed.</summary>
    public IReadOnlyList<ProjectFinding> Findings { get; }

    /// <summary>The setting problems.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; }

    /// <summary>The counts of what was checked and what wasn't.</summary>
    public Account Account { get; }

    /// <summary>
    /// Whether the result stays valid until a source or a setting changes. It doesn't if a file couldn't be read, so the next build must
    /// try again.
    /// </summary>
    public bool IsLasting { get; }

    /// <summary>Whether a setting problem is an error, so something isn't checked as configured.</summary>
    public bool HasErrorsInSettings => Problems.Any(static problem => problem.Severity == EffectiveSeverity.Error);

    /// <summary>The project that was linted.</summary>
    internal ReadProject Project { get; }
}
