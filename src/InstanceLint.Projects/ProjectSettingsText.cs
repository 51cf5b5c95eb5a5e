using System.Collections.Generic;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;

namespace InstanceLint.Projects;

/// <summary>What a project says, as MSBuild has it: text.</summary>
/// <param name="Path">The full path of the project.</param>
public sealed record ProjectSettingsText(string Path)
{
    /// <summary>The unnamed cluster.</summary>
    public ClusterText Cluster { get; init; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>The named clusters.</summary>
    public IReadOnlyList<ClusterText> Clusters { get; init; } = [];

    /// <summary>What is suppressed in whole files.</summary>
    public IReadOnlyList<SuppressionItem> Suppressions { get; init; } = [];

    /// <summary>The settings. What is malformed is a problem, and the rest counts.</summary>
    public ProjectSettings Parse()
    {
        var problems = new List<SettingProblem>();
        var clusters = new ClusterSettingsReader(message => problems.Add(new SettingProblem(EffectiveSeverity.Error, Path, null, message)));
        return new ProjectSettings(Path) { Clusters = clusters.Read(Cluster, Clusters), Suppressions = Suppressions, Problems = problems };
    }
}
