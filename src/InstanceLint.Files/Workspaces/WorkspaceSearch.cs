using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Files.Workspaces;

/// <summary>Finds the manifests and scripts of a workspace: those that were asked for, and those of the same clusters.</summary>
/// <param name="request">What to read.</param>
/// <param name="paths">The files and folders that were asked for.</param>
/// <param name="root">The full path of the folder whose manifests are read together.</param>
/// <param name="settings">The settings file, or <see langword="null"/>.</param>
/// <param name="inputPath">The path of the file whose content standard input is, or <see langword="null"/>.</param>
/// <param name="cancellation">Cancels the search.</param>
internal sealed class WorkspaceSearch(
    WorkspaceRequest request, PathArguments paths, string root, SettingsFile? settings, string? inputPath, CancellationToken cancellation)
{
    private readonly Dictionary<string, ManifestEntry> _manifests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestEntry> _scripts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestEntry> _templates = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];
    private readonly List<string> _missing = [];
    private readonly SettingsFile _file = settings ?? new SettingsFile(Path.Combine(root, SettingsFile.Name));

    /// <summary>The manifests.</summary>
    internal IReadOnlyCollection<ManifestEntry> Manifests => _manifests.Values;

    /// <summary>The JSON files that can be ARM templates.</summary>
    internal IReadOnlyCollection<ManifestEntry> Templates => _templates.Values;

    /// <summary>The shell scripts and Markdown pages.</summary>
    internal IReadOnlyCollection<ManifestEntry> Scripts => _scripts.Values;

    /// <summary>The folders that can't be read.</summary>
    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The arguments that match nothing, each as a sentence.</summary>
    internal IReadOnlyList<string> Missing => _missing;

    /// <summary>The number of files and folders that Git ignores.</summary>
    internal int Ignored { get; private set; }

    /// <summary>The number of links to folders, which aren't followed.</summary>
    internal int Links { get; private set; }

    /// <summary>Searches.</summary>
    /// <exception cref="OperationCanceledException">The search was canceled.</exception>
    internal void Find()
    {
        LookInto(root, isContext: true, IsManifest);
        AddUnsaved(root, isContext: true);
        if (inputPath is not null)
        {
            ListOf(inputPath)[inputPath] = Entry(inputPath, isNamed: true);
            return;
        }

        if (request.Input is not null)
        {
            return;
        }

        foreach (var folder in paths.Folders)
        {
            Expect(LookInto(folder, isContext: false, IsManifest), $"no file in '{folder}' has the extension .yaml or .yml");
            AddUnsaved(folder, isContext: false);
        }

        foreach (var pattern in paths.Patterns)
        {
            Expect(LookInto(pattern.Folder, isContext: false, (_, names) => pattern.Glob.IsMatch(names)), $"no file matches '{pattern.Text}'");
        }

        foreach (var file in paths.Files)
        {
            ListOf(file)[file] = Entry(file, isNamed: true);
            if (ArmTemplates.CanBe(file))
            {
                _templates[file] = Entry(file, isNamed: true);
            }
        }
    }

    // A new file exists only in the editor until it's saved.
    private void AddUnsaved(string folder, bool isContext)
    {
        foreach (var path in request.OpenTexts.Keys)
        {
            if (FilePaths.Below(folder, path) is { } names
                && !ScriptSources.IsScript(path)
                && IsManifest(path, names)
                && Enumerable.Range(1, names.Length - 1).All(count => ManifestSelection.CanHaveManifests(_file, [.. names.Take(count)]))
                && !NewFile.Exists(path))
            {
                _manifests[path] = isContext
                    ? new ManifestEntry(path, IsNamed: false, []) { IsContext = true }
                    : Entry(path, isNamed: false);
            }
        }
    }

    private void Expect(bool isFound, string sentence)
    {
        if (!isFound)
        {
            _missing.Add(sentence);
        }
    }

    private bool LookInto(string folder, bool isContext, Func<string, string[], bool> isManifest)
    {
        var isFound = false;
        var names = FilePaths.Below(_file.Folder, folder) ?? [];
        var walk = new FileWalk(
            path => ManifestSelection.CanHaveManifests(_file, path) || (!isContext && !ManifestSelection.IsHidden(path[path.Length - 1])),
            Add,
            cancellation);
        walk.LookInto(folder, names, request.HonorsIgnores ? IgnoreRules.In(folder) : null);
        _findings.AddRange(walk.Findings.Where(finding => !_findings.Contains(finding)));
        Ignored += isContext ? 0 : walk.Ignored;
        Links += isContext ? 0 : walk.Links;
        return isFound;

        void Add(string path, string[] all)
        {
            var entry = isContext ? new ManifestEntry(path, IsNamed: false, []) { IsContext = true } : Entry(path, isNamed: false);
            if (ScriptSources.IsScript(path) ? request.IncludesScripts : isManifest(path, [.. all.Skip(names.Length)]))
            {
                isFound = true;
                ListOf(path)[path] = entry;
            }
            else if (request.IncludesScripts && ArmTemplates.CanBe(path))
            {
                _templates[path] = entry with { IsNamed = true };
            }
        }
    }

    // What was asked for is searched last, so it replaces what is only read because its cluster is.
    private Dictionary<string, ManifestEntry> ListOf(string path) => ScriptSources.IsScript(path) ? _scripts : _manifests;

    private bool IsManifest(string path, string[] names) => ManifestSearch.IsManifest(_file, _file.Relative(path) ?? names);

    private ManifestEntry Entry(string path, bool isNamed) => new(path, isNamed, request.Cluster.Length > 0 ? [request.Cluster] : []);
}
