using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace InstanceLint.Files;

/// <summary>Follows the links in paths, so that a file that is reached in several ways is told to be one.</summary>
internal sealed class RealPaths
{
    // As many as operating systems follow; more are a circle.
    private const int MaxLinks = 40;

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>
    /// The file without links on the way to it, asked of the file system once; <see langword="null"/> where that cannot be told.
    /// </summary>
    internal FileInfo? Resolve(string path)
    {
        try
        {
            return Follow(new FileInfo(path), 0);
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return null;
        }
    }

    private FileInfo Follow(FileInfo file, int links)
    {
        if (file.DirectoryName is not { Length: > 0 } folder)
        {
            return file;
        }

        if (!_folders.TryGetValue(folder, out var realFolder))
        {
            _folders[folder] = realFolder = Follow(new FileInfo(folder), links).FullName;
        }

        if (realFolder != folder)
        {
            file = new FileInfo(Path.Combine(realFolder, file.Name));
        }

        return links < MaxLinks
            && (file.Attributes & FileAttributes.ReparsePoint) == FileAttributes.ReparsePoint
            && TargetOf(file) is { } target
            ? Follow(new FileInfo(Path.Combine(realFolder, target)), links + 1)
            : file;
    }

    // Older runtimes cannot tell; they run on Windows, where links are rare.
    private static string? TargetOf(FileInfo link) => (string?)LinkTarget.Property?.GetValue(link);

    private static class LinkTarget
    {
        internal static PropertyInfo? Property { get; } = typeof(FileSystemInfo).GetProperty(nameof(LinkTarget));
    }
}
