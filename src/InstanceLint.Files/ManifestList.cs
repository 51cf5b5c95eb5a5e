using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Projects;

namespace InstanceLint.Files;

/// <summary>Merges entries of a project that refer to the same file.</summary>
internal static class ManifestList
{
    /// <summary>Returns each file once, in the order of the list, even if it's listed several times or through links.</summary>
    internal static IReadOnlyList<ManifestFile> Distinct(IReadOnlyCollection<ManifestEntry> entries) =>
        Distinct(entries, PathComparison.Default);

    /// <summary>Returns each file once, with another comparer of paths.</summary>
    internal static IReadOnlyList<ManifestFile> Distinct(IReadOnlyCollection<ManifestEntry> entries, StringComparer comparer)
    {
        var files = new List<MergedEntry>(entries.Count);
        var byPath = new Dictionary<string, MergedEntry>(entries.Count, comparer);
        var realPaths = new RealPaths();
        foreach (var entry in entries)
        {
            var real = realPaths.Resolve(entry.Path);
            var key = real?.FullName ?? entry.Path;
            if (!byPath.TryGetValue(key, out var file))
            {
                byPath.Add(key, file = new MergedEntry(entry.Path, real));
                files.Add(file);
            }

            file.Add(entry, real);
        }

        return files.ConvertAll(static file => file.ToManifestFile());
    }

    private sealed class MergedEntry(string path, FileInfo? file)
    {
        private readonly List<string> _clusters = [];
        private string _path = path;
        private FileInfo? _file = file;
        private bool _isNamed;
        private bool _isContext = true;

        internal void Add(ManifestEntry entry, FileInfo? real)
        {
            // A path without links wins, then the first by name, so the result doesn't depend on the order of the list.
            var (isLink, wasLink) = (entry.Path != real?.FullName, _path != _file?.FullName);
            if (isLink == wasLink ? string.CompareOrdinal(entry.Path, _path) < 0 : wasLink)
            {
                (_path, _file) = (entry.Path, real);
            }

            _isNamed |= entry.IsNamed;
            _isContext &= entry.IsContext;
            foreach (var cluster in entry.Clusters)
            {
                if (!_clusters.Contains(cluster))
                {
                    _clusters.Add(cluster);
                }
            }
        }

        internal ManifestFile ToManifestFile() => new(_path, _file, _isNamed, _clusters) { IsContext = _isContext };
    }
}
