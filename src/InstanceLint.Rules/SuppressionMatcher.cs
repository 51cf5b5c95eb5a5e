using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Marks suppressed findings, and finds suppressions that suppress nothing or have no reason.</summary>
internal sealed class SuppressionMatcher
{
    // Keyed by suppression, because a manifest can belong to several clusters and an item of a project can cover several manifests.
    private readonly Dictionary<Suppression, SuppressionUse> _uses = [];
    private readonly Dictionary<(Source Source, string Id), SuppressionSpans> _spans = [];
    private readonly HashSet<string> _notSuppressible;

    private SuppressionMatcher(IReadOnlyList<ClusterDefinition> clusters) => _notSuppressible =
        new(clusters.SelectMany(static cluster => cluster.Settings.Policy.NotSuppressible), StringComparer.Ordinal);

    /// <summary>Matches the suppressions of all manifests with the findings. Returns whether findings were added.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="findings">The findings in the clusters, sorted by span.</param>
    /// <param name="cancellation">Cancels matching.</param>
    internal static bool Check(IReadOnlyList<ClusterDefinition> clusters, List<Finding> findings, CancellationToken cancellation)
    {
        var check = new SuppressionMatcher(clusters);
        foreach (var cluster in clusters)
        {
            foreach (var manifest in cluster.Manifests)
            {
                check.Add(manifest, cluster, cancellation);
            }
        }

        return check._uses.Count > 0 && check.Check(findings, cancellation);
    }

    private void Add(ManifestOutline manifest, ClusterDefinition cluster, CancellationToken cancellation)
    {
        if (manifest.Suppressions.Count == 0)
        {
            return;
        }

        var isComplete = manifest.IsFullyKnown;
        foreach (var suppression in manifest.Suppressions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_uses.TryGetValue(suppression, out var use))
            {
                _uses.Add(suppression, use = new SuppressionUse(suppression, _notSuppressible));
                AddSpans(use);
            }

            use.See(isComplete, cluster);
        }
    }

    private void AddSpans(SuppressionUse use)
    {
        for (var i = 0; i < use.Suppression.Rules.Count; i++)
        {
            if (_notSuppressible.Contains(use.Suppression.Rules[i].Id))
            {
                continue;
            }

            foreach (var covered in use.Suppression.Covered)
            {
                var key = (covered.Source, use.Suppression.Rules[i].Id);
                if (!_spans.TryGetValue(key, out var spans))
                {
                    _spans.Add(key, spans = new SuppressionSpans());
                }

                spans.Add(new SuppressionSpan(covered, use, i));
            }
        }
    }

    private bool Check(List<Finding> findings, CancellationToken cancellation)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var finding = findings[i];
            if (finding.Rule.IsSuppressible
                && _spans.TryGetValue((finding.Span.Source, finding.Rule.Id), out var spans)
                && spans.Narrowest(finding.Span) is { } span)
            {
                span.Use.Mark(span.Index);
                findings[i] = finding with { Suppression = span.Use.Suppression };
            }
        }

        var count = findings.Count;
        foreach (var use in _uses.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            var first = findings.Count;
            RuleRunner.Check(use, findings);
            for (var i = first; i < findings.Count; i++)
            {
                findings[i] = findings[i] with { Clusters = use.Clusters };
            }
        }

        return findings.Count > count;
    }
}
