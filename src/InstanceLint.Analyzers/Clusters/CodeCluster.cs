using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>What a program says of its cluster.</summary>
/// <param name="Name">Its name, or <see langword="null"/> if it is unknown.</param>
/// <param name="ExtensionNodeSelector">
/// The node selector that the extension was installed with, or <see langword="null"/> if it isn't given or is unknown.
/// </param>
/// <param name="KnownInstanceTypes">Instance types that are defined elsewhere.</param>
/// <param name="IsIncomplete">Whether there are more of them that cannot be seen.</param>
internal sealed record CodeCluster(
    string? Name,
    IReadOnlyDictionary<string, string>? ExtensionNodeSelector,
    IReadOnlyCollection<string> KnownInstanceTypes,
    bool IsIncomplete)
{
    /// <summary>The cluster of a program that says nothing of one.</summary>
    internal static CodeCluster Unnamed { get; } = new(string.Empty, null, [], IsIncomplete: false);

    /// <summary>A cluster of which nothing can be seen.</summary>
    internal static CodeCluster Unknown { get; } = new(null, null, [], IsIncomplete: true);

    /// <summary>The settings of the project, completed by those of the program.</summary>
    internal ClusterSettings Complete(ClusterSettings project) => project with
    {
        ExtensionNodeSelector = project.ExtensionNodeSelector ?? ExtensionNodeSelector,
        KnownInstanceTypes = [.. project.KnownInstanceTypes.Concat(KnownInstanceTypes)],
    };
}
