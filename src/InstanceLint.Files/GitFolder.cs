using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>Finds the folders in which Git keeps a repository.</summary>
internal static class GitFolder
{
    // HEAD, references and paths are one line.
    private const int MaxLength = 4096;

    /// <summary>Returns the folder of a repository, worktree or submodule, or <see langword="null"/> if there is none.</summary>
    /// <param name="repository">The folder that has <c>.git</c>.</param>
    internal static string? Find(string repository)
    {
        // In worktrees and submodules, .git is a file with the path of the folder.
        const string Prefix = "gitdir: ";
        var git = Path.Combine(repository, ".git");
        return Directory.Exists(git) ? git
            : ReadLine(git) is { } line && line.StartsWith(Prefix, StringComparison.Ordinal)
                ? Path.Combine(repository, line.Substring(Prefix.Length))
            : null;
    }

    /// <summary>Returns the folder with the files that worktrees share, such as branches.</summary>
    /// <param name="own">The folder of the repository, worktree or submodule.</param>
    internal static string FindCommon(string own) =>
        ReadLine(Path.Combine(own, "commondir")) is { } common ? Path.Combine(own, common) : own;

    /// <summary>Reads a file of one line, or returns <see langword="null"/> if it isn't one.</summary>
    internal static string? ReadLine(string path)
    {
        var file = new FileInfo(path);
        return IsFile(file) && file.Length <= MaxLength ? File.ReadAllText(path).TrimEnd() : null;
    }

    /// <summary>Whether a file has text. Pipes and devices have a length of 0, and opening one can block forever.</summary>
    internal static bool IsFile(FileInfo file) => file.Exists && file.Length > 0;
}
