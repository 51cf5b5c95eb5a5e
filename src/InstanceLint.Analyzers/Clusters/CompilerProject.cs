using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using InstanceLint.Analyzers.Manifests;
using InstanceLint.Projects;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Settings;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Definitions;
using InstanceLint.Severities;
using InstanceLint.Yaml.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InstanceLint.Analyzers.Clusters;

/// <summary>A project as the build passes it to the compiler.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Sources">The manifests.</param>
internal sealed record CompilerProject(ProjectSettings Settings, IReadOnlyList<ManifestSource> Sources)
{
    private static readonly ConditionalWeakTable<SourceText, IReadOnlyList<string>> PatchesOfTexts = new();

    /// <summary>Whether the analyzer runs in an IDE rather than in a build.</summary>
    internal static bool IsLive(AnalyzerOptions options) =>
        IsTrue(options.AnalyzerConfigOptionsProvider.GlobalOptions, "build_property._InstanceLintLive");

    /// <summary>Returns the project as the build encodes it, or an empty text.</summary>
    internal static string EncodedIn(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property._InstanceLintProject", out var encoded)
            ? encoded
            : string.Empty;

    /// <summary>Reads the project. The task reports invalid settings, so they are ignored here.</summary>
    internal static CompilerProject Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var project = EncodedProject.Decode(EncodedIn(options));
        var entries = new Dictionary<string, ManifestEntry>(PathComparison.Default);
        foreach (var entry in project.Manifests)
        {
            // The same file can be listed several times for different clusters.
            entries[entry.Path] = entries.TryGetValue(entry.Path, out var other)
                ? entry with
                {
                    IsNamed = entry.IsNamed || other.IsNamed,
                    IsContext = entry.IsContext && other.IsContext,
                    Clusters = [.. other.Clusters.Union(entry.Clusters, StringComparer.Ordinal)],
                }
                : entry;
        }

        var (sources, configs) = (new List<ManifestSource>(), new List<ConfigFile>());
        SettingsFile? settingsFile = null;
        Baseline? baseline = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (entries.TryGetValue(file.Path, out var entry))
            {
                sources.Add(new AdditionalTextSource(file, entry) { IsContext = entry.IsContext });
                entries.Remove(file.Path);
            }
            else if (PathComparison.Default.Equals(file.Path, project.SettingsFile))
            {
                settingsFile = SettingsFileReader.Read(TextOf(file, cancellation), new AdditionalFileSource(file));
            }
            else if (PathComparison.Default.Equals(file.Path, project.Baseline))
            {
                baseline = BaselineReader.Read(TextOf(file, cancellation), new AdditionalFileSource(file));
            }
            else if (IsTrue(options.AnalyzerConfigOptionsProvider.GetOptions(file), "build_metadata.AdditionalFiles.InstanceLintConfig"))
            {
                configs.Add(new ConfigFile(file.Path, TextOf(file, cancellation)));
            }
        }


        // Only for manifests: the compiler itself applies these files to C#.
        var severities = new SeveritySettings
        {
            ConfigFiles = configs,
            Configured = configs.Count > 0 ? new CompilerConfiguration(configs) : new NothingConfigured(),
        };
        return new CompilerProject(
            project.Settings.Parse(settingsFile) with
            {
                Baseline = baseline,
                UsesFluent = project.UsesFluent,
                Roles = FindRoles(options.AdditionalFiles, sources, cancellation),
                Severities = severities,
            },
            sources);
    }

    /// <summary>
    /// Returns the manifests as texts, which can be changed. The others keep what was read from the texts of the compiler.
    /// </summary>
    internal IReadOnlyList<ManifestSource> ReadTexts(CancellationToken cancellation) =>
    [
        .. Sources.Select(source => source.Read(cancellation).Text is { } text
            ? new TextSource(source.Path, text, source.IsNamed, source.Clusters) { IsContext = source.IsContext }
            : source),
    ];

    /// <summary>Converts a severity to that of the compiler.</summary>
    internal static DiagnosticSeverity SeverityOf(EffectiveSeverity severity) => severity switch
    {
        EffectiveSeverity.Error => DiagnosticSeverity.Error,
        EffectiveSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>Returns the clusters of the manifests, and the unnamed cluster even if it has none.</summary>
    internal IReadOnlyList<ClusterDefinition> ReadClusters(CancellationToken cancellation)
    {
        var manifests = ReadProject.Read(Settings, Sources, keepsTexts: false, cancellation).ManifestsByCluster();
        return
        [
            .. manifests.Keys.Append(string.Empty).Distinct(StringComparer.Ordinal)
                .Select(name =>
                    new ClusterDefinition(Settings.SettingsOf(name), manifests.TryGetValue(name, out var members) ? members : [])),
        ];
    }

    // A file that isn't passed to the compiler can't be found here, so the build may know more roles.
    private static Dictionary<string, ManifestRole> FindRoles(
        IReadOnlyCollection<AdditionalText> files, IEnumerable<ManifestSource> sources, CancellationToken cancellation)
    {
        var patches = FindPatches(files, cancellation);
        var charts = new HashSet<string>(
            files.Select(static file => Normalize(file.Path)).Where(HelmChart.HasName), PathComparison.Default);
        var roles = new Dictionary<string, ManifestRole>(PathComparison.Default);
        foreach (var source in sources)
        {
            var path = Normalize(source.Path);
            if (HelmChart.HasTemplate(path, charts))
            {
                roles[source.Path] = ManifestRole.Template;
            }
            else if (patches.Contains(path))
            {
                roles[source.Path] = ManifestRole.Patch;
            }
        }

        return roles;
    }

    // Reads every kustomization that is passed to the compiler, even if it isn't listed as a manifest.
    private static HashSet<string> FindPatches(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        var patches = new HashSet<string>(PathComparison.Default);
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

    private static string TextOf(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation)?.ToString() ?? string.Empty;

    private static string Normalize(string path) => Kustomization.Normalize(path) ?? path;

    private static bool IsTrue(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) && value == "true";
}
