using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files.Workspaces;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>
/// A project at one moment: a folder, or a file outside of all folders. It's read when it's needed, from the moment before and
/// what has changed since then.
/// </summary>
internal sealed class ProjectState
{
    private readonly WorkspaceRequest _request;
    private readonly ReadConfiguration _configure;
    private readonly ImmutableDictionary<string, OpenDocument> _documents;
    private readonly WorkspaceChange _change;
    private readonly Computed<LoadedProject> _loaded;
    private readonly LoadedProject? _lastLinted;
    private ProjectState? _before;

    private ProjectState(
        WorkspaceRequest request,
        ReadConfiguration configure,
        ImmutableDictionary<string, OpenDocument> documents,
        ProjectState? before,
        WorkspaceChange change,
        LoadedProject? lastLinted)
    {
        (_request, _configure, _documents, _before, _change, _lastLinted) = (request, configure, documents, before, change, lastLinted);
        _loaded = new(LoadAsync);
    }

    /// <summary>The full path of the folder.</summary>
    internal string Folder => _request.Folder;

    /// <summary>The open documents by path.</summary>
    internal ImmutableDictionary<string, OpenDocument> Documents => _documents;

    /// <summary>The project when it was linted last, or <see langword="null"/>.</summary>
    internal LoadedProject? LastLinted => _loaded.Value is { IsLinted: true } linted ? linted : _lastLinted;

    /// <summary>Whether a file that isn't a manifest can change what is found.</summary>
    internal bool MayUse(string path) => LastLinted is not { } linted || linted.Uses(path);

    /// <summary>Creates the first state of a project.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="configure">Reads configuration files.</param>
    /// <param name="documents">The open documents by path.</param>
    internal static ProjectState Create(
        WorkspaceRequest request, ReadConfiguration configure, ImmutableDictionary<string, OpenDocument> documents) =>
        new(request, configure, documents, null, WorkspaceChange.Search, null);

    /// <summary>Returns the state after a change.</summary>
    /// <param name="documents">The open documents by path.</param>
    /// <param name="change">What has changed.</param>
    internal ProjectState With(ImmutableDictionary<string, OpenDocument> documents, WorkspaceChange change) =>
        // A state that has not been requested need not be read.
        _loaded.IsStarted
            ? new(_request, _configure, documents, this, change, LastLinted)
            : new(_request, _configure, documents, _before, _change.With(change), LastLinted);

    /// <summary>Returns the manifests.</summary>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal Task<LoadedProject> ReadAsync(CancellationToken cancellation) => _loaded.GetAsync(cancellation);

    private async Task<LoadedProject> LoadAsync(CancellationToken cancellation)
    {
        var before = _before is { } state ? await state.ReadAsync(cancellation).ConfigureAwait(false) : null;
        var loaded = before is null || MustSearch(before)
            ? Search(before, cancellation)
            : before.With(TextsOf(_change.Edited), cancellation);
        _before = null;
        return loaded;
    }

    // Settings are used while they are edited. A document that isn't known can be a new file.
    private bool MustSearch(LoadedProject before) =>
        _change.IsSearched || _change.Edited.Any(path => PathComparison.Default.Equals(path, before.Workspace.Root.SettingsFile));

    private LoadedProject Search(LoadedProject? before, CancellationToken cancellation)
    {
        var texts = TextsOf(_documents.Keys);
        var workspace = Workspace.Read(_request with { OpenTexts = texts }, files => _configure(files), cancellation);
        return LoadedProject.Read(workspace, [.. workspace.Sources.Select(Wrap)], cancellation);

        LiveSource Wrap(ManifestSource source)
        {
            // A document without a file has its address as its path.
            var path = _request.Input is null ? source.Path : _request.Paths[0];
            return new(path, source, texts.GetValueOrDefault(path), _change.Saved.Contains(path) ? null : before?.Find(path));
        }
    }

    private Dictionary<string, string> TextsOf(IEnumerable<string> paths)
    {
        var texts = new Dictionary<string, string>(PathComparison.Default);
        foreach (var path in paths)
        {
            // A larger one is rejected, as its file is.
            if (_documents.TryGetValue(path, out var document) && document.Text.Text.Length <= ManifestMustBeReadable.MaxBytes)
            {
                texts[path] = document.Text.Text;
            }
        }

        return texts;
    }
}
