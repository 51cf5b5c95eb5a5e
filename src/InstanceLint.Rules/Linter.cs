using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules;

/// <summary>Checks definitions by all rules.</summary>
public static class Linter
{
    // Messages are compared last, so the result doesn't depend on the order of the input.
    internal static readonly Comparison<Finding> ByPlace = (left, right) =>
    {
        var order = SourceSpan.Compare(left.Span, right.Span);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : left.Span.End.Line.CompareTo(right.Span.End.Line);
        order = order != 0 ? order : left.Span.End.Column.CompareTo(right.Span.End.Column);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    };

    private static readonly ClusterDefinition Unknown = new(ClusterSettings.None(string.Empty) with { IsIncomplete = true }, []);

    /// <summary>
    /// Checks a manifest by itself and reduces it to the part that its clusters need. If several clusters share a manifest, call this once.
    /// </summary>
    /// <param name="manifest">The result of reading the manifest.</param>
    public static ManifestOutline Outline(Manifest manifest) => ManifestLinter.Outline(manifest, CancellationToken.None);

    /// <summary>Returns all findings of one cluster that has no settings.</summary>
    /// <param name="manifests">The results of reading, one for each file.</param>
    public static IReadOnlyList<Finding> Lint(IEnumerable<Manifest> manifests) =>
        Lint([new ClusterDefinition(ClusterSettings.None(string.Empty), manifests.Select(Outline))]);

    /// <summary>
    /// Returns all findings, sorted by file, line, column and ID. The order of the manifests doesn't matter. Suppressed findings are
    /// included and marked; each reporter decides what to do with them.
    /// </summary>
    /// <param name="clusters">The clusters. A manifest can belong to several of them.</param>
    public static IReadOnlyList<Finding> Lint(IReadOnlyList<ClusterDefinition> clusters) => Lint(clusters, [], CancellationToken.None);

    /// <summary>Returns all findings, including those outside of clusters. Can be canceled.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="others">The findings about the project itself.</param>
    /// <param name="cancellation">Cancels linting.</param>
    /// <exception cref="OperationCanceledException">Linting was canceled.</exception>
    public static IReadOnlyList<Finding> Lint(
        IReadOnlyList<ClusterDefinition> clusters, IReadOnlyList<Finding> others, CancellationToken cancellation)
    {
        var findings = new List<Finding>(others);
        foreach (var cluster in clusters)
        {
            var first = findings.Count;
            foreach (var manifest in cluster.Manifests)
            {
                Add(manifest, cluster, findings, cancellation);
            }

            RuleRunner.Check(cluster, findings);
            ClusterDefinition[] own = [cluster];
            for (var i = first; i < findings.Count; i++)
            {
                findings[i] = findings[i] with { Clusters = own };
            }
        }

        cancellation.ThrowIfCancellationRequested();
        findings.Sort(ByPlace);
        findings = WithoutRepeats(findings);
        if (SuppressionMatcher.Check(clusters, findings, cancellation))
        {
            findings.Sort(ByPlace);
        }

        return findings;
    }

    /// <summary>Returns the findings in a manifest that don't depend on its cluster.</summary>
    /// <param name="manifest">The result of reading the manifest.</param>
    public static IReadOnlyList<Finding> LintAlone(Manifest manifest)
    {
        var findings = new List<Finding>();
        Add(Outline(manifest), Unknown, findings, default);
        findings.Sort(ByPlace);
        return WithoutRepeats(findings);
    }

    private static void Add(ManifestOutline manifest, ClusterDefinition cluster, List<Finding> findings, CancellationToken cancellation)
    {
        var first = findings.Count;
        findings.AddRange(manifest.Findings);
        foreach (var deployment in manifest.Deployments)
        {
            cancellation.ThrowIfCancellationRequested();
            if (cluster.Runs(deployment))
            {
                findings.AddRange(deployment.Findings);
                RuleRunner.Check(new Placement(deployment, cluster), findings);
                RuleRunner.Check(new PlacedReference(deployment.Reference, cluster), findings);
            }
        }

        foreach (var job in manifest.Jobs)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in job.References)
            {
                RuleRunner.Check(new PlacedReference(reference, cluster), findings);
            }
        }

        for (var i = first; i < findings.Count; i++)
        {
            findings[i] = WithCertainFix(findings[i], manifest, cluster);
        }
    }

    // Only the cluster knows which names are taken. A patch contains only a part of a definition, and a patched definition may get its
    // missing fields from the patch.
    private static Finding WithCertainFix(Finding finding, ManifestOutline manifest, ClusterDefinition cluster) => finding.Fix switch
    {
        null => finding,
        _ when manifest.IsPatch => finding with { Fix = null },
        Fix.Insertion or Fix.Move when cluster.HasPatches => finding with { Fix = null },
        Fix.Rename(var from, var to) => finding with { Fix = cluster.CanRename(from, to) ? new Fix.Replacement(to) : null },
        _ => finding,
    };

    // Text with a YAML anchor is part of several definitions, and a manifest can belong to several clusters, but each problem is reported
    // once. Findings without a position are distinguished by their message.
    private static List<Finding> WithoutRepeats(List<Finding> sorted)
    {
        var findings = new List<Finding>(sorted.Count);
        foreach (var finding in sorted)
        {
            var last = findings.Count > 0 ? findings[findings.Count - 1] : null;
            if (last is null
                || last.Rule != finding.Rule
                || last.Span != finding.Span
                || ((finding.Rule.Category >= RuleCategory.Workloads || !finding.Span.IsText) && last.Message != finding.Message))
            {
                findings.Add(finding);
            }
            else if (last.Fix != finding.Fix || !ReferenceEquals(last.Clusters, finding.Clusters))
            {
                // Both need the same fix, because a different one may be wrong for the other cluster.
                findings[findings.Count - 1] = last with
                {
                    Fix = last.Fix == finding.Fix ? last.Fix : null,
                    Clusters = [.. last.Clusters.Union(finding.Clusters)],
                };
            }
        }

        return findings;
    }
}
