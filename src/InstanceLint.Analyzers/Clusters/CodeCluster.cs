using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>The settings of a cluster in a program.</summary>
/// <param name="Name">The name, or <see langword="null"/> if it is unknown.</param>
/// <param name="ExtensionNodeSelector">
/// The node selector that the extension was installed with, or <see langword="null"/> if it's not set or unknown.
/// </param>
/// <param name="KnownInstanceTypes">The names of instance types that are defined elsewhere.</param>
/// <param name="IsIncomplete">Whether there may be more such names.</param>
internal sealed record CodeCluster(
    string? Name,
    IReadOnlyDictionary<string, string>? ExtensionNodeSelector,
    IReadOnlyCollection<string> KnownInstanceTypes,
    bool IsIncomplete)
{
    /// <summary>The cluster of a program that doesn't define one.</summary>
    internal static CodeCluster Unnamed { get; } = new(string.Empty, null, [], IsIncomplete: false);

    /// <summary>A cluster with unknown settings.</summary>
    internal static CodeCluster Unknown { get; } = new(null, null, [], IsIncomplete: true);

    /// <summary>Returns the settings of the project, with those of the program added.</summary>
    internal ClusterSettings Complete(ClusterSettings project) => project with
    {
        ExtensionNodeSelector = project.ExtensionNodeSelector ?? ExtensionNodeSelector,
        KnownInstanceTypes = [.. project.KnownInstanceTypes.Concat(KnownInstanceTypes)],
    };
}
