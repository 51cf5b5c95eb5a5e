using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Files.Workspaces;

/// <summary>Reads a workspace. Each cluster is read as a whole, but only what was asked for is reported on.</summary>
internal sealed class WorkspaceReader
{
    private readonly WorkspaceRequest _request;
    private readonly Func<IReadOnlyList<ConfigFile>, IConfiguredSeverities> _configure;
    private readonly CancellationToken _cancellation;
    private readonly string? _inputPath;
    private readonly PathArguments _paths;
    private readonly WorkspaceFolder _root;
    private readonly SettingsFile? _file;

    internal WorkspaceReader(
        WorkspaceRequest request, Func<IReadOnlyList<ConfigFile>, IConfiguredSeverities> configure, CancellationToken cancellation)
    {
        (_request, _configure, _cancellation) = (request, configure, cancellation);
        _inputPath = request.InputPath is { } path ? Path.GetFullPath(Path.Combine(request.Folder, path)) : null;
        _paths = PathArguments.Read(
            request.Input is null && request.Project is null ? request.Paths : [], request.Folder, request.OpenTexts.ContainsKey);
        _root = WorkspaceSettings.FindRoot(request, _inputPath is null ? [.. _paths.All] : [_inputPath]);
        _file = SettingsFiles.Read(_root.SettingsFile ?? string.Empty, request.OpenTexts);
    }

    /// <summary>The folder whose manifests are read together.</summary>
    internal WorkspaceFolder Root => _root;

    private bool IsStream => _request.Input is not null && _inputPath is null;

    /// <summary>Reads the workspace.</summary>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal Workspace Read()
    {
        var settings = WorkspaceSettings.Read(_request, _root, _file);
        return _request.Project is { } listed ? ReadListed(settings, listed) : ReadFound(settings);
    }

    private Workspace ReadListed(ProjectSettings settings, ListedProject listed)
    {
        var (found, findings) = ManifestSearch.Find(_file, settings.Path, _cancellation);
        settings = settings with { Findings = [.. settings.Findings, .. findings] };
        var project = ProjectFiles.Find(settings, [.. listed.Entries, .. found], listed.ConfigFiles, static _ => false);
        var complete = project.ReadSettings(listed.Severities, _configure(project.Configs), _cancellation);
        return new Workspace(_root, SettingsFiles.WithBaseline(complete), project.Files, project.Files);
    }

    private Workspace ReadFound(ProjectSettings settings)
    {
        var search = new WorkspaceSearch(_request, _paths, _root.Path, _file, _inputPath, _cancellation);
        if (!IsStream || _request.Cluster.Length > 0)
        {
            search.Find();
        }

        settings = settings with { Findings = [.. settings.Findings, .. search.Findings] };
        var project = ProjectFiles.Find(settings, search.Manifests, [], static _ => false);
        var complete = project.ReadSettings(SeveritySettings.Default, _configure(project.Configs), _cancellation);
        return IsStream ? ReadStream(complete, project) : ReadFiles(SettingsFiles.WithBaseline(complete), project, search);
    }

    private Workspace ReadFiles(ProjectSettings settings, ProjectFiles project, WorkspaceSearch search)
    {
        var selection = new ManifestSelection(settings);
        var scripts = ManifestList.Distinct(selection.Select(search.Scripts));
        var templates = new ArmTemplates(ManifestList.Distinct(selection.Select(search.Templates)), _cancellation);
        ManifestSource[] sources =
        [
            .. ReadInput([.. project.Files, .. scripts]),
            .. project.Files.Where(file => !IsInput(file.Path) && !templates.Contains(file.Path)),
            .. scripts.Where(script => !IsInput(script.Path)).SelectMany(script => ScriptSources.Read(script, _cancellation)),
        ];
        return new Workspace(
            _root,
            templates.AddTo(settings) with { Pages = [.. sources.SelectMany(ScriptSources.PagesOf)] },
            project.Files,
            sources)
        {
            Missing = [.. _paths.Missing, .. search.Missing],
            Excluded = [.. Excluded([.. project.Files, .. scripts])],
            Ignored = search.Ignored,
            Links = search.Links,
        };
    }

    // The stream has the settings of its cluster, and may use the instance types that the manifests of the cluster define.
    private Workspace ReadStream(ProjectSettings settings, ProjectFiles project)
    {
        var cluster = _request.Cluster;
        if (cluster.Length > 0)
        {
            ManifestSource[] members = [.. project.Files.Where(file => file.Clusters.Contains(cluster, StringComparer.Ordinal))];
            var types = ReadProject.Read(settings, members, keepsTexts: false, _cancellation).ManifestsByCluster()
                .Where(manifests => manifests.Key == cluster)
                .SelectMany(static manifests => manifests.Value)
                .SelectMany(static manifest => manifest.InstanceTypes)
                .ToLookup(static type => type.HasValidName, static type => type.Name.Value);
            settings = settings.WithKnownInstanceTypes(cluster, types[true], areAll: !types[false].Any());
            if (_file is { Clusters.Count: > 0 } && !settings.ClusterPlaces.ContainsKey(cluster))
            {
                var problem = ClusterMustBeUsed.Rule.Undefined(
                    SourceSpan.WholeFile(new PathSource(_file.Path)),
                    cluster,
                    "<stdin>",
                    Suggestion.Find(cluster, [.. settings.ClusterPlaces.Keys]));
                settings = settings with { Findings = [.. settings.Findings, problem] };
            }
        }

        // Nothing that the settings say about files applies to it.
        settings = settings with
        {
            File = null,
            ClusterPlaces = new Dictionary<string, SourceSpan>(StringComparer.Ordinal),
            BaselinePath = null,
        };
        return new Workspace(_root, settings, [], [InputSource.Stream(_request.Input!, cluster)]);
    }

    private bool IsInput(string path) => _inputPath is not null && PathComparison.Default.Equals(path, _inputPath);

    // The file itself need not exist. It's listed, so that it gets the clusters of the settings.
    private IReadOnlyList<ManifestSource> ReadInput(IReadOnlyList<ManifestFile> files)
    {
        if (files.FirstOrDefault(file => IsInput(file.Path)) is not { } listed)
        {
            return [];
        }

        var input = InputSource.File(listed.Path, _request.Input!, listed.Clusters);
        return ScriptSources.IsScript(listed.Path) ? ScriptSources.Read(input, _cancellation) : [input];
    }

    private IEnumerable<string> Excluded(IReadOnlyList<ManifestFile> files)
    {
        var found = new HashSet<string>(files.SelectMany(static file => new[] { file.Path, file.RealPath }), PathComparison.Default);
        var realPaths = new RealPaths();
        string[] named = [.. _paths.Files, .. _inputPath is null ? [] : new[] { _inputPath }];
        return named
            .Where(path => !found.Contains(path) && !found.Contains(realPaths.Resolve(path)?.FullName ?? path))
            .Select(path => $"'{path}' is not checked because '{_root.SettingsFile}' excludes it or uses it for something else");
    }
}
