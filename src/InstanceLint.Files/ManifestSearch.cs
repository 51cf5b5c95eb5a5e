using System;
using System.Collections.Generic;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Files;

/// <summary>
/// Finds the manifests of a settings file. A cluster is read as a whole, so those outside of the project are read too, but not reported on.
/// </summary>
internal static class ManifestSearch
{
    /// <summary>Returns the manifests that the project doesn't list itself, and the folders that can't be read.</summary>
    /// <param name="file">The settings file, or <see langword="null"/>.</param>
    /// <param name="project">The full path of the project.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <exception cref="OperationCanceledException">The search was canceled.</exception>
    internal static (IReadOnlyList<ManifestEntry> Entries, IReadOnlyList<Finding> Findings) Find(
        SettingsFile? file, string project, CancellationToken cancellation)
    {
        var folder = Folders.GetParent(project) ?? string.Empty;

        // Without patterns, the manifests in the folder of the project are its items.
        if (file is null || (file.Manifests is null && PathComparison.Default.Equals(file.Folder, folder)))
        {
            return ([], []);
        }

        var entries = new List<ManifestEntry>();
        var walk = new FileWalk(names => ManifestSelection.CanHaveManifests(file, names), Add, cancellation);
        walk.LookInto(file.Folder, []);
        return (entries, walk.Findings);

        void Add(string path, string[] names)
        {
            var isOutside = FilePaths.Below(folder, path) is null;
            if (IsManifest(file, names) && (isOutside || file.Manifests is not null))
            {
                entries.Add(new ManifestEntry(path, IsNamed: false, []) { IsContext = isOutside });
            }
        }
    }

    /// <summary>Whether a file below the folder of a settings file is a manifest by its patterns.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="names">The names of its folders and of the file.</param>
    internal static bool IsManifest(SettingsFile file, string[] names) =>
        // Emacs locks a file with a broken link that has this name.
        !names[names.Length - 1].StartsWith(".#", StringComparison.Ordinal) && ManifestSelection.IsManifest(file, names);
}
