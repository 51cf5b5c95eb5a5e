using System;
using System.Collections.Generic;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects;

/// <summary>All that a user says about a project, whichever front end read it.</summary>
/// <param name="Path">The project, where a problem with a setting is reported that has no file of its own.</param>
public sealed record ProjectSettings(string Path)
{
    /// <summary>
    /// The clusters by name; the unnamed one has an empty name. A cluster that is missing here has nothing said about it.
    /// </summary>
    public IReadOnlyDictionary<string, ClusterSettings> Clusters { get; init; } =
        new Dictionary<string, ClusterSettings>(StringComparer.Ordinal);

    /// <summary>Whether C# may define instance types that no manifest shows, so a name that no manifest defines can be right.</summary>
    public bool UsesFluent { get; init; }

    /// <summary>What is suppressed in whole files.</summary>
    public IReadOnlyList<SuppressionItem> Suppressions { get; init; } = [];

    /// <summary>The paths of manifests that a kustomization lists as patches, so their definitions are parts of others.</summary>
    public IReadOnlyCollection<string> Patches { get; init; } = [];

    /// <summary>What rules and files are set to.</summary>
    public SeveritySettings Severities { get; init; } = SeveritySettings.Default;

    /// <summary>What is wrong with the settings.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; init; } = [];

    /// <summary>The settings of a cluster.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    internal ClusterSettings SettingsOf(string cluster) =>
        (Clusters.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster)) with { IsIncomplete = UsesFluent };
}
