using System;
using System.IO;
using System.Linq;

namespace InstanceLint.Files;

/// <summary>Finds the commit that is checked out, from the files of the repository alone. Git is not run.</summary>
internal static class HeadCommit
{
    private const string Reference = "ref: ";

    // Git follows at most five references.
    private const int MaxReferences = 5;

    // HEAD and references are one line.
    private const int MaxLength = 4096;

    /// <summary>Returns the hash of the commit, or <see langword="null"/> if it isn't certain.</summary>
    /// <param name="project">The path of the project.</param>
    internal static string? Find(string project)
    {
        try
        {
            return GitFolderOf(Repositories.FolderOf(project)) is { } own ? Resolve("HEAD", own, CommonFolderOf(own)) : null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return null;
        }
    }

    // In worktrees and submodules, .git is a file with the path of the folder.
    private static string? GitFolderOf(string folder)
    {
        const string Prefix = "gitdir: ";
        var git = Path.Combine(folder, ".git");
        return Directory.Exists(git) ? git
            : ReadLine(git) is { } line && line.StartsWith(Prefix, StringComparison.Ordinal)
                ? Path.Combine(folder, line.Substring(Prefix.Length))
            : null;
    }

    // Worktrees share the branches of their repository.
    private static string CommonFolderOf(string own) =>
        ReadLine(Path.Combine(own, "commondir")) is { } common ? Path.Combine(own, common) : own;

    private static string? Resolve(string name, string own, string common)
    {
        for (var references = 0; references <= MaxReferences; references++)
        {
            var value = ReadLine(Path.Combine(name == "HEAD" ? own : common, name)) ?? FindPacked(name, common);
            if (value?.StartsWith(Reference, StringComparison.Ordinal) != true)
            {
                return value is not null && IsHash(value) ? value : null;
            }

            name = value.Substring(Reference.Length).Trim();
            if (!IsBranch(name))
            {
                return null;
            }
        }

        return null;
    }

    private static string? FindPacked(string name, string common)
    {
        var file = new FileInfo(Path.Combine(common, "packed-refs"));
        return IsFile(file)
            ? File.ReadLines(file.FullName)
                .FirstOrDefault(line => line.EndsWith(" " + name, StringComparison.Ordinal) && line[0] != '#')?
                .Split(' ')[0]
            : null;
    }

    // Anything else could be a path out of the repository, or belong to the worktree alone.
    private static bool IsBranch(string name) =>
        name.StartsWith("refs/heads/", StringComparison.Ordinal)
        && name.Split('/').All(static part => part.Length > 0 && part[0] != '.')
        && name.IndexOfAny(['\\', ':']) < 0;

    // SHA-1 or SHA-256.
    private static bool IsHash(string text) =>
        text.Length is 40 or 64 && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private static string? ReadLine(string path)
    {
        var file = new FileInfo(path);
        return IsFile(file) && file.Length <= MaxLength ? File.ReadAllText(path).TrimEnd() : null;
    }

    // Pipes and devices have a length of 0, and opening one can block forever.
    private static bool IsFile(FileInfo file) => file.Exists && file.Length > 0;
}
