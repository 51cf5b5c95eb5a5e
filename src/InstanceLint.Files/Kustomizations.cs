using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Projects;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Kustomizations;

namespace InstanceLint.Files;

/// <summary>The kustomizations in the folders of manifests and above. They determine which manifests are patches.</summary>
internal sealed class Kustomizations
{
    private readonly List<FileInfo> _files = [];

    private Kustomizations()
    {
    }

    /// <summary>The path of each kustomization with its size and the time when it was last written.</summary>
    internal IEnumerable<string> Stamps => _files.Select(static file => $"{file.FullName} {FileStamp.From(file)}");

    /// <summary>
    /// Whether the result stays valid until the size or time of a kustomization changes. It doesn't if one can't be read, because granting
    /// access changes neither.
    /// </summary>
    internal bool IsLasting { get; private set; } = true;

    /// <summary>Finds the kustomizations. Each folder is searched once.</summary>
    /// <param name="manifests">The manifests, which may include kustomizations.</param>
    internal static Kustomizations Find(IReadOnlyList<ManifestFile> manifests)
    {
        var found = new Kustomizations();
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

    /// <summary>Returns the full paths of the manifests that are listed as patches.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal HashSet<string> FindPatches(IReadOnlyList<ManifestFile> manifests, CancellationToken cancellation)
    {
        var listed = new HashSet<string>(PathComparison.Default);
        var realPaths = new RealPaths();
        foreach (var file in _files)
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

        var patches = new HashSet<string>(PathComparison.Default);
        foreach (var manifest in listed.Count > 0 ? manifests : [])
        {
            if (listed.Contains(manifest.RealPath))
            {
                patches.Add(manifest.Path);
            }
        }

        return patches;
    }

    private void LookInto(string folder)
    {
        foreach (var name in Kustomization.Names)
        {
            try
            {
                var file = new FileInfo(Path.Combine(folder, name));
                if (file.Exists)
                {
                    _files.Add(file);
                }
            }
            catch (Exception exception) when (IOFailure.Is(exception))
            {
                // The folder doesn't exist.
            }
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
