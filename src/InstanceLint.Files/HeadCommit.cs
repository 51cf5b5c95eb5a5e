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

    /// <summary>Returns the hash of the commit, or <see langword="null"/> if it isn't certain.</summary>
    /// <param name="project">The path of the project.</param>
    internal static string? Find(string project)
    {
        try
        {
            return GitFolder.Find(Repositories.FolderOf(project)) is { } own ? Resolve("HEAD", own, GitFolder.FindCommon(own)) : null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return null;
        }
    }

    private static string? Resolve(string name, string own, string common)
    {
        for (var references = 0; references <= MaxReferences; references++)
        {
            var value = GitFolder.ReadLine(Path.Combine(name == "HEAD" ? own : common, name)) ?? FindPacked(name, common);
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
        return GitFolder.IsFile(file)
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
}
