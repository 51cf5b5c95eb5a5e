using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Fixing;

/// <summary>
/// Applies the fixes of findings to the texts of manifests, as many as possible at once. After that, everything is checked again. If a
/// finding isn't resolved, a new one without a fix has appeared, or other content isn't the same, fewer fixes are tried at once, until the
/// ones that cause it are known.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="texts">The texts that can be changed, by path.</param>
/// <param name="cancellation">Cancels fixing.</param>
internal sealed class ManifestFixer(ReadProject project, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
{
    private readonly List<AppliedFix> _done = [];
    private readonly Dictionary<FixKey, SkippedFix> _notDone = [];
    private FixState _state = FixState.Create(project, texts, cancellation);

    /// <summary>Applies all fixes whose result is certain.</summary>
    /// <param name="isMeant">Whether to fix a finding.</param>
    /// <exception cref="OperationCanceledException">Fixing was canceled.</exception>
    internal FixOutcome Fix(Func<Finding, bool> isMeant)
    {
        // Ends because each fix reduces the number of findings. A fix that failed may succeed after others are applied.
        int count;
        do
        {
            count = _done.Count;
            _notDone.Clear();
            Settle(_state.Fixable(isMeant));
        }
        while (_done.Count > count);

        var changed = _state.Texts.Where(text => text.Value != texts[text.Key]);
        return new FixOutcome(
            changed.ToDictionary(text => text.Key, text => new FixedText(texts[text.Key], text.Value), StringComparer.Ordinal),
            [.. _done.OrderBy(fix => fix.Finding.Span, Comparer<SourceSpan>.Create(SourceSpan.Compare))],
            [.. _notDone.Values.OrderBy(fix => fix.Finding.Span, Comparer<SourceSpan>.Create(SourceSpan.Compare))],
            _state.Reported);
    }

    private void Settle(IReadOnlyList<FixBatch> batches)
    {
        if (batches.Count == 0)
        {
            return;
        }

        var trial = FixTrial.Run(_state, batches, cancellation);
        foreach (var impossible in trial.Impossible)
        {
            _notDone[impossible.Key] = impossible.Value;
        }

        if (trial.State is { } state)
        {
            _state = state;
            _done.AddRange(trial.Done);
        }
        else
        {
            SettleFailed([.. trial.Tried], trial);
        }

        Settle(trial.Later);
    }

    private void SettleFailed(IReadOnlyList<FixBatch> batches, FixTrial trial)
    {
        var blamed = batches.Where(trial.Reasons.ContainsKey).ToList();
        if (blamed.Count > 0 && blamed.Count < batches.Count)
        {
            // The finding may have another cause than the fixes beside it, which is known when the others are applied or not.
            Settle([.. batches.Except(blamed)]);
            Settle(blamed);
        }
        else if (blamed.Count == 0 && batches.Count > 1)
        {
            Settle([.. batches.Take(batches.Count / 2)]);
            Settle([.. batches.Skip(batches.Count / 2)]);
        }
        else
        {
            foreach (var batch in batches.Where(static batch => batch.Keys.Count == 1))
            {
                var finding = _state.Find(batch.Keys[0])!;
                _notDone[batch.Keys[0]] = new SkippedFix(finding, trial.ReasonFor(batch)(finding));
            }

            var large = batches.Where(static batch => batch.Keys.Count > 1).ToList();
            Settle([.. large.Select(static batch => batch.FirstHalf)]);
            Settle([.. large.Select(static batch => batch.SecondHalf)]);
        }
    }
}
