using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Projects.Suppressions;
using InstanceLint.Rules;
using InstanceLint.Rules.Clusters;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects;

/// <summary>A project whose manifests have been read. Immutable: another text of a manifest makes another project.</summary>
internal sealed class ReadProject
{
    private readonly ProjectSettings _settings;
    private readonly IReadOnlyList<ManifestSource> _sources;
    private readonly SuppressionItems _suppressions;
    private readonly SeverityReader _severities;
    private readonly ReadManifest[] _manifests;
    private readonly ProjectClusters _clusters;

    private ReadProject(
        ProjectSettings settings,
        IReadOnlyList<ManifestSource> sources,
        SuppressionItems suppressions,
        SeverityReader severities,
        ReadManifest[] manifests,
        ProjectClusters? clusters = null)
    {
        _settings = settings;
        _sources = sources;
        _suppressions = suppressions;
        _severities = severities;
        _manifests = manifests;
        _clusters = clusters ?? new ProjectClusters(settings, sources, manifests);
    }

    /// <summary>The settings of the project.</summary>
    internal ProjectSettings Settings => _settings;

    /// <summary>The sources to report on that have definitions or findings and can be fixed.</summary>
    internal IEnumerable<ManifestSource> Fixable =>
        _sources.Where((source, i) => source.IsFixable && !source.IsContext && !_manifests[i].Manifest.IsUnrelated);

    /// <summary>The same sources, with their texts if texts are kept.</summary>
    internal IEnumerable<(ManifestSource Source, string Text)> Texts =>
        _sources.Zip(_manifests, static (source, manifest) => (source, manifest.Text))
            .Where(static pair => pair.Text is not null && pair.source is { IsFixable: true, IsContext: false })!;

    /// <summary>Returns the text of a source as it was read, or <see langword="null"/> if that is gone.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal string? ReadText(ManifestSource source, CancellationToken cancellation)
    {
        var i = 0;
        while (i < _sources.Count && !ReferenceEquals(_sources[i], source))
        {
            i++;
        }

        return i < _sources.Count && _manifests[i].Text is { } kept ? kept
            : source.Read(cancellation) is { Text: { } text, Change: null } ? text
            : null;
    }

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
        var changed = new Dictionary<int, (ManifestSource, ReadManifest)>();
        for (var i = 0; i < _manifests.Length; i++)
        {
            if (_sources[i].IsFixable && texts.TryGetValue(_sources[i].Path, out var text) && !ReferenceEquals(text, _manifests[i].Text))
            {
                changed[i] = (_sources[i], ReadManifest.Parse(_sources[i], _settings.RoleOf(_sources[i].Path), text, cancellation));
            }
        }

