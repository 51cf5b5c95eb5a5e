using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>Tracks which rules of a suppression suppressed a finding.</summary>
/// <param name="suppression">The suppression.</param>
/// <param name="notSuppressible">The IDs of the rules that the policy doesn't allow to suppress.</param>
internal sealed class SuppressionUse(Suppression suppression, ICollection<string> notSuppressible) : ISubject
{
    private readonly bool[] _isUsed = new bool[suppression.Rules.Count];
    private bool _isComplete = true;
    private bool _isClusterComplete = true;

    internal Suppression Suppression => suppression;

    string ISubject.Subject => suppression.Subject;

    SourceSpan ISubject.Span => suppression.Span;

    /// <summary>The clusters of the manifests that the suppression is in or applies to.</summary>
    internal List<Cluster> Clusters { get; } = [];

    /// <summary>Adds a manifest that the suppression is in or applies to.</summary>
    internal void See(bool isComplete, ClusterDefinition cluster)
    {
        if (!Clusters.Contains(cluster))
        {
            Clusters.Add(cluster);
        }

        _isComplete &= isComplete;
        _isClusterComplete &= !cluster.HasUnknownNames;
    }

    /// <summary>Marks a rule that suppressed a finding.</summary>
    internal void Mark(int rule) => _isUsed[rule] = true;

    /// <summary>Returns the rules that the policy doesn't allow to suppress.</summary>
    internal IEnumerable<SuppressedRule> Forbidden() => suppression.Rules.Where(rule => notSuppressible.Contains(rule.Id));

    /// <summary>
    /// Returns the rules that certainly suppress nothing. That's never certain if the manifest isn't fully known, nor for rules that need
    /// the cluster if the cluster is incomplete.
    /// </summary>
    internal List<SuppressedRule> Unused()
    {
        var unused = new List<SuppressedRule>();
        for (var i = 0; i < _isUsed.Length; i++)
        {
            if (!_isUsed[i] && IsCertain(suppression.Rules[i]))
            {
                unused.Add(suppression.Rules[i]);
            }
        }

        return unused;
    }

    private bool IsCertain(SuppressedRule rule) =>
        _isComplete && (_isClusterComplete || !NeedsCluster(rule)) && !notSuppressible.Contains(rule.Id);

    private static bool NeedsCluster(SuppressedRule rule) =>
        Rule.CategoryOf(rule.Id) is RuleCategory.Workloads or RuleCategory.Clusters;
}
