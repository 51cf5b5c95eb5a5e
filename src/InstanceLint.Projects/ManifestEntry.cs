using System;
using System.Collections.Generic;
using InstanceLint.Projects.Clusters;

namespace InstanceLint.Projects;

/// <summary>A manifest in the list of a project.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsNamed">Whether the user listed this file itself, rather than a pattern that matches it.</param>
/// <param name="Clusters">The names of its clusters. Empty if the entry names none.</param>
public sealed record ManifestEntry(string Path, bool IsNamed, IReadOnlyList<string> Clusters)
{
    /// <summary>Whether it's a default item, so the settings file can leave it out.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Whether it is read because its cluster is read as a whole, but not reported on.</summary>
    public bool IsContext { get; init; }

    /// <summary>Creates an entry from an MSBuild item.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isImplicitlyDefined">The metadata <c>IsImplicitlyDefined</c>, which is <c>true</c> for default items.</param>
    /// <param name="recursiveDir">
    /// Gets the metadata <c>RecursiveDir</c>. In MSBuild, the folders that <c>**</c> matched are the only sign of a pattern, and each
    /// access searches for them again.
    /// </param>
    /// <param name="cluster">The metadata <c>Cluster</c>, such as <c>dev;prod</c>.</param>
    public static ManifestEntry FromItem(string path, string isImplicitlyDefined, Func<string> recursiveDir, string cluster) => new(
        path,
        !string.Equals(isImplicitlyDefined, "true", StringComparison.OrdinalIgnoreCase) && recursiveDir().Length == 0,
        ClusterSettingsText.Split(cluster))
    {
        IsImplicit = string.Equals(isImplicitlyDefined, "true", StringComparison.OrdinalIgnoreCase),
    };
}
