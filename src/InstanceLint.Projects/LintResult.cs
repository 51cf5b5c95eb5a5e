using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Projects;

/// <summary>What linting a project gave.</summary>
/// <param name="Clusters">The clusters with their manifests, by name.</param>
/// <param name="Findings">All findings by path, line, column and rule, including those that are turned off or suppressed.</param>
/// <param name="Problems">What is wrong with the settings.</param>
/// <param name="Account">What was checked and what was not.</param>
/// <param name="IsLasting">Whether the result stays the same until a source or a setting changes; otherwise a file could not be read, and is to be tried again.</param>
public sealed record LintResult(
    IReadOnlyList<ClusterDefinition> Clusters,
    IReadOnlyList<ProjectFinding> Findings,
    IReadOnlyList<SettingProblem> Problems,
    Account Account,
    bool IsLasting)
{
    /// <summary>Whether a setting is so wrong that something is not checked as the user wants it.</summary>
    public bool HasErrorsInSettings => Problems.Any(static problem => problem.Severity == EffectiveSeverity.Error);

    /// <summary>What was linted.</summary>
    internal ReadProject Project { get; init; } = ReadProject.Nothing;
}