        return With(_sources, changed);
    }

    /// <summary>Returns the same project with other sources in place of some, which have the same paths.</summary>
    /// <param name="sources">The sources by the index of the one that each replaces.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal ReadProject With(IReadOnlyDictionary<int, ManifestSource> sources, CancellationToken cancellation) =>
        With(
            [.. _sources.Select((source, i) => sources.TryGetValue(i, out var other) ? other : source)],
            sources.ToDictionary(
                static source => source.Key,
                source => (
                    source.Value,
                    ReadManifest.Read(source.Value, _settings.RoleOf(source.Value.Path), keepsText: false, cancellation))));

    private ReadProject With(
        IReadOnlyList<ManifestSource> sources, IReadOnlyDictionary<int, (ManifestSource Source, ReadManifest Manifest)> changed)
    {
        var manifests = (ReadManifest[])_manifests.Clone();
        foreach (var (i, (source, manifest)) in changed.Select(static change => (change.Key, change.Value)))
        {
            manifests[i] = manifest.With(_suppressions, source.Path);
        }

        return new ReadProject(
            _settings, sources, _suppressions, _severities, manifests, _clusters.With(sources, manifests, [.. changed.Keys]));
    }

    /// <summary>Returns the findings in the manifests of the project.</summary>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal IReadOnlyList<ProjectFinding> LintAll(CancellationToken cancellation)
    {
        var clusters = _clusters.All;
        return Resolve(Linter.Lint(clusters, _suppressions.Findings, cancellation), MatchBaseline(clusters), cancellation);
    }

    /// <summary>Lints the project.</summary>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    internal LintResult Lint(CancellationToken cancellation)
    {
        var clusters = _clusters.All;
        ManifestOutline[] manifests = [.. _manifests.Select(static manifest => manifest.Manifest)];
        var account = new Lazy<Account>(() => Account.Create(_sources, manifests, clusters));
        Finding[] others =
        [
            .. _suppressions.Findings,
            .. _settings.Findings,
            .. _settings.Baseline?.Findings ?? [],
            .. SettingChecker.Check(_settings),
            .. new Coverage(_settings, _sources, manifests).Check(clusters, account),
        ];
        var match = MatchBaseline(clusters);
        var findings = Resolve(Linter.Lint(clusters, others, cancellation), match, cancellation);
        findings.RemoveAll(static finding => finding.IsContext);

        // These are known only after all findings are.
        var late = new LateFindings(_settings, match).Find().ToList();
        if (late.Count > 0)
        {
            findings.AddRange(Resolve(late, null, cancellation));
            findings.Sort(static (left, right) => Linter.ByPlace(left.Finding, right.Finding));
        }

        return new LintResult(
            this,
            clusters,
            findings,
            new Lazy<Account>(() => account.Value with
            {
                Suppressed = findings.Count(static finding =>
                    finding is { Severity: not EffectiveSeverity.None, Finding.Suppression: not null }),
                Baselined = findings.Count(static finding => finding.IsActive && finding.IsBaselined),
            }),
            match,
            _settings.Severities.ConfigFiles.All(static file => file.Refusal is null)
                && Array.TrueForAll(_manifests, static manifest => manifest.IsLasting));
    }

    /// <summary>Returns the manifests of each cluster, by the name of the cluster.</summary>
    internal IReadOnlyDictionary<string, List<ManifestOutline>> ManifestsByCluster() => _clusters.Manifests;

    private BaselineMatch? MatchBaseline(IReadOnlyList<ClusterDefinition> clusters)
    {
        if (_settings.Baseline is not { } baseline)
        {
            return null;
        }

        var incomplete = new HashSet<ManifestOutline>(
            clusters.Where(static cluster => cluster.HasUnknownNames).SelectMany(static cluster => cluster.Manifests));
        var states = new Dictionary<string, ManifestState>(PathComparison.Default);
        for (var i = 0; i < _manifests.Length; i++)
        {
            if (!_sources[i].IsContext)
            {
                var manifest = _manifests[i].Manifest;
                states.TryGetValue(_sources[i].Path, out var state);
                var own = new ManifestState(manifest.IsFullyKnown, !incomplete.Contains(manifest));
                states[_sources[i].Path] = state is null ? own : state.With(own);
            }
        }

        return new BaselineMatch(baseline, states, _severities, _settings.Policy.NotSuppressible);
    }

    private List<ProjectFinding> Resolve(IReadOnlyList<Finding> findings, BaselineMatch? match, CancellationToken cancellation)
    {
        var places = match is null ? null : IndexOfSources();

        // If only some files are reported on, the file with the instance types of the cluster isn't one of them.
        var isPartial = _sources.Any(static source => source.IsContext);
        var resolved = new List<ProjectFinding>(findings.Count);
        foreach (var each in findings)
        {
            cancellation.ThrowIfCancellationRequested();
            var finding = each.Span.Source is ManifestSource { IsFixable: false } ? each with { Fix = null } : each;
            var found = new ProjectFinding(finding, _severities.Resolve(finding.Rule, finding.Span.Path))
            {
                IsContext = finding.Span.Source is ManifestSource { IsContext: true }
                    || (isPartial && finding.Rule is ManifestShouldMatchCluster && finding.Span.Source is not ManifestSource),
            };
            resolved.Add(match is not null && found is { IsActive: true, IsContext: false }
                ? found with { IsBaselined = match.Holds(finding, KeyOf(finding, places!, cancellation)) }
                : found);
        }

        return resolved;
    }

    private Dictionary<Source, int> IndexOfSources()
    {
        var places = new Dictionary<Source, int>(_sources.Count);
        for (var i = 0; i < _sources.Count; i++)
        {
            places[_sources[i]] = i;
        }

        return places;
    }

    /// <summary>Returns what identifies a finding in a baseline.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="cancellation">Cancels reading its manifest.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal BaselineKey KeyOf(Finding finding, CancellationToken cancellation) => KeyOf(finding, IndexOfSources(), cancellation);

    private BaselineKey KeyOf(Finding finding, Dictionary<Source, int> places, CancellationToken cancellation)
    {
        // A parser reports an error where it gives up, which can move.
        var hasPlace = finding.Span.IsText && Baseline.CanHold(finding.Rule) && finding.Rule is not ManifestMustParse;
        var place = hasPlace && places.TryGetValue(finding.Span.Source, out var i)
            ? _manifests[i].FieldsOf(_sources[i], cancellation).At(finding.Span.Start)
            : FieldPlace.None;
        return new BaselineKey(finding.Rule.Id, finding.Span.Path, place.Definition, place.Path, place.Value);
    }
}
