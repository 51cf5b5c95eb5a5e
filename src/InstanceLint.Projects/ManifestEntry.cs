using System;
using System.Collections.Generic;
using InstanceLint.Projects.Clusters;

namespace InstanceLint.Projects;

/// <summary>A manifest as a project lists it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsNamed">Whether the user listed this very file, and not a pattern that matches it.</param>
/// <param name="Clusters">The clusters that it belongs to; none if the entry names none.</param>
public sealed record ManifestEntry(string Path, bool IsNamed, IReadOnlyList<string> Clusters)
{
    /// <summary>An item of MSBuild.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="isImplicitlyDefined">Its metadata <c>IsImplicitlyDefined</c>, which is <c>true</c> for the default items.</param>
    /// <param name="recursiveDir">
    /// Gets its metadata <c>RecursiveDir</c>: MSBuild tells a pattern only by the folders that <c>**</c> matched,
    /// which it looks for again in each item.
    /// </param>
    /// <param name="cluster">Its metadata <c>Cluster</c>, as <c>dev;prod</c>.</param>
    public static ManifestEntry FromItem(string path, string isImplicitlyDefined, Func<string> recursiveDir, string cluster) => new(
        path,
        !string.Equals(isImplicitlyDefined, "true", StringComparison.OrdinalIgnoreCase) && recursiveDir().Length == 0,
        ClusterSettingsText.Split(cluster));
}
