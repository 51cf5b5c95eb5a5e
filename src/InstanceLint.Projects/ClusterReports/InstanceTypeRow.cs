using System.Collections.Generic;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Where an instance type is defined.</summary>
internal enum InstanceTypeOrigin
{
    /// <summary>In a manifest.</summary>
    Manifest,

    /// <summary>In a manifest, overriding the built-in one.</summary>
    Replacement,

    /// <summary>In every cluster, because it's built in.</summary>
    BuiltIn,

    /// <summary>In every cluster, unless a definition that isn't known overrides it.</summary>
    MaybeBuiltIn,

    /// <summary>Outside of the project, which lists only its name.</summary>
    Elsewhere,

    /// <summary>In the cluster itself, and neither in a manifest nor in the settings.</summary>
    Live,
}

/// <summary>An instance type in the report of a cluster.</summary>
/// <param name="Id">An ID that is unique in the report.</param>
/// <param name="Name">The name.</param>
/// <param name="Origin">Where it is defined.</param>
/// <param name="Place">The file and the line, or empty if it isn't in one.</param>
/// <param name="Sizes">The requests and limits.</param>
/// <param name="NodeSelector">
/// The labels that a node must have, first its own and then those that the extension adds, or <see langword="null"/> if they are unknown.
/// </param>
/// <param name="UsedBy">The workloads that run on it.</param>
/// <param name="Findings">The findings in it.</param>
internal sealed record InstanceTypeRow(
    string Id,
    string Name,
    InstanceTypeOrigin Origin,
    string Place,
    IReadOnlyList<Size> Sizes,
    IReadOnlyList<NodeLabel>? NodeSelector,
    IReadOnlyList<WorkloadRow> UsedBy,
    IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>How many instances fit on the nodes, or <see langword="null"/> if no nodes are known.</summary>
    internal Capacity? Capacity { get; init; }
}
