using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Suppressions;

namespace InstanceLint.Projects;

/// <summary>The settings of a project as text, as MSBuild passes them.</summary>
/// <param name="Path">The full path of the project.</param>
public sealed record ProjectSettingsText(string Path)
{
    /// <summary>The names of the metadata of a cluster.</summary>
    public static IReadOnlyList<string> ClusterMetadata { get; } = [.. SettingKeys.Metadata.Select(SettingKeys.MetadataOf)];

    /// <summary>The names of the metadata of a node pool.</summary>
    public static IReadOnlyList<string> NodePoolMetadata => NodePoolTextReader.Metadata;

    /// <summary>The names of the switches that a project can set.</summary>
    public static IReadOnlyList<string> SwitchNames { get; } =
    [
        "InstanceLintEnabled", "InstanceLintEnableDefaultItems", "InstanceLintFailInCI", "InstanceLintUsesFluent",
        "InstanceLintYamlInCSharp", "InstanceLintFixCheck", "InstanceLintFixDryRun",
    ];

    /// <summary>The unnamed cluster.</summary>
    public ClusterText Cluster { get; init; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>The named clusters.</summary>
    public IReadOnlyList<ClusterText> Clusters { get; init; } = [];

    /// <summary>The node pools.</summary>
    public IReadOnlyList<NodePoolText> NodePools { get; init; } = [];

    /// <summary>The suppressions of whole files.</summary>
    public IReadOnlyList<SuppressionItem> Suppressions { get; init; } = [];

    /// <summary>The switches by name, such as <c>InstanceLintEnabled</c>. A switch that isn't set is empty.</summary>
    public IReadOnlyDictionary<string, string> Switches { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The path of the baseline, relative to the project, or empty.</summary>
    public string Baseline { get; init; } = string.Empty;

    /// <summary>Parses the settings. Invalid settings are reported, and the others are used.</summary>
    /// <param name="file">The settings file that applies to the project, or <see langword="null"/>.</param>
    public ProjectSettings Parse(SettingsFile? file = null) => new SettingsMerger(this, file).Merge();
}
