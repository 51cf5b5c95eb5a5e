using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;

namespace InstanceLint.Files;

/// <summary>
/// Looks for manifests beside and above a project that has none: in the folder above, then in the next, up to the folder of the repository.
/// </summary>
internal sealed class NearbyManifests
{
    // Larger folders would take long in each build.
    private const int MaxEntries = 5_000;

    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];
    private static readonly string[] Extensions = [".yaml", ".yml"];

    private readonly List<string> _found = [];
    private readonly CancellationToken _cancellation;
    private int _left = MaxEntries;

    private NearbyManifests(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>Returns the folder with the most manifests, or <see langword="null"/> if there are none, or too many files.</summary>
    /// <param name="project">The path of the project.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <exception cref="OperationCanceledException">The search was canceled.</exception>
    internal static ManifestsElsewhere? Find(string project, CancellationToken cancellation)
    {
        var search = new NearbyManifests(cancellation);
        var looked = Path.GetDirectoryName(Path.GetFullPath(project))!;

        // Without a repository, only the folder above is near.
        var last = Repositories.FolderOf(project) is var root && root != looked ? root : Path.GetDirectoryName(looked);
        if (Repositories.IsRoot(looked))
        {
            return null;
        }

        for (var up = ".."; Path.GetDirectoryName(looked) is { } folder && !IsShared(folder); (looked, up) = (folder, up + "/.."))
        {
            search.LookInto(folder, looked);
            if (search._left <= 0)
            {
                return null;
            }

            if (search._found.Count > 0)
            {
                return Describe(search._found, folder, up);
            }

            if (folder == last)
            {
                return null;
            }
        }

        return null;
    }

    // What is beside a project there is mostly not related to it.
    private static bool IsShared(string folder) =>
        Path.GetDirectoryName(folder) is null
        || Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar) == folder
        || Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) == folder;

    private void LookInto(string folder, string looked)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (--_left <= 0)
                {
                    return;
                }

                if (entry is FileInfo file)
                {
                    Add(file);
                }
                else if (entry.FullName != looked && IsLookedInto(entry))
                {
                    LookInto(entry.FullName, looked);
                }
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // What can't be read isn't recommended.
        }
    }

    private static bool IsLookedInto(FileSystemInfo folder) =>
        folder.Name[0] != '.'
        && !Skipped.Contains(folder.Name, StringComparer.OrdinalIgnoreCase)
        && !folder.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private void Add(FileInfo file)
    {
        try
        {
            // Pipes and devices have a length of 0, and opening one can block forever.
            if (Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && file.Name[0] != '.' && file.Length > 0)
            {
                using var stream = file.OpenRead();
                if (Mention.IsIn(stream))
                {
                    _found.Add(file.FullName);
                }
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // What can't be read isn't recommended.
        }
    }

    private static ManifestsElsewhere Describe(List<string> found, string folder, string path)
    {
        var start = folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        var names = found.ConvertAll(file => file.Substring(start).Split(Path.DirectorySeparatorChar));
        var largest = names.GroupBy(static file => file.Length == 1 ? string.Empty : file[0], StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).First().ToList();
        var depth = 0;
        while (largest.All(file => file.Length > depth + 1 && file[depth] == largest[0][depth]))
        {
            path += "/" + largest[0][depth++];
        }

        var extensions = largest.Select(static file => Path.GetExtension(file[file.Length - 1]))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var extension = extensions.Count == 1 ? extensions[0] : ".y*ml";
        return new ManifestsElsewhere(path, $"{path}/{(depth == 0 ? string.Empty : "**/")}*{extension}", largest.Count);
    }
}
