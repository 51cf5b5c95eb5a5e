using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Generators;

namespace InstanceLint.Files;

/// <summary>
/// The kustomizations and Helm charts in the folders of manifests and above. They determine which manifests are patches or templates.
/// </summary>
internal sealed class Generators
{
    private readonly List<FileInfo> _kustomizations = [];
    private readonly HashSet<string> _charts = new(PathComparison.Default);

    private Generators()
    {
    }

    /// <summary>The path of each kustomization with the hash of its content, and the path of each chart.</summary>
    internal IEnumerable<string> Stamps =>
        _kustomizations.Select(static file => $"{file.FullName} {FileStamp.FromContent(file.FullName)}").Concat(_charts);

    /// <summary>
    /// Whether the result stays valid until the content of a kustomization changes. It doesn't if one can't be read, because granting
    /// access changes nothing in it.
    /// </summary>
    internal bool IsLasting { get; private set; } = true;

    /// <summary>Finds the kustomizations and charts. Each folder is searched once.</summary>
    /// <param name="manifests">The manifests, which may include kustomizations.</param>
    internal static Generators Find(IReadOnlyList<ManifestFile> manifests)
    {
        var found = new Generators();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            for (var folder = Folders.GetParent(manifest.Path);
                folder is { Length: > 0 } && folders.Add(folder);
                folder = Folders.GetParent(folder))
            {
                found.LookInto(folder);
            }
        }

        return found;
    }

    /// <summary>Returns the roles of those manifests that are patches or templates, by path.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal IReadOnlyDictionary<string, ManifestRole> FindRoles(IReadOnlyList<ManifestFile> manifests, CancellationToken cancellation)
    {
        var patches = FindPatches(cancellation);
        var roles = new Dictionary<string, ManifestRole>(PathComparison.Default);
        foreach (var manifest in _charts.Count + patches.Count > 0 ? manifests : [])
        {
            if (HelmChart.HasTemplate(manifest.Path, _charts))
            {
                roles.Add(manifest.Path, ManifestRole.Template);
            }
            else if (patches.Contains(manifest.RealPath))
            {
                roles.Add(manifest.Path, ManifestRole.Patch);
            }
        }

        return roles;
    }

    private HashSet<string> FindPatches(CancellationToken cancellation)
    {
        var listed = new HashSet<string>(PathComparison.Default);
        var realPaths = new RealPaths();
        foreach (var file in _kustomizations)
        {
            foreach (var patch in Read(file, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Kustomization.Locate(file.FullName, patch) is { } path)
                {
                    listed.Add(realPaths.Resolve(path)?.FullName ?? path);
                }
            }
        }

        return listed;
    }

    private void LookInto(string folder)
    {
        foreach (var name in Kustomization.Names)
        {
            if (FindFile(Path.Combine(folder, name)) is { } kustomization)
            {
                _kustomizations.Add(kustomization);
            }
        }

        if (HelmChart.FileBeside(folder) is { } path && FindFile(path) is { } chart)
        {
            _charts.Add(chart.FullName);
        }
    }

    private static FileInfo? FindFile(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file : null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // The folder doesn't exist.
            return null;
        }
    }

    private IReadOnlyList<string> Read(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            // Pipes and devices have a length of 0, and opening one can block forever.
            return file.Length is > 0 and <= ManifestMustBeReadable.MaxBytes
                && FileEncoding.TryDecode(File.ReadAllBytes(file.FullName), out var text)
                ? Kustomization.ReadPatches(text, cancellation)
                : [];
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            IsLasting = false;
            return [];
        }
    }
}
