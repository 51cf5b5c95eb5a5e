using System.Collections.Generic;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Where an instance type comes from.</summary>
internal enum InstanceTypeOrigin
{
    /// <summary>A manifest.</summary>
    Manifest,

    /// <summary>A manifest, in place of the built-in one.</summary>
    Replacement,

    /// <summary>The cluster itself.</summary>
    BuiltIn,

    /// <summary>The cluster itself, unless something out of sight replaces it.</summary>
    MaybeBuiltIn,

    /// <summary>Something else than the project, which knows only the name.</summary>
    Elsewhere,
}

/// <summary>An instance type of a cluster.</summary>
/// <param name="Id">What tells it apart in a report.</param>
/// <param name="Name">Its name.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Place">The file and the line; empty where there is none.</param>
/// <param name="Sizes">Its requests and limits.</param>
/// <param name="NodeSelector">
/// What a node must have to run it, its own labels before those that the extension adds, or
/// <see langword="null"/> if it is unknown.
/// </param>
/// <param name="UsedBy">What runs on it.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record InstanceTypeRow(
    string Id,
    string Name,
    InstanceTypeOrigin Origin,
    string Place,
    IReadOnlyList<Size> Sizes,
    IReadOnlyList<NodeLabel>? NodeSelector,
    IReadOnlyList<WorkloadRow> UsedBy,
    IReadOnlyList<ReportedFinding> Findings);
