using System.IO;
using InstanceLint.Projects;

namespace InstanceLint.Files;

/// <summary>Finds the repository that a project is in.</summary>
internal static class Repositories
{
    /// <summary>Returns the folder that paths in reports are relative to: the repository or, without one, the project.</summary>
    /// <param name="project">The path of the project.</param>
    internal static SourceRoot RootOf(string project) => new(FolderOf(project));

    /// <summary>Returns the same folder with links resolved.</summary>
    /// <param name="project">The path of the project.</param>
    internal static string RealFolderOf(string project)
    {
        var folder = FolderOf(project);
        return new RealPaths().Resolve(folder)?.FullName ?? folder;
    }

    /// <summary>Returns the folder of the repository or, without one, of the project.</summary>
    /// <param name="project">The path of the project.</param>
    internal static string FolderOf(string project)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(project))!;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsRoot(folder))
            {
                return folder;
            }
        }

        return own;
    }

    /// <summary>Whether a folder is that of a repository.</summary>
    internal static bool IsRoot(string folder)
    {
        // In worktrees and submodules, .git is a file.
        var git = Path.Combine(folder, ".git");
        return Directory.Exists(git) || File.Exists(git);
    }
}
