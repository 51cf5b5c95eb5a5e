using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Files;

/// <summary>The files of a project that a front end needs before it lints.</summary>
/// <param name="Settings">The settings of the project's clusters and files.</param>
/// <param name="Files">The manifests, each once.</param>
/// <param name="Configs">The configuration files that apply to them.</param>
/// <param name="Generators">The files that may give some of them another role.</param>
internal sealed record ProjectFiles(
    ProjectSettings Settings, IReadOnlyList<ManifestFile> Files, IReadOnlyList<ConfigFile> Configs, Generators Generators)
{
    /// <summary>Finds the files of a project.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="entries">The manifests that the project lists or a search found.</param>
    /// <param name="configFiles">The full paths of configuration files that the project lists.</param>
    /// <param name="prepare">Called with the manifests; returns whether it changed a file, so they must be listed again.</param>
    internal static ProjectFiles Find(
        ProjectSettings settings,
        IEnumerable<ManifestEntry> entries,
        IEnumerable<string> configFiles,
        Func<IReadOnlyList<ManifestFile>, bool> prepare)
    {
        var selected = new ManifestSelection(settings).Select(entries);
        var files = ManifestList.Distinct(selected);
        if (prepare(files))
        {
            files = ManifestList.Distinct(selected);
        }

        var configs = ConfigFiles.ReadAll(
            configFiles, [.. files.Select(static file => file.Path), settings.File?.Path ?? settings.Path, settings.Path]);
        return new ProjectFiles(settings, files, configs, Generators.Find(files));
    }

    /// <summary>Returns the settings with all that other files add to them, except for the baseline.</summary>
    /// <param name="severities">The severities that the project sets itself.</param>
    /// <param name="configured">The severities in its configuration files.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal ProjectSettings ReadSettings(
        SeveritySettings severities, IConfiguredSeverities configured, CancellationToken cancellation) =>
        SettingsFiles.WithSnapshots(Settings, cancellation) with
        {
            Roles = Generators.FindRoles(Files, cancellation),
            Severities = severities with { ConfigFiles = Configs, Configured = configured },
        };
}
