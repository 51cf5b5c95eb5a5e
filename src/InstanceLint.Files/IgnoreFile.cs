using System;
using System.Collections.Generic;
using System.IO;

namespace InstanceLint.Files;

/// <summary>A file with patterns for what Git ignores. Immutable.</summary>
internal sealed class IgnoreFile
{
    // Files that people write are far smaller.
    private const int MaxBytes = 1024 * 1024;

    private readonly IReadOnlyList<IgnorePattern> _patterns;
    private readonly int _start;

    private IgnoreFile(IReadOnlyList<IgnorePattern> patterns, int start) => (_patterns, _start) = (patterns, start);

    /// <summary>Reads the <c>.gitignore</c> of a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="start">The length of the path from the repository to the folder, in UTF-8 and with a slash at the end.</param>
    /// <param name="isCaseSensitive">Whether names that differ in case are different.</param>
    /// <returns>The file, or <see langword="null"/> if it doesn't exist, can't be read, is too large or has no pattern.</returns>
    internal static IgnoreFile? OfFolder(string folder, int start, bool isCaseSensitive) => TryRead(
        () =>
        {
            // Git doesn't follow links here.
            var file = new FileInfo(Path.Combine(folder, ".gitignore"));
            return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? file : null;
        },
        start,
        isCaseSensitive);

    /// <summary>Reads the file of a repository that isn't committed.</summary>
    /// <param name="repository">The folder of the repository, worktree or submodule.</param>
    /// <param name="isCaseSensitive">Whether names that differ in case are different.</param>
    /// <returns>The file, or <see langword="null"/> if it doesn't exist, can't be read, is too large or has no pattern.</returns>
    internal static IgnoreFile? OfRepository(string repository, bool isCaseSensitive) => TryRead(
        () => GitFolder.Find(repository) is { } own
            ? new RealPaths().Resolve(Path.GetFullPath(Path.Combine(GitFolder.FindCommon(own), "info", "exclude")))
            : null,
        start: 0,
        isCaseSensitive);

    /// <summary>Whether a file or folder is ignored, or <see langword="null"/> if no pattern matches it.</summary>
    /// <param name="path">The path from the repository, in UTF-8 and with <c>/</c>.</param>
    /// <param name="name">The index of the name in it.</param>
    /// <param name="isFolder">Whether it's a folder, which a link to one is not.</param>
    internal bool? IsIgnored(ReadOnlySpan<byte> path, int name, bool isFolder)
    {
        for (var i = _patterns.Count - 1; i >= 0; i--)
        {
            if (_patterns[i].IsMatch(path.Slice(_start), name - _start, isFolder))
            {
                return !_patterns[i].IsNegated;
            }
        }

        return null;
    }

    private static IgnoreFile? TryRead(Func<FileInfo?> find, int start, bool isCaseSensitive)
    {
        try
        {
            if (find() is { } file && GitFolder.IsFile(file) && file.Length <= MaxBytes)
            {
                var patterns = IgnorePattern.ParseAll(File.ReadAllBytes(file.FullName), isCaseSensitive);
                return patterns.Count > 0 ? new IgnoreFile(patterns, start) : null;
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // What can't be read ignores nothing, as in Git.
        }

        return null;
    }
}
