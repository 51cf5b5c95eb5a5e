using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Files.Workspaces;

/// <summary>Finds the folder and the settings of a workspace.</summary>
internal static class WorkspaceSettings
{
    /// <summary>Finds the folder whose manifests are read together.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="paths">The full paths that were asked for.</param>
    internal static WorkspaceFolder FindRoot(WorkspaceRequest request, IReadOnlyList<string> paths)
    {
        if (request.SettingsPath is { } settings)
        {
            var path = Path.GetFullPath(Path.Combine(request.Folder, settings));
            return new WorkspaceFolder(Path.GetDirectoryName(path)!, path);
        }

        if (request.Project is { } project)
        {
            return WorkspaceFolder.Find(Path.GetDirectoryName(project.Text.Path)!);
        }

        // Files elsewhere have settings of their own.
        var own = WorkspaceFolder.Find(request.Folder);
        // Nobody means all files of the machine.
        var isWholeSystem = own.SettingsFile is null && Path.GetDirectoryName(own.Path) is null
            && !paths.Contains(own.Path, PathComparison.Default);
        return paths.Count == 0 || (!isWholeSystem && paths.Any(path => path == own.Path || FilePaths.Below(own.Path, path) is not null))
            ? own
            : WorkspaceFolder.Find(Directory.Exists(paths[0]) ? paths[0] : Path.GetDirectoryName(paths[0])!);
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="root">The folder.</param>
    /// <param name="file">The settings file, or <see langword="null"/> if there is none.</param>
    internal static ProjectSettings Read(WorkspaceRequest request, WorkspaceFolder root, SettingsFile? file)
    {
        if (request.Project is { } project)
        {
            return project.Text.Parse(file) with { UsesFluent = project.UsesFluent };
        }

        var settings = new ProjectSettingsText(Path.Combine(root.Path, SettingsFile.Name)).Parse(file);
        var name = request.Cluster;
        var own = settings.Clusters.TryGetValue(name, out var cluster) ? cluster : ClusterSettings.None(name);
        return settings with
        {
            MayBeEmpty = true,
            Clusters = new Dictionary<string, ClusterSettings>(
                settings.Clusters.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal),
                StringComparer.Ordinal)
            {
                [name] = own with
                {
                    ExtensionNodeSelector = request.ExtensionNodeSelector ?? own.ExtensionNodeSelector,
                    KnownInstanceTypes = [.. own.KnownInstanceTypes.Union(request.KnownInstanceTypes, StringComparer.Ordinal)],
                },
            },
        };
    }
}
