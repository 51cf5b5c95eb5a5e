using System.IO;

namespace InstanceLint.Files.Workspaces;

/// <summary>
/// The folder whose manifests are read together if no project lists them: that of the nearest settings file, up to the folder of the
/// repository; else that of the repository, else the given one.
/// </summary>
/// <param name="Path">The full path of the folder.</param>
/// <param name="SettingsFile">The full path of the settings file, or <see langword="null"/> if there is none.</param>
internal sealed record WorkspaceFolder(string Path, string? SettingsFile)
{
    /// <summary>Finds the folder for files in another one.</summary>
    /// <param name="start">The full path of the folder to start in.</param>
    internal static WorkspaceFolder Find(string start)
    {
        for (var folder = start; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var settings = System.IO.Path.Combine(folder, InstanceLint.Projects.Settings.SettingsFile.Name);
            if (File.Exists(settings) || Directory.Exists(settings))
            {
                return new(folder, settings);
            }

            if (Repositories.IsRoot(folder))
            {
                return new(folder, null);
            }
        }

        return new(start, null);
    }
}
