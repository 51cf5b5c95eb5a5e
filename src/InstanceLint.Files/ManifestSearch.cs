using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;

namespace InstanceLint.Files;

/// <summary>
/// Finds the manifests of a settings file. A cluster is read as a whole, so those outside of the project are read too, but not reported on.
/// </summary>
internal sealed class ManifestSearch
{
    private readonly List<ManifestEntry> _entries = [];
    private readonly List<Finding> _findings = [];
    private readonly SettingsFile _file;
    private readonly string _projectFolder;
    private readonly CancellationToken _cancellation;

    private ManifestSearch(SettingsFile file, string projectFolder, CancellationToken cancellation) =>
        (_file, _projectFolder, _cancellation) = (file, projectFolder, cancellation);

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

        var search = new ManifestSearch(file, folder, cancellation);
        search.LookInto(new DirectoryInfo(file.Folder), []);
        return (search._entries, search._findings);
    }

    private void LookInto(DirectoryInfo folder, string[] names)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                string[] path = [.. names, entry.Name];
                if (entry is not DirectoryInfo subfolder)
                {
                    Add(entry.FullName, path);
                }
                else if (!subfolder.Attributes.HasFlag(FileAttributes.ReparsePoint) && ManifestSelection.CanHaveManifests(_file, path))
                {
                    // A link can lead to a folder above.
                    LookInto(subfolder, path);
                }
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            _findings.Add(CheckIsIncomplete.Rule.UnreadableFolder(
                SourceSpan.WholeFile(new PathSource(folder.FullName)), IOFailure.ReasonOf(exception, folder.FullName)));
        }
    }

    private void Add(string path, string[] names)
    {
        // Emacs locks a file with a broken link that has this name.
        if (names[names.Length - 1].StartsWith(".#", StringComparison.Ordinal) || !ManifestSelection.IsManifest(_file, names))
        {
            return;
        }

        var isOutside = FilePaths.Below(_projectFolder, path) is null;
        if (isOutside || _file.Manifests is not null)
        {
            _entries.Add(new ManifestEntry(path, IsNamed: false, []) { IsContext = isOutside });
        }
    }
}
