using System.Collections.Generic;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;

namespace InstanceLint.Projects;

/// <summary>The settings of a project as text, as MSBuild passes them.</summary>
/// <param name="Path">The full path of the project.</param>
public sealed record ProjectSettingsText(string Path)
{
    /// <summary>The unnamed cluster.</summary>
    public ClusterText Cluster { get; init; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>The named clusters.</summary>
    public IReadOnlyList<ClusterText> Clusters { get; init; } = [];

    /// <summary>The suppressions of whole files.</summary>
    public IReadOnlyList<SuppressionItem> Suppressions { get; init; } = [];

    /// <summary>Parses the settings. Invalid settings become setting problems, and the others are used.</summary>
    public ProjectSettings Parse()
    {
        var problems = new List<SettingProblem>();
        var clusters = new ClusterSettingsReader(message => problems.Add(new SettingProblem(EffectiveSeverity.Error, Path, null, message)));
        return new ProjectSettings(Path) { Clusters = clusters.Read(Cluster, Clusters), Suppressions = Suppressions, Problems = problems };
    }
}
