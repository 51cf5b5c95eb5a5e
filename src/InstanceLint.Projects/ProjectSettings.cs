using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects;

/// <summary>The settings of a project, the same for all front ends.</summary>
/// <param name="Path">The path of the project, at which problems of settings without a file of their own are reported.</param>
public sealed record ProjectSettings(string Path)
{
    /// <summary>
    /// The settings of clusters by name. The name of the unnamed cluster is empty. A cluster without settings isn't included.
    /// </summary>
    public IReadOnlyDictionary<string, ClusterSettings> Clusters { get; init; } =
        new Dictionary<string, ClusterSettings>(StringComparer.Ordinal);

    /// <summary>What the settings say about the nodes of clusters, by the name of the cluster.</summary>
    public IReadOnlyDictionary<string, ClusterNodes> Nodes { get; init; } = new Dictionary<string, ClusterNodes>(StringComparer.Ordinal);

    /// <summary>What the files in <see cref="Nodes"/> contain, by the name of the cluster. Without them, that is unknown.</summary>
    public IReadOnlyDictionary<string, ClusterSnapshot> Snapshots { get; init; } =
        new Dictionary<string, ClusterSnapshot>(StringComparer.Ordinal);

    /// <summary>The places at which the settings define named clusters.</summary>
    public IReadOnlyDictionary<string, SourceSpan> ClusterPlaces { get; init; } =
        new Dictionary<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>The settings file, or <see langword="null"/>.</summary>
    public SettingsFile? File { get; init; }

    /// <summary>The policy.</summary>
    public Policy Policy { get; init; } = Policy.None;

    /// <summary>The full path of the baseline, or <see langword="null"/>.</summary>
    public string? BaselinePath { get; init; }

    /// <summary>The baseline, or <see langword="null"/>.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Whether C# may define instance types that aren't in manifests, so an unknown name can be right.</summary>
    public bool UsesFluent { get; init; }

    /// <summary>Whether a part of the settings that says which manifests belong to which cluster can't be read.</summary>
    public bool HasUnknownMembers { get; init; }

    /// <summary>The suppressions of whole files.</summary>
    public IReadOnlyList<SuppressionItem> Suppressions { get; init; } = [];

    /// <summary>The roles of sources by path. A source that isn't included is a manifest.</summary>
    public IReadOnlyDictionary<string, ManifestRole> Roles { get; init; } = new Dictionary<string, ManifestRole>(PathComparison.Default);

    /// <summary>The severities of rules.</summary>
    public SeveritySettings Severities { get; init; } = SeveritySettings.Default;

    /// <summary>
    /// The names of clusters that are pages of documentation: their definitions are examples, so none is compared with one in another block
    /// or manifest.
    /// </summary>
    public IReadOnlyCollection<string> Pages { get; init; } = [];

    /// <summary>Whether the project can be without manifests, as in a check of some files.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Looks for manifests elsewhere if the project has none, or is <see langword="null"/>.</summary>
    public Func<ManifestsElsewhere?>? LookElsewhere { get; init; }

    /// <summary>The problems that were found while reading the settings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    private bool NamesClusters => Clusters.Keys.Any(static name => name.Length > 0);

    /// <summary>Returns the role of a source.</summary>
    /// <param name="path">The path of the source.</param>
    internal ManifestRole RoleOf(string path) => Roles.TryGetValue(path, out var role) ? role : ManifestRole.Manifest;

    /// <summary>Whether a cluster is a page of documentation.</summary>
    internal bool IsPage(string cluster) => Pages.Contains(cluster, StringComparer.Ordinal);

    /// <summary>Returns the same settings with more instance types that a cluster has.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    /// <param name="types">The names of the instance types.</param>
    /// <param name="areAll">Whether these are all that are defined elsewhere.</param>
    internal ProjectSettings WithKnownInstanceTypes(string cluster, IEnumerable<string> types, bool areAll)
    {
        var own = OwnSettingsOf(cluster);
        return this with
        {
            Clusters = new Dictionary<string, ClusterSettings>(
                Clusters.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal), StringComparer.Ordinal)
            {
                [cluster] = own with
                {
                    KnownInstanceTypes = [.. own.KnownInstanceTypes.Union(types, StringComparer.Ordinal)],
                    HasUnknownNames = own.HasUnknownNames || !areAll,
                },
            },
        };
    }

    /// <summary>Returns the settings of a cluster.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    internal ClusterSettings SettingsOf(string cluster)
    {
        var own = OwnSettingsOf(cluster);
        return own with
        {
            HasUnknownNames = own.HasUnknownNames || (IsPage(cluster) && !Clusters.ContainsKey(cluster)) || HasUnknownLive(cluster),
            IsIncomplete = UsesFluent,
            HasUnknownMembers = HasUnknownMembers || IsPage(cluster),
            IsOneOfSeveral = NamesClusters,
            Policy = Policy,
            Nodes = SnapshotOf(cluster)?.Nodes,
        };
    }

    /// <summary>Returns the instance types that a cluster itself has, or <see langword="null"/> if they are unknown.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    internal IReadOnlyList<InstanceTypeOutline>? LiveOf(string cluster) => SnapshotOf(cluster)?.Live;

    private ClusterSnapshot? SnapshotOf(string cluster) => Snapshots.TryGetValue(cluster, out var snapshot) ? snapshot : null;

    // Some front ends read no files, and a file can be unreadable.
    private bool HasUnknownLive(string cluster) =>
        Nodes.TryGetValue(cluster, out var nodes) && nodes.Live is not null && LiveOf(cluster) is null;

    private ClusterSettings OwnSettingsOf(string cluster) =>
        Clusters.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster);
}
