using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Yaml.Edits;

namespace InstanceLint.Projects.Fixing;

/// <summary>
/// Applies the fixes of findings to the texts of manifests, one after the other. After each one, everything is checked again. The fix is
/// kept only if its finding is resolved, no new finding without a fix has appeared, and all other content is the same.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="lonePath">The only manifest to check, without its cluster, or <see langword="null"/> for the whole project.</param>
/// <param name="cancellation">Cancels fixing.</param>
internal sealed class ManifestFixer(ReadProject project, string? lonePath, CancellationToken cancellation)
{
    // Fixing the name of a section can reveal findings in it, which are fixed in the same step. No section has more than this.
    private const int MaxSteps = 32;

    private readonly List<AppliedFix> _done = [];
    private readonly Dictionary<(string Path, string Rule, string Message), SkippedFix> _notDone = [];
    private ReadProject _project = project;
    private Dictionary<string, string> _texts = [];
    private (string Text, ParsedText Parsed)? _parsed;
    private IReadOnlyList<Finding> _findings = [];

    /// <summary>Applies all fixes whose result is certain.</summary>
    /// <param name="texts">The texts that can be changed, by path.</param>
    /// <exception cref="OperationCanceledException">Fixing was canceled.</exception>
    internal FixOutcome Fix(IReadOnlyDictionary<string, string> texts)
    {
        _texts = texts.ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
        _findings = Check();
        if (lonePath is null)
        {
            FixAlone();
        }

        // Ends because each fix reduces the number of findings. A fix that failed may succeed after others are applied.
        int count;
        do
        {
            count = _done.Count;
            _notDone.Clear();
            FixEach();
        }
        while (_done.Count > count);

        var changed = _texts.Where(text => !ReferenceEquals(text.Value, texts[text.Key]) && text.Value != texts[text.Key]);
        return new FixOutcome(
            changed.ToDictionary(text => text.Key, text => new FixedText(texts[text.Key], text.Value), StringComparer.Ordinal),
            _done,
            [.. _notDone.Values],
            _findings);
    }

    // Most fixes need only their own file, and checking all of a large project after each one would take too long.
    private void FixAlone()
    {
        var paths = _findings.Where(finding => finding.Fix is not null)
            .Select(finding => finding.Span.Path)
            .Distinct(StringComparer.Ordinal)
            .Where(_texts.ContainsKey);
        var outcomes = new List<FixOutcome>();
        foreach (var path in paths.ToList())
        {
            var outcome = new ManifestFixer(_project, path, cancellation)
                .Fix(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = _texts[path] });
            if (outcome.Texts.Count > 0)
            {
                outcomes.Add(outcome);
            }
        }

