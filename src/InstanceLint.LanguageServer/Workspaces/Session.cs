using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Files.Workspaces;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Yaml.Generators;

namespace InstanceLint.LanguageServer.Workspaces;

/// <summary>What is open in the client. Messages change it in their order; each change makes another snapshot.</summary>
/// <param name="configure">Reads configuration files.</param>
/// <param name="folder">The full path of the current folder, to which documents without a file belong.</param>
#pragma warning disable CA1001 // A source of cancellation without timer has nothing to release, and work may still use its token.
internal sealed class Session(ReadConfiguration configure, string folder)
#pragma warning restore CA1001
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _outdated = new();

    /// <summary>What is open now.</summary>
    internal Snapshot Current { get; private set; } = Snapshot.Empty;

    /// <summary>Called after each change.</summary>
    internal Action Changed { get; set; } = static () => { };

    /// <summary>Returns what is open now, and what cancels work that becomes useless when that changes.</summary>
    internal (Snapshot Snapshot, CancellationToken Outdated) Take()
    {
        lock (_lock)
        {
            return (Current, _outdated.Token);
        }
    }

    /// <summary>Opens a document, or replaces its text.</summary>
    internal void Open(OpenDocument document) => Change(now =>
    {
        var isNew = !now.Documents.ContainsKey(document.Path);
        var open = now with { Documents = now.Documents.SetItem(document.Path, document) };
        return isNew && now.ProjectOf(document.Path) is null
            ? Update(open, Edit(document.Path)) with { Alone = now.Alone.SetItem(document.Path, CreateAlone(document, open.Documents)) }
            : Update(open, Edit(document.Path) with { IsSearched = isNew && !Path.Exists(document.Path) });
    });

    /// <summary>Closes a document.</summary>
    internal void Close(string path) => Change(now => Update(
        now with { Documents = now.Documents.Remove(path), Alone = now.Alone.Remove(path) }, Save(path)));

    /// <summary>Opens and closes folders.</summary>
    internal void ChangeFolders(IReadOnlyCollection<string> added, IReadOnlyCollection<string> removed) => Change(now =>
    {
        var kept = now.Folders.Where(folder => !removed.Contains(folder.Folder, PathComparison.Default)).ToList();
        var opened = added.Distinct(PathComparison.Default)
            .Where(path => !kept.Exists(known => PathComparison.Default.Equals(known.Folder, path)))
            .Select(path => ProjectState.Create(new WorkspaceRequest(path, []), configure, now.Documents));
        var open = now with { Folders = [.. kept, .. opened], Alone = now.Alone.Clear() };
        return open with
        {
            Alone = now.Alone.Clear().AddRange(now.Documents.Values
                .Where(document => open.ProjectOf(document.Path) is null)
                .Select(document => KeyValuePair.Create(document.Path, CreateAlone(document, now.Documents)))),
        };
    });

    /// <summary>Takes up changes of files.</summary>
    /// <param name="files">The paths, and whether the file exists since or no longer.</param>
    internal void TakeUp(IReadOnlyCollection<(string Path, bool IsOther)> files)
    {
        var current = Current;

        // The editor has told us already what it saves. Builds and tools write many files in JSON.
        var paths = files.Where(file => file.IsOther || !current.Documents.ContainsKey(file.Path) || IsRead(file.Path))
            .Select(static file => file.Path)
            .Where(path => Path.GetExtension(path) != ".json" || current.Projects.Any(project => project.MayUse(path)))
            .ToArray();
        if (paths.Length > 0)
        {
            Change(now => Update(now, Save(paths)));
        }
    }

    /// <summary>Looks for changes of any files.</summary>
    internal void TakeUpAll() => Change(static now => Update(now, WorkspaceChange.Search));

    // What it says about other files is read from disk, even if it's open.
    private static bool IsRead(string path) => Kustomization.HasName(path)
        || Path.GetExtension(path) is not (".yaml" or ".yml")
        || Path.GetFileName(path) is SettingsFile.Name;

    private static WorkspaceChange Edit(string path) => WorkspaceChange.None with { Edited = [.. new[] { path }] };

    private static WorkspaceChange Save(params string[] paths) => WorkspaceChange.Search with { Saved = [.. paths] };

    private static Snapshot Update(Snapshot now, WorkspaceChange change) => now with
    {
        Folders = now.Folders.ConvertAll(project => project.With(now.Documents, change)),
        Alone = now.Alone.ToImmutableDictionary(
            static project => project.Key, project => project.Value.With(now.Documents, change), PathComparison.Default),
    };

    private ProjectState CreateAlone(OpenDocument document, ImmutableDictionary<string, OpenDocument> documents) => ProjectState.Create(
        document.IsFile
            ? new WorkspaceRequest(Path.GetDirectoryName(document.Path)!, [document.Path])
            : new WorkspaceRequest(folder, [document.Path]) { Input = [] },
        configure,
        documents);

    private void Change(Func<Snapshot, Snapshot> change)
    {
        CancellationTokenSource outdated;
        lock (_lock)
        {
            Current = change(Current);
            (outdated, _outdated) = (_outdated, new CancellationTokenSource());
        }

        outdated.Cancel();
        Changed();
    }
}
