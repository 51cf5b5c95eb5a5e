using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Files.Workspaces;

/// <summary>Manifests that no project describes, with all that is needed to lint them.</summary>
/// <param name="Root">The folder whose manifests are read together.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Files">The files that were found or named, each once, including those that are only read because their cluster is.</param>
/// <param name="Sources">What is linted: the texts of the files, of standard input, and of manifests in scripts.</param>
internal sealed record Workspace(
    WorkspaceFolder Root, ProjectSettings Settings, IReadOnlyList<ManifestFile> Files, IReadOnlyList<ManifestSource> Sources)
{
    /// <summary>The sources that are reported on.</summary>
    internal IEnumerable<ManifestSource> Reported => Sources.Where(static source => !source.IsContext);

    /// <summary>Why some of what was asked for isn't checked, each as a sentence.</summary>
    internal IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Why files that were named aren't checked although they exist, each as a sentence.</summary>
    internal IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The number of links to folders that weren't followed.</summary>
    internal int Links { get; init; }

    /// <summary>The number of files and folders that are left out because Git ignores them.</summary>
    internal int Ignored { get; init; }

    /// <summary>Returns the source with a path, or <see langword="null"/> if it's no manifest.</summary>
    internal ManifestSource? FindSource(string path) => Sources.FirstOrDefault(source => PathComparison.Default.Equals(source.Path, path));

    /// <summary>Whether a source can be changed.</summary>
    internal bool IsFixable(ManifestSource source) => ReasonToLeave(source) is null;

    /// <summary>Returns why a source isn't changed, as a sentence, or <see langword="null"/> if it can be.</summary>
    internal string? ReasonToLeave(ManifestSource source) => source is ManifestFile file
        ? FixableFile.ReasonToLeave(file, Repositories.RealFolderOf(Settings.Path))
        : "this text was not fixed because it is not a manifest file; fix it by hand";

    /// <summary>Finds the folder whose manifests are read together.</summary>
    /// <param name="request">What to read.</param>
    internal static WorkspaceFolder FindRoot(WorkspaceRequest request) =>
        new WorkspaceReader(request, static _ => new NothingConfigured(), CancellationToken.None).Root;

    /// <summary>Finds and reads the settings and files.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="configure">Reads configuration files.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static Workspace Read(
        WorkspaceRequest request,
        Func<IReadOnlyList<ConfigFile>, IConfiguredSeverities> configure,
        CancellationToken cancellation) =>
        new WorkspaceReader(request, configure, cancellation).Read();
}
