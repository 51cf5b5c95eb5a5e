using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.Baselines;

/// <summary>The findings of a project, compared with its baseline.</summary>
internal sealed class BaselineMatch
{
    private readonly Baseline _baseline;
    private readonly Dictionary<BaselineKey, int> _allowed = [];
    private readonly Dictionary<BaselineKey, int> _found = [];
    private readonly Dictionary<string, ManifestState> _manifests;
    private readonly SeverityReader _severities;
    private readonly HashSet<string> _notSuppressible;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="manifests">The manifests that are reported on, by path.</param>
    /// <param name="severities">The severities.</param>
    /// <param name="notSuppressible">The IDs of rules that the baseline doesn't apply to.</param>
    internal BaselineMatch(
        Baseline baseline,
        IReadOnlyDictionary<string, ManifestState> manifests,
        SeverityReader severities,
        IEnumerable<string> notSuppressible)
    {
        _baseline = baseline;
        _severities = severities;
        _notSuppressible = new HashSet<string>(notSuppressible, StringComparer.Ordinal);
        _manifests = new Dictionary<string, ManifestState>(PathComparison.Default);
        foreach (var manifest in manifests)
        {
            _manifests[manifest.Key] = manifest.Value;
        }

        foreach (var entry in baseline.Entries)
        {
            _allowed.TryGetValue(entry.Key, out var count);
            _allowed[entry.Key] = count + entry.Count;
        }
    }

    /// <summary>The entries of the baseline.</summary>
    internal IReadOnlyList<BaselineEntry> Entries => _baseline.Entries;

    /// <summary>The entries for rules that the policy doesn't allow in a baseline.</summary>
    internal IEnumerable<BaselineEntry> Forbidden => _baseline.Entries.Where(entry => _notSuppressible.Contains(entry.Key.Rule));

    /// <summary>The entries that would hold all findings that a baseline can hold.</summary>
    internal IReadOnlyDictionary<BaselineKey, int> Found => _found;

    /// <summary>Returns whether the baseline holds a finding. Called once for each finding that isn't turned off or suppressed.</summary>
    internal bool Holds(Finding finding, BaselineKey key)
    {
        if (!Baseline.CanHold(finding.Rule) || finding.IsInternalError || _notSuppressible.Contains(finding.Rule.Id))
        {
            return false;
        }

        _found.TryGetValue(key, out var count);
        _found[key] = ++count;
        return _allowed.TryGetValue(key, out var allowed) && count <= allowed;
    }

    /// <summary>Returns the entries that certainly match fewer findings than they count.</summary>
    internal IEnumerable<(BaselineEntry Entry, int Found)> Stale()
    {
        var left = new Dictionary<BaselineKey, int>(_found);
        foreach (var entry in _baseline.Entries)
        {
            left.TryGetValue(entry.Key, out var found);
            left[entry.Key] = Math.Max(0, found - entry.Count);
            if (found < entry.Count && IsCertain(entry.Key))
            {
                yield return (entry, found);
            }
        }
    }

    /// <summary>Whether all findings that an entry can match are known.</summary>
    internal bool IsCertain(BaselineKey key)
    {
        var rule = RuleCatalog.Find(key.Rule)!;
        if (_severities.Resolve(rule, key.Path) == EffectiveSeverity.None || _notSuppressible.Contains(rule.Id))
        {
            return false;
        }

        return _manifests.TryGetValue(key.Path, out var manifest)
            ? manifest.IsComplete && (manifest.IsClusterComplete || rule.Category is not (RuleCategory.Workloads or RuleCategory.Clusters))
            : _baseline.MissingFiles.Contains(key.Path, PathComparison.Default);
    }
}

/// <summary>Whether all findings in the manifests of a file are known.</summary>
/// <param name="IsComplete">Whether everything in the manifests can be seen.</param>
/// <param name="IsClusterComplete">Whether everything in their clusters can be seen.</param>
internal sealed record ManifestState(bool IsComplete, bool IsClusterComplete)
{
    /// <summary>Returns the state of these manifests and others in the same file.</summary>
    internal ManifestState With(ManifestState other) =>
        new(IsComplete && other.IsComplete, IsClusterComplete && other.IsClusterComplete);
}
