using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>A project that has been read, and is linted when the result is needed.</summary>
internal sealed class LoadedProject
{
    private readonly Dictionary<string, LiveSource> _sources;
    private readonly Computed<LintResult> _result;

    private LoadedProject(Workspace workspace, ReadProject project, Dictionary<string, LiveSource> sources)
    {
        (Workspace, Project, _sources) = (workspace, project, sources);
        _result = new(cancellation => Task.FromResult(project.Lint(cancellation)));
    }

    /// <summary>The settings and files.</summary>
    internal Workspace Workspace { get; }

    /// <summary>The manifests.</summary>
    internal ReadProject Project { get; }

    /// <summary>Whether the findings are known.</summary>
    internal bool IsLinted => _result.Value is not null;

    /// <summary>Returns the manifest with a path, or <see langword="null"/> if the file isn't one.</summary>
    internal LiveSource? Find(string path) => _sources.GetValueOrDefault(path);

    /// <summary>Whether a file is the baseline, describes a cluster, or is a manifest.</summary>
    internal bool Uses(string path) => _sources.ContainsKey(path)
        || PathComparison.Default.Equals(path, Workspace.Settings.BaselinePath ?? SettingsFiles.DefaultBaselineOf(Workspace.Settings))
        || Workspace.Settings.Nodes.Values.Any(nodes => nodes.Files.Any(file => PathComparison.Default.Equals(path, file.FullPath)));

    /// <summary>Returns the findings.</summary>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal Task<LintResult> LintAsync(CancellationToken cancellation) => _result.GetAsync(cancellation);

    /// <summary>Reads all manifests of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="sources">Its manifests.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static LoadedProject Read(Workspace workspace, IReadOnlyList<LiveSource> sources, CancellationToken cancellation)
    {
        var project = ReadProject.Read(workspace.Settings, sources, keepsTexts: false, cancellation);
        return new(workspace, project, sources.ToDictionary(static source => source.Path, PathComparison.Default));
    }

    /// <summary>Returns the project with other texts of some manifests, or this one if they are none of its manifests.</summary>
    /// <param name="texts">The texts by path.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal LoadedProject With(IReadOnlyDictionary<string, string> texts, CancellationToken cancellation) =>
        texts.Keys.Any(_sources.ContainsKey) ? new(Workspace, Project.With(texts, cancellation), _sources) : this;
}