        Accept(outcomes);
    }

    // Returns the findings that are reported for the present texts.
    private IReadOnlyList<Finding> Check()
    {
        if (lonePath is not null)
        {
            return
            [
                .. _project.LintAlone(lonePath, _texts[lonePath], cancellation)
                    .Reported()
                    .Select(finding => WithoutCluster(finding.Finding)),
            ];
        }

        _project = _project.With(_texts, cancellation);
        return [.. _project.LintAll(cancellation).Reported().Select(finding => finding.Finding)];
    }

    /// <summary>
    /// Whether the fix of a finding needs its cluster, because it's about a workload or because a new name must be unique.
    /// </summary>
    /// <param name="finding">The finding.</param>
    public static bool NeedsCluster(Finding finding) =>
        finding.Rule.Category >= RuleCategory.Workloads || finding.Rule.Id == RuleIds.NameMustBeValid;

    private static Finding WithoutCluster(Finding finding) => NeedsCluster(finding) ? finding with { Fix = null } : finding;

    // Keeps the results that don't cause new findings in the cluster.
    private void Accept(List<FixOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        var (texts, findings, before) = (new Dictionary<string, string>(_texts, StringComparer.Ordinal), _findings, _project);
        foreach (var text in outcomes.SelectMany(outcome => outcome.Texts))
        {
            _texts[text.Key] = text.Value.After;
        }

        _findings = Check();
        if (NewSince(findings) is null && _findings.Count < findings.Count)
        {
            _done.AddRange(outcomes.SelectMany(outcome => outcome.Done));
            return;
        }

        (_texts, _findings, _project) = (texts, findings, before);
        if (outcomes.Count > 1)
        {
            var half = outcomes.Count / 2;
            Accept(outcomes.GetRange(0, half));
            Accept(outcomes.GetRange(half, outcomes.Count - half));
        }
    }

    private void FixEach()
    {
        for (var i = 0; i < _findings.Count;)
        {
            var finding = _findings[i];
            var key = KeyOf(finding);
            if (finding.Fix is null || !_texts.ContainsKey(finding.Span.Path) || _notDone.ContainsKey(key))
            {
                i++;
            }
            else if (Refusal(finding) is { } reason)
            {
                // If the fix succeeded, the next finding is now at the same index.
                _notDone.Add(key, new SkippedFix(finding, reason));
                i++;
            }
        }
    }

    // Fixes a finding, or changes nothing and returns the reason.
    private string? Refusal(Finding finding)
    {
        var texts = new Dictionary<string, string>(_texts, StringComparer.Ordinal);
        var (findings, before, count) = (_findings, _project, _done.Count);
        if (MakeWithFollowUps(finding) is not { } reason)
        {
            return null;
        }

        (_texts, _findings, _project) = (texts, findings, before);
        _done.RemoveRange(count, _done.Count - count);
        return reason;
    }

    // Fixes a finding and those that come with it, or returns the reason why it can't.
    private string? MakeWithFollowUps(Finding finding)
    {
        var before = _findings;
        if (Make(finding) is { } reason)
        {
            return reason;
        }

        for (var step = 0; NewSince(before) is { } other; step++)
        {
            if (other.Fix is null || step >= MaxSteps || Make(other) is not null)
            {
                return $"the fix would break {other.Rule.Id}{Phrases.Place(other.Span, finding.Span)}";
            }
        }

        return Count(_findings, finding) >= Count(before, finding) ? "the fix would not resolve it" : null;
    }

    // Applies the fix of one finding, or returns the reason why it can't.
    private string? Make(Finding finding)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_texts.TryGetValue(finding.Span.Path, out var old))
        {
            return "it is in another file";
        }

        var before = Parse(old);
        var (edit, reason) = FixEditor.Edit(before, finding);
        if (edit is null)
        {
            return reason;
        }

        var text = edit.Apply(old);
        if (!IsAll(edit.Effect, before, Parse(text)))
        {
            return "the fix would change unrelated content";
        }

        _texts[finding.Span.Path] = text;
        _findings = Check();
        _done.Add(new AppliedFix(finding, edit.Before, edit.After));
        return null;
    }

    private ParsedText Parse(string text)
    {
        if (_parsed is not var (lastText, parsed) || !ReferenceEquals(lastText, text))
        {
            _parsed = (text, parsed = new ParsedText(text));
        }

        return parsed;
    }

    private static bool IsAll(Effect effect, ParsedText before, ParsedText after)
    {
        var (old, now) = (before.Content, after.Content);
        return !after.IsBroken && !old.IsEndless && !now.IsEndless && effect.IsAll(old.Without(now), now.Without(old));
    }

    // Messages contain values, which may have changed, so findings are compared by their number for each file and rule.
    private Finding? NewSince(IReadOnlyList<Finding> findings)
    {
        var left = findings.GroupBy(PlaceOf).ToDictionary(group => group.Key, group => group.Count());
        var places = new HashSet<(string Path, string Rule)>(_findings.GroupBy(PlaceOf).Where(IsMore).Select(group => group.Key));
        var old = new HashSet<(string Path, string Rule, string Message)>(places.Count > 0 ? findings.Select(KeyOf) : []);
        return _findings.Where(finding => places.Contains(PlaceOf(finding)))
            .OrderBy(finding => old.Contains(KeyOf(finding)))
            .FirstOrDefault();

        bool IsMore(IGrouping<(string Path, string Rule), Finding> group) =>
            !left.TryGetValue(group.Key, out var count) || group.Count() > count;
    }

    private static int Count(IReadOnlyList<Finding> findings, Finding finding) =>
        findings.Count(other => PlaceOf(other) == PlaceOf(finding));

    private static (string Path, string Rule) PlaceOf(Finding finding) => (finding.Span.Path, finding.Rule.Id);

    private static (string Path, string Rule, string Message) KeyOf(Finding finding) =>
        (finding.Span.Path, finding.Rule.Id, finding.Message);
}
