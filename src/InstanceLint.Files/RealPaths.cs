using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace InstanceLint.Files;

/// <summary>Resolves links in paths, so a file that is listed by several paths is recognized as one file.</summary>
internal sealed class RealPaths
{
    // The limit of common operating systems. More links mean a cycle.
    private const int MaxLinks = 40;

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>Returns the file with links resolved and its state at that time, or <see langword="null"/> if that fails.</summary>
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

    // Older runtimes can't resolve links. They run on Windows, where links are rare.
    private static string? TargetOf(FileInfo link) => (string?)LinkTarget.Property?.GetValue(link);

    private static class LinkTarget
    {
        internal static PropertyInfo? Property { get; } = typeof(FileSystemInfo).GetProperty(nameof(LinkTarget));
    }
}
