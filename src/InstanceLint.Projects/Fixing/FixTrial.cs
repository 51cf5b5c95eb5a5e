using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml.Edits;

namespace InstanceLint.Projects.Fixing;

/// <summary>
/// Fixes that are applied together, with those of findings that they cause, and the result of checking everything after that.
/// </summary>
internal sealed class FixTrial
{
    // Fixing the name of a section can reveal findings in it, which are fixed in the same trial. No section has more than this.
    private const int MaxSteps = 32;

    private readonly FixState _before;
    private readonly Dictionary<(string Path, string Unit), FixBatch> _batches = [];
    private readonly Dictionary<(string Path, string Unit, string Rule), int> _fixed = [];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;
    private Func<Finding, string>? _reason;

    private FixTrial(FixState before, CancellationToken cancellation)
    {
        _before = before;
        _cancellation = cancellation;
    }

    /// <summary>The state after the fixes, or <see langword="null"/> if they failed.</summary>
    internal FixState? State { get; private set; }

    /// <summary>The applied fixes.</summary>
    internal List<AppliedFix> Done { get; } = [];

    /// <summary>The fixes that were tried.</summary>
    internal IReadOnlyCollection<FixBatch> Tried => _batches.Values;

    /// <summary>The fixes that weren't tried, because they overlap with others.</summary>
    internal List<FixBatch> Later { get; } = [];

    /// <summary>The fixes that no edit can apply.</summary>
    internal Dictionary<FixKey, SkippedFix> Impossible { get; } = [];

    /// <summary>The reasons for which fixes of some definitions failed. It can be empty, if the reason is elsewhere.</summary>
    internal Dictionary<FixBatch, Func<Finding, string>> Reasons { get; } = [];

    /// <summary>Applies fixes and checks everything.</summary>
    /// <param name="before">The state to which they apply.</param>
    /// <param name="batches">The fixes. Those of resolved findings are ignored.</param>
    /// <param name="cancellation">Cancels the trial.</param>
    /// <exception cref="OperationCanceledException">The trial was canceled.</exception>
    internal static FixTrial Run(FixState before, IReadOnlyList<FixBatch> batches, CancellationToken cancellation)
    {
        var trial = new FixTrial(before, cancellation);
        if (trial.Start(batches) is { } state && trial.FollowUp(state) is { } last && trial.IsResolved(last))
        {
            trial.State = last;
            CausedFixes.Attach(trial.Done);
        }

        return trial;
    }

    /// <summary>Returns the reason for which a batch failed, for one of its findings.</summary>
    internal Func<Finding, string> ReasonFor(FixBatch batch) => Reasons.TryGetValue(batch, out var own) ? own : _reason!;

    private FixState? Start(IReadOnlyList<FixBatch> batches)
    {
        var keys = batches.SelectMany(static batch => batch.Keys)
            .Where(key => _before.Find(key)?.Fix is not null)
            .ToLookup(static key => key.Path, StringComparer.Ordinal);
        var texts = new Dictionary<string, TextFixes>(StringComparer.Ordinal);
        foreach (var path in keys)
        {
            _cancellation.ThrowIfCancellationRequested();
            var fixes = new TextFixes(_before.Parse(path.Key), path.Select(key => new FixItem(key, _before.Find(key)!)));
            fixes.Impossible.ForEach(fix => Impossible[fix.Item.Key] = new SkippedFix(fix.Item.Finding, fix.Reason));
            Later.AddRange(BatchesOf(fixes.Later));
            foreach (var batch in BatchesOf(fixes.Fixes.Select(static fix => fix.Item)))
            {
                _batches.Add(batch.Unit, batch);
            }

            if (fixes.Fixes.Count > 0)
            {
                texts.Add(path.Key, fixes);
            }
        }

        foreach (var key in _batches.Values.SelectMany(static batch => batch.Keys))
        {
            var place = (key.Path, key.Unit, key.Rule);
            _fixed.TryGetValue(place, out var count);
            _fixed[place] = count + 1;
        }

        return Apply(_before, texts, isFollowUp: false);
    }

