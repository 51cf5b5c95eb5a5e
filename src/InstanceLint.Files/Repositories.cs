using System.IO;
using InstanceLint.Projects;

namespace InstanceLint.Files;

/// <summary>Finds the repository that a project is in.</summary>
internal static class Repositories
{
    /// <summary>The folder that reports count paths from: that of the repository, or of the project if there is none.</summary>
    /// <param name="project">The path of the project.</param>
    internal static SourceRoot RootOf(string project)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(project))!;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A file in worktrees and submodules.
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return new SourceRoot(folder);
            }
        }

        return new SourceRoot(own);
    }
}
