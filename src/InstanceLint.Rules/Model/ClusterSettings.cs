using System.Collections.Generic;

namespace InstanceLint.Rules.Model;

/// <summary>What the project says of a cluster.</summary>
/// <param name="Name">The cluster's name; empty for the unnamed one.</param>
/// <param name="ExtensionNodeSelector">
/// The node selector that the extension was installed with, or <see langword="null"/> if it was not given.
/// </param>
/// <param name="KnownInstanceTypes">Names of instance types that exist in the cluster and are defined elsewhere.</param>
public sealed record ClusterSettings(
    string Name, IReadOnlyDictionary<string, string>? ExtensionNodeSelector, IReadOnlyCollection<string> KnownInstanceTypes)
{
    /// <summary>Whether it may have instance types that are not to be seen, so that a name which is not known is not wrong.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>A cluster of which nothing is said.</summary>
    /// <param name="name">Its name.</param>
    public static ClusterSettings None(string name) => new(name, null, []);
}
