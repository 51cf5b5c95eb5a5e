using System;
using System.Collections.Generic;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects;

/// <summary>The settings of a project, the same for all front ends.</summary>
/// <param name="Path">The path of the project, at which setting problems without a file of their own are reported.</param>
public sealed record ProjectSettings(string Path)
{
    /// <summary>
    /// The settings of clusters by name. The name of the unnamed cluster is empty. A cluster without settings isn't included.
    /// </summary>
    public IReadOnlyDictionary<string, ClusterSettings> Clusters { get; init; } =
        new Dictionary<string, ClusterSettings>(StringComparer.Ordinal);

    /// <summary>Whether C# may define instance types that aren't in manifests, so an unknown name can be right.</summary>
    public bool UsesFluent { get; init; }

    /// <summary>The suppressions of whole files.</summary>
    public IReadOnlyList<SuppressionItem> Suppressions { get; init; } = [];

    /// <summary>The roles of sources by path. A source that isn't included is a manifest.</summary>
    public IReadOnlyDictionary<string, ManifestRole> Roles { get; init; } = new Dictionary<string, ManifestRole>(PathComparison.Default);

    /// <summary>The severities of rules.</summary>
    public SeveritySettings Severities { get; init; } = SeveritySettings.Default;

    /// <summary>The problems that were found while reading the settings.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; init; } = [];

    /// <summary>Returns the role of a source.</summary>
    /// <param name="path">The path of the source.</param>
    internal ManifestRole RoleOf(string path) => Roles.TryGetValue(path, out var role) ? role : ManifestRole.Manifest;

    /// <summary>Returns the settings of a cluster.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    internal ClusterSettings SettingsOf(string cluster) =>
        (Clusters.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster)) with { IsIncomplete = UsesFluent };
}