    // Applies the fixes of findings that the fixes have caused.
    private FixState? FollowUp(FixState state)
    {
        for (var step = 0; NewIn(state) is { Count: > 0 } caused; step++)
        {
            var texts = new Dictionary<string, TextFixes>(StringComparer.Ordinal);
            foreach (var path in caused.ToLookup(static finding => finding.Span.Path, StringComparer.Ordinal))
            {
                _cancellation.ThrowIfCancellationRequested();
                var open = path.Where(finding => finding.Fix is null || step >= MaxSteps || !state.Texts.ContainsKey(path.Key)).ToList();
                if (open.Count == 0)
                {
                    texts[path.Key] = new TextFixes(state.Parse(path.Key), path.Select(static finding => new FixItem(default, finding)));
                    open.AddRange(texts[path.Key].Impossible.Select(static fix => fix.Item.Finding));
                }

                foreach (var finding in open)
                {
                    Blame(
                        path.Key,
                        UnitOf(state, finding),
                        own => $"the fix would break {finding.Rule.Id}{Phrases.Place(finding.Span, own.Span)}");
                }
            }

            if (_reason is not null || Apply(state, texts, isFollowUp: true) is not { } next)
            {
                return null;
            }

            state = next;
        }

        return state;
    }

    private bool IsResolved(FixState state)
    {
        var (before, after) = (CountIn(_before), CountIn(state));
        foreach (var place in _fixed)
        {
            after.TryGetValue(place.Key, out var count);
            if (count > before[place.Key] - place.Value)
            {
                Blame(place.Key.Path, place.Key.Unit, static _ => "the fix would not resolve it");
            }
        }

        return _reason is null;
    }

    private FixState? Apply(FixState state, Dictionary<string, TextFixes> texts, bool isFollowUp)
    {
        _touched.UnionWith(texts.Keys);
        var changed = new Dictionary<string, ParsedText>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            changed.Add(text.Key, text.Value.Apply(out var unit));
            if (unit is not null)
            {
                Blame(text.Key, unit, static _ => "the fix would change unrelated content");
            }

            Done.AddRange(text.Value.Fixes.Select(fix => new AppliedFix(fix.Item.Finding, fix.Edit.Before, fix.Edit.After, isFollowUp)
            {
                Changes = ToOriginal(state, text.Key, fix.Edit.Changes),
            }));
        }

        return _reason is null && changed.Count > 0
            ? state.With(changed, path => texts[path].Fixes.SelectMany(static fix => fix.Edit.Changes), _cancellation)
            : null;
    }

    private static ManifestChange[] ToOriginal(FixState state, string path, IReadOnlyCollection<TextChange> changes)
    {
        var originals = changes.Select(change => state.ToOriginal(path, change)).OfType<ManifestChange>().ToArray();
        return originals.Length == changes.Count ? originals : [];
    }

    private void Blame(string path, string unit, Func<Finding, string> reason)
    {
        _reason ??= reason;
        if (_batches.TryGetValue((path, unit), out var batch) && !Reasons.ContainsKey(batch))
        {
            Reasons.Add(batch, reason);
        }
    }

    // Messages contain values, which may have changed, so findings are compared by their number for each definition and rule.
    private List<Finding> NewIn(FixState state)
    {
        var (before, after) = (CountIn(_before), CountIn(state));
        var more = after.Where(place => !before.TryGetValue(place.Key, out var count) || place.Value > count)
            .ToDictionary(place => place.Key, place => place.Value - (before.TryGetValue(place.Key, out var count) ? count : 0));
        if (more.Count == 0)
        {
            return [];
        }

        var old = new HashSet<(string Path, string Rule, string Message)>(_before.Findings.Select(TextOf));
        return
        [
            .. state.Findings.GroupBy(finding => PlaceOf(state, finding))
                .Where(group => more.ContainsKey(group.Key))
                .SelectMany(group => group.OrderBy(finding => old.Contains(TextOf(finding))).Take(more[group.Key])),
        ];
    }

    private Dictionary<(string Path, string Unit, string Rule), int> CountIn(FixState state) =>
        state.Findings.GroupBy(finding => PlaceOf(state, finding)).ToDictionary(static group => group.Key, static group => group.Count());

    private (string Path, string Unit, string Rule) PlaceOf(FixState state, Finding finding) =>
        (finding.Span.Path, UnitOf(state, finding), finding.Rule.Id);

    // Other texts haven't changed, and parsing them would take time.
    private string UnitOf(FixState state, Finding finding) =>
        _touched.Contains(finding.Span.Path) ? state.UnitOf(finding) : TextUnits.None;

    private static (string Path, string Rule, string Message) TextOf(Finding finding) =>
        (finding.Span.Path, finding.Rule.Id, finding.Message);

    private static IEnumerable<FixBatch> BatchesOf(IEnumerable<FixItem> items) => items.Select(static item => item.Key)
        .GroupBy(static key => key.Unit, StringComparer.Ordinal)
        .Select(static group => new FixBatch([.. group]));
}
