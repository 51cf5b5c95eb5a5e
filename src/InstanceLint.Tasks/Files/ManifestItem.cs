using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using InstanceLint.Rules.Model;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks.Files;

/// <summary>A file that the project lists.</summary>
internal sealed class ManifestItem
{
    private static readonly string[] UnnamedCluster = [string.Empty];

    private readonly List<string> _clusters = [];

    private ManifestItem(string fullPath, FileInfo? file) => (FullPath, File) = (fullPath, file);

    /// <summary>Its full path, as the project lists it.</summary>
    internal string FullPath { get; private set; }

    /// <summary>The file itself, without links on the way to it, as it was when the list was read, or <see langword="null"/> where it cannot be told.</summary>
    internal FileInfo? File { get; private set; }

    /// <summary>Whether the user listed this very file, and not a pattern that matches it.</summary>
    internal bool IsNamed { get; private set; }

    /// <summary>The clusters that it belongs to: those that any of its items names, otherwise the unnamed one.</summary>
    internal IReadOnlyList<string> Clusters => _clusters.Count > 0 ? _clusters : UnnamedCluster;

    /// <summary>How the file systems of an operating system compare paths, unless somebody set one up otherwise.</summary>
    internal static StringComparer PathComparer { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether the file is as it was when the list was read, as far as its size and time tell.</summary>
    internal bool IsAsListed()
    {
        if (File is null)
        {
            return true;
        }

        var now = new FileInfo(File.FullName);
        return now.Exists == File.Exists && (!now.Exists || (now.Length == File.Length && now.LastWriteTimeUtc == File.LastWriteTimeUtc));
    }

    /// <summary>Each file once, in the order of the list, however often and through whatever links it is listed.</summary>
    internal static IReadOnlyList<ManifestItem> Distinct(ITaskItem[] items) => Distinct(items, PathComparer);

    /// <summary>The same where paths are compared in a certain way.</summary>
    internal static IReadOnlyList<ManifestItem> Distinct(ITaskItem[] items, StringComparer comparer)
    {
        var files = new List<ManifestItem>(items.Length);
        var byPath = new Dictionary<string, ManifestItem>(items.Length, comparer);
        var realPaths = new RealPaths();
        foreach (var item in items)
        {
            var path = FullPathOf(item);
            var real = realPaths.Of(path);
            var key = real?.FullName ?? path;
            if (!byPath.TryGetValue(key, out var file))
            {
                byPath.Add(key, file = new ManifestItem(path, real));
                files.Add(file);
            }

            file.Add(item, path, real);
        }

        return files;
    }

    private void Add(ITaskItem item, string path, FileInfo? real)
    {
        // Of several ways one without links, and of these the first by name, whatever the order of the list.
        var (isLink, wasLink) = (path != real?.FullName, FullPath != File?.FullName);
        if (isLink == wasLink ? string.CompareOrdinal(path, FullPath) < 0 : wasLink)
        {
            (FullPath, File) = (path, real);
        }

        IsNamed |= IsNamedItem(item);
        foreach (var cluster in ClusterSettingsText.Split(item.GetMetadata("Cluster")))
        {
            if (!_clusters.Contains(cluster))
            {
                _clusters.Add(cluster);
            }
        }
    }

    // MSBuild tells a pattern only by the folders that ** matched.
    private static bool IsNamedItem(ITaskItem item) =>
        !string.Equals(item.GetMetadata("IsImplicitlyDefined"), "true", StringComparison.OrdinalIgnoreCase)
        && item.GetMetadata("RecursiveDir").Length == 0;

    /// <summary>The full path of an item.</summary>
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
