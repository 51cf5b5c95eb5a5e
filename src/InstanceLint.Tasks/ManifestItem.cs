using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>A file that the project lists.</summary>
internal sealed class ManifestItem
{
    private static readonly string[] UnnamedCluster = [string.Empty];

    private readonly List<string> _clusters = [];

    private ManifestItem(string fullPath) => FullPath = fullPath;

    /// <summary>Its full path.</summary>
    internal string FullPath { get; }

    /// <summary>Whether the user listed this very file, and not a pattern that matches it.</summary>
    internal bool IsNamed { get; private set; }

    /// <summary>The clusters that it belongs to: those that any of its items names, otherwise the unnamed one.</summary>
    internal IReadOnlyList<string> Clusters => _clusters.Count > 0 ? _clusters : UnnamedCluster;

    /// <summary>Each file once, in the order of the list.</summary>
    internal static IReadOnlyCollection<ManifestItem> Distinct(ITaskItem[] items)
    {
        var files = new List<ManifestItem>(items.Length);
        var byPath = new Dictionary<string, ManifestItem>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var path = FullPathOf(item);
            if (!byPath.TryGetValue(path, out var file))
            {
                byPath.Add(path, file = new ManifestItem(path));
                files.Add(file);
            }

            file.IsNamed |= IsNamedItem(item);
            foreach (var cluster in ClusterSettingsText.Split(item.GetMetadata("Cluster")))
            {
                if (!file._clusters.Contains(cluster))
                {
                    file._clusters.Add(cluster);
                }
            }
        }

        return files;
    }

    // MSBuild tells a pattern only by the folders that ** matched.
    private static bool IsNamedItem(ITaskItem item) =>
        !string.Equals(item.GetMetadata("IsImplicitlyDefined"), "true", StringComparison.OrdinalIgnoreCase)
        && item.GetMetadata("RecursiveDir").Length == 0;

    /// <summary>The full path of a file that the project lists.</summary>
    internal static string FullPathOf(ITaskItem item)
    {
        try
        {
            return item.GetMetadata("FullPath");
        }
        catch (InvalidOperationException)
        {
            // A text that is no path; reading it will say so.
            return item.ItemSpec;
        }
    }
}
