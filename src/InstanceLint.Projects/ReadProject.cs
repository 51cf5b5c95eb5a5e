using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Projects;

/// <summary>A project whose manifests have been read. Immutable: another text of a manifest makes another project.</summary>
internal sealed class ReadProject
{
    private readonly ProjectSettings _settings;
    private readonly IReadOnlyList<ManifestSource> _sources;
    private readonly SuppressionItems _suppressions;
    private readonly SeverityReader _severities;
    private readonly ReadManifest[] _manifests;

    private ReadProject(
        ProjectSettings settings,
        IReadOnlyList<ManifestSource> sources,
        SuppressionItems suppressions,
        SeverityReader severities,
        ReadManifest[] manifests)
    {
        _settings = settings;
        _sources = sources;
        _suppressions = suppressions;
        _severities = severities;
        _manifests = manifests;
    }

    /// <summary>The sources that have definitions or findings.</summary>
    internal IEnumerable<ManifestSource> Sources => _sources.Where((_, i) => !_manifests[i].Manifest.IsUnrelated);

    /// <summary>The sources that have definitions or findings, with their texts if texts are kept.</summary>
    internal IEnumerable<(ManifestSource Source, string Text)> Texts =>
        _sources.Zip(_manifests, static (source, manifest) => (source, manifest.Text)).Where(static pair => pair.Text is not null)!;

    /// <summary>Reads all manifests of a project.</summary>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="sources">The manifests of the project.</param>
    /// <param name="keepsTexts">Whether to keep the texts, so they can be fixed.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal static ReadProject Read(
        ProjectSettings settings, IReadOnlyList<ManifestSource> sources, bool keepsTexts, CancellationToken cancellation)
    {
        var suppressions = new SuppressionItems(settings, sources);
        var manifests = new ReadManifest[sources.Count];
        try
        {
#pragma warning disable RS0030 // Each thread that waits to parse holds a text, so there must not be more threads than cores.
            var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
#pragma warning restore RS0030
            Parallel.For(0, sources.Count, options, i =>
                manifests[i] = ReadManifest.Read(sources[i], settings.RoleOf(sources[i].Path), keepsTexts, cancellation)
                    .With(suppressions, sources[i].Path));
        }
        catch (AggregateException exception)
        {
            // Rethrow with the original type and stack trace. It doesn't matter which source failed first.
            ExceptionDispatchInfo.Capture(exception.InnerExceptions[0]).Throw();
        }

        return new ReadProject(settings, sources, suppressions, new SeverityReader(settings.Severities), manifests);
    }

    /// <summary>Returns the same project with other texts.</summary>
    /// <param name="texts">The texts by path.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal ReadProject With(IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
    {
        var manifests = (ReadManifest[])_manifests.Clone();
        for (var i = 0; i < manifests.Length; i++)
        {
            if (texts.TryGetValue(_sources[i].Path, out var text) && !ReferenceEquals(text, manifests[i].Text))
            {
                manifests[i] = ReadManifest.Parse(_sources[i], _settings.RoleOf(_sources[i].Path), text, cancellation)
                    .With(_suppressions, _sources[i].Path);
            }
        }

        return new ReadProject(_settings, _sources, _suppressions, _severities, manifests);
    }

    /// <summary>Returns the findings of the project.</summary>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal IReadOnlyList<ProjectFinding> LintAll(CancellationToken cancellation) => Lint(ReadClusters(), cancellation);

    /// <summary>Lints the project.</summary>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal LintResult Lint(CancellationToken cancellation)
    {
        var clusters = ReadClusters();
        return new LintResult(
            this,
            clusters,
            Lint(clusters, cancellation),
            [.. _settings.Problems, .. SettingChecker.Check(_settings)],
            Account.Create(_sources.Count, clusters),
            _settings.Severities.ConfigFiles.All(static file => file.Refusal is null)
                && Array.TrueForAll(_manifests, static manifest => manifest.IsLasting));
    }

    private List<ClusterDefinition> ReadClusters() =>
        [.. ManifestsByCluster().Select(cluster => new ClusterDefinition(_settings.SettingsOf(cluster.Key), cluster.Value))];

    /// <summary>Returns the manifests of each cluster, by the name of the cluster.</summary>
    internal IReadOnlyDictionary<string, List<ManifestOutline>> ManifestsByCluster()
    {
        var manifests = new SortedDictionary<string, List<ManifestOutline>>(StringComparer.Ordinal);
        for (var i = 0; i < _manifests.Length; i++)
        {
            foreach (var cluster in _sources[i].Clusters)
            {
                if (!manifests.TryGetValue(cluster, out var members))
                {
                    manifests.Add(cluster, members = []);
                }

                members.Add(_manifests[i].Manifest);
            }
        }

        return manifests;
    }

    private List<ProjectFinding> Lint(IReadOnlyList<ClusterDefinition> clusters, CancellationToken cancellation)
    {
        var findings = new List<ProjectFinding>();
        foreach (var finding in Linter.Lint(clusters, _suppressions.Findings, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Add(new ProjectFinding(finding, _severities.Resolve(finding.Rule, finding.Span.Path)));
        }

        return findings;
    }
}
