using System;
using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Projects.Settings;

/// <summary>Applies a settings file to the list of manifests of a project.</summary>
/// <param name="settings">The settings, with those of the file.</param>
internal sealed class ManifestSelection(ProjectSettings settings)
{
    /// <summary>
    /// Returns the entries that are manifests, with the clusters that the file adds. Left out are files that the settings use for something
    /// else, those that the file excludes, and default items that aren't among its manifests.
    /// </summary>
    internal IReadOnlyList<ManifestEntry> Select(IEnumerable<ManifestEntry> entries)
    {
        var others = new HashSet<string>(Others(), PathComparison.Default);
        var file = settings.File;
        var selected = new List<ManifestEntry>();
        foreach (var entry in entries)
        {
            if (others.Contains(entry.Path))
            {
                continue;
            }

            var path = file?.Relative(entry.Path);
            if (file is null || path is null)
            {
                selected.Add(entry);
            }
            else if (!IsMatch(file.Exclude, path) && (!entry.IsImplicit || file.Manifests is null || IsMatch(file.Manifests, path)))
            {
                selected.Add(WithClusters(entry, file, path));
            }
        }

        return selected;
    }

    /// <summary>Whether a file below the folder of the settings file is a manifest by its patterns.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="path">The names of the folders and the file.</param>
    internal static bool IsManifest(SettingsFile file, string[] path) =>
        !IsMatch(file.Exclude, path)
        && (file.Manifests is { } patterns ? IsMatch(patterns, path) : HasDefaultExtension(path[path.Length - 1]));

    /// <summary>Whether a manifest can be in a folder below that of the settings file.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="folder">The names of the folders.</param>
    internal static bool CanHaveManifests(SettingsFile file, string[] folder)
    {
        var isHidden = IsHidden(folder[folder.Length - 1]);
        return file.Manifests is { } patterns ? patterns.Any(pattern => pattern.Glob.CanMatchIn(folder, isHidden)) : !isHidden;
    }

    private IEnumerable<string> Others()
    {
        foreach (var path in settings.Nodes.Values.SelectMany(static nodes => nodes.Files))
        {
            yield return path.FullPath;
        }

        if (settings.File is { } file)
        {
            yield return file.Path;
        }

        if (settings.BaselinePath is { } baseline)
        {
            yield return baseline;
        }
    }

    private static ManifestEntry WithClusters(ManifestEntry entry, SettingsFile file, string[] path)
    {
        var clusters = file.Clusters
            .Where(cluster => IsMatch(cluster.Manifests, path))
            .Select(static cluster => cluster.Name.Text)
            .ToList();
        return clusters.Count == 0 ? entry : entry with { Clusters = [.. entry.Clusters.Union(clusters, StringComparer.Ordinal)] };
    }

    private static bool IsMatch(IReadOnlyList<SettingPattern> patterns, string[] path) =>
        patterns.Any(pattern => pattern.Glob.IsMatch(path));

    private static bool HasDefaultExtension(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a folder has no manifests unless a pattern names it, as for the default items of a project.</summary>
    internal static bool IsHidden(string folder) =>
        folder is "bin" or "obj" or "node_modules" || (folder.StartsWith(".", StringComparison.Ordinal) && folder != ".azureml");
}
