using System;
using System.Collections.Generic;
using System.IO;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Files;

/// <summary>Finds and reads the configuration files that apply to manifests.</summary>
internal static class ConfigFiles
{
    private const string EditorConfig = ".editorconfig";

    /// <summary>
    /// Reads the files that the project lists and those in the folders of manifests and above. A file that can't be read has only the
    /// reason.
    /// </summary>
    /// <param name="listed">The full paths of files that the project lists.</param>
    /// <param name="manifests">The full paths of its manifests.</param>
    internal static List<ConfigFile> ReadAll(IEnumerable<string> listed, IReadOnlyCollection<string> manifests)
    {
        var files = new List<ConfigFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AddAbove(EditorConfig);
        AddAbove(".globalconfig");
        foreach (var path in listed)
        {
            // Skip listed .editorconfig files: those above manifests were found already, and the SDK lists some that don't apply.
            if (!path.EndsWith(EditorConfig, StringComparison.Ordinal))
            {
                Add(path);
            }
        }

        return files;

        void AddAbove(string name)
        {
            var folders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var manifest in manifests)
            {
                for (var folder = Folders.GetParent(manifest);
                    folder is not null && folders.Add(folder);
                    folder = Folders.GetParent(folder))
                {
                    if (Add(Path.Combine(folder, name)) is { IsRoot: true })
                    {
                        break;
                    }
                }
            }
        }

        ConfigFile? Add(string path)
        {
            if (!seen.Add(path) || TryRead(path) is not { } file)
            {
                return null;
            }

            files.Add(file);
            return file;
        }
    }

    private static ConfigFile? TryRead(string path)
    {
        try
        {
            // Pipes and devices have a length of 0, and opening one can block forever.
            return new FileInfo(path) is { Exists: true } file
                ? new ConfigFile(path, file.Length > 0 ? File.ReadAllText(path) : string.Empty)
                : null;
        }
        catch (Exception exception) when (IOFailure.IsMissing(exception))
        {
            // The file was deleted in the meantime.
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return new ConfigFile(path, string.Empty) { Refusal = IOFailure.ReasonOf(exception) };
        }
    }
}
