using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>The settings of a cluster in the project.</summary>
/// <param name="Name">The cluster's name; empty for the unnamed cluster.</param>
/// <param name="ExtensionNodeSelector">
/// The node selector that the extension was installed with, or <see langword="null"/> if not configured.
/// </param>
/// <param name="KnownInstanceTypes">Names of instance types that exist in the cluster and are defined elsewhere.</param>
public sealed record ClusterSettings(
    string Name, IReadOnlyDictionary<string, string>? ExtensionNodeSelector, IReadOnlyCollection<string> KnownInstanceTypes)
{
    /// <summary>Whether the cluster may have instance types outside of the project, so an unknown name isn't wrong.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether names of instance types that are defined elsewhere can't be read, so an unknown name isn't wrong.</summary>
    public bool HasUnknownNames { get; init; }

    /// <summary>
    /// Whether it's unknown which manifests belong to the cluster, because the settings that say so can't be read. Definitions in
    /// different manifests are then not compared.
    /// </summary>
    public bool HasUnknownMembers { get; init; }

    /// <summary>Whether the settings name any cluster. If not, the folders of a project often are its clusters.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>The nodes, or <see langword="null"/> if none are known.</summary>
    public NodeSet? Nodes { get; init; }

    /// <summary>The policy of the project.</summary>
    public Policy Policy { get; init; } = Policy.None;

    /// <summary>Creates the settings of a cluster for which only the name is configured.</summary>
    /// <param name="name">The cluster's name.</param>
    public static ClusterSettings None(string name) => new(name, null, []);
}
