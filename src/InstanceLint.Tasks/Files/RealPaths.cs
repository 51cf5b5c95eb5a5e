using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Security;

namespace InstanceLint.Tasks.Files;

/// <summary>Follows the links in paths, so that a file that is reached in several ways is told to be one.</summary>
internal sealed class RealPaths
{
    // As many as operating systems follow; more are a circle.
    private const int MaxLinks = 40;

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The path without links; the path itself where it cannot be told.</summary>
    internal string Of(string path)
    {
        try
        {
            return Follow(path, 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return path;
        }
    }

    private string Follow(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { Length: > 0 } folder)
        {
            return path;
        }

        if (!_folders.TryGetValue(folder, out var realFolder))
        {
            _folders[folder] = realFolder = Follow(folder, links);
        }

        var real = Path.Combine(realFolder, Path.GetFileName(path));
        return links < MaxLinks && (File.GetAttributes(real) & FileAttributes.ReparsePoint) == FileAttributes.ReparsePoint && TargetOf(real) is { } target
            ? Follow(Path.GetFullPath(Path.Combine(realFolder, target)), links + 1)
            : real;
    }

    // Older runtimes cannot tell; they run on Windows, where links are rare.
    private static string? TargetOf(string link) => (string?)LinkTarget.Property?.GetValue(new FileInfo(link));

    private static class LinkTarget
    {
        internal static PropertyInfo? Property { get; } = typeof(FileSystemInfo).GetProperty(nameof(LinkTarget));
    }
}
