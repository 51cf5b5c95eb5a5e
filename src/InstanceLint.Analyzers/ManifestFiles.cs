using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Suppression = InstanceLint.Rules.Model.Suppression;

namespace InstanceLint.Analyzers;

/// <summary>The manifests of a project and what it says of its clusters, as the build hands them to the compiler.</summary>
internal sealed class ManifestFiles
{
    // The compiler takes everything behind a ';' as a comment, so that the build replaces it by ','.
    private const char ClusterSeparator = '|';
    private const char PartSeparator = ':';

    private static readonly ConditionalWeakTable<SourceText, ReadManifestText> ReadTexts = new();
    private static readonly ConditionalWeakTable<SourceText, IReadOnlyList<string>> PatchesOfTexts = new();

    private static readonly StringComparer PathComparer = Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Dictionary<string, List<Manifest>> _manifests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClusterSettings> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);

    internal ManifestFiles(AnalyzerOptions options, CancellationToken cancellation)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        ReadSettings(string.Empty, Value(global, "build_property._InstanceLintExtensionNodeSelector"), Value(global, "build_property._InstanceLintKnownInstanceTypes"));
        foreach (var cluster in Value(global, "build_property._InstanceLintClusters").Split([ClusterSeparator], StringSplitOptions.RemoveEmptyEntries))
        {
            if (cluster.Split(PartSeparator) is [var name, var selector, var known])
            {
                ReadSettings(name.Trim(), selector, known);
            }
        }

        var patches = FindPatches(options.AdditionalFiles, cancellation);
        foreach (var file in options.AdditionalFiles)
        {
            var own = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            if (IsTrue(own, "build_metadata.AdditionalFiles.InstanceLintManifest") && file.GetText(cancellation) is { } text)
            {
                ReadManifest(
                    file,
                    ReadOnce(
                        text,
                        file.Path,
                        isNamed: IsTrue(own, "build_metadata.AdditionalFiles.InstanceLintNamed"),
                        isPatch: patches.Count > 0 && Kustomization.Normalize(file.Path) is { } path && patches.Contains(path),
                        cancellation),
                    ClusterSettingsText.Split(Value(own, "build_metadata.AdditionalFiles.InstanceLintCluster")),
                    ClusterSettingsText.Split(Value(own, "build_metadata.AdditionalFiles.InstanceLintSuppressedRules")));
            }
        }
    }

    /// <summary>Whether there is none.</summary>
    internal bool IsEmpty => _manifests.Count == 0;

    /// <summary>The names of the clusters that have manifests; the unnamed one has an empty name.</summary>
    internal IEnumerable<string> Clusters => _manifests.Keys;

    internal IReadOnlyList<Manifest> ManifestsOf(string cluster) => _manifests.TryGetValue(cluster, out var manifests) ? manifests : [];

    internal ClusterSettings SettingsOf(string cluster) => _settings.TryGetValue(cluster, out var settings) ? settings : ClusterSettings.None(cluster);

    /// <summary>The manifest of a path, or <see langword="null"/>.</summary>
    internal AdditionalText? Find(string path) => _files.TryGetValue(path, out var file) ? file : null;

    // What is malformed is reported by the task, and is as good as not said here.
    private void ReadSettings(string cluster, string selector, string known)
    {
        var text = new ClusterSettingsText(static _ => { });
        _settings[cluster] = new ClusterSettings(cluster, text.ReadNodeSelector(string.Empty, selector), text.ReadNames(string.Empty, known));
    }

    // Also of kustomizations that are no manifests; an analyzer sees only the files that it is handed.
    private static HashSet<string> FindPatches(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        var patches = new HashSet<string>(PathComparer);
        foreach (var file in files)
        {
            if (Kustomization.HasName(file.Path) && file.GetText(cancellation) is { } text)
            {
                var listed = PatchesOfTexts.GetValue(text, text => Kustomization.ReadPatches(text.ToString(), cancellation));
                patches.UnionWith(listed.Select(patch => Kustomization.Locate(file.Path, patch)).OfType<string>());
            }
        }

        return patches;
    }

    // An IDE asks again with each key that is pressed, and most texts are still the same.
    private static Manifest ReadOnce(SourceText text, string path, bool isNamed, bool isPatch, CancellationToken cancellation)
    {
        if (!ReadTexts.TryGetValue(text, out var read) || (read.Path, read.IsNamed, read.IsPatch) != (path, isNamed, isPatch))
        {
            read = new ReadManifestText(path, isNamed, isPatch, ManifestReader.ReadCancellable(text.ToString(), path, isNamed, isPatch, cancellation));
            ReadTexts.Remove(text);
            ReadTexts.GetValue(text, _ => read);
        }

        return read.Manifest;
    }

    private void ReadManifest(AdditionalText file, Manifest manifest, string[] clusters, string[] suppressed)
    {
        if (suppressed.Length > 0)
        {
            // Whether they hide anything, and why they do, the task judges.
            var whole = new Origin(file.Path, 0, 0, int.MaxValue, int.MaxValue);
            SuppressedRule[] rules = [.. suppressed.Select(id => new SuppressedRule(id.ToUpperInvariant(), default))];
            manifest = manifest with { Suppressions = [.. manifest.Suppressions, new Suppression(default, rules, string.Empty, [whole])] };
        }

        _files[file.Path] = file;
        foreach (var cluster in clusters.Length > 0 ? clusters : [string.Empty])
        {
            if (!_manifests.TryGetValue(cluster, out var members))
            {
                _manifests.Add(cluster, members = []);
            }

            members.Add(manifest);
        }
    }

    /// <summary>Whether the build says yes to something.</summary>
    internal static bool IsTrue(AnalyzerConfigOptions options, string key) => Value(options, key) == "true";

    private static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : string.Empty;

    private sealed record ReadManifestText(string Path, bool IsNamed, bool IsPatch, Manifest Manifest);
}
