using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Builds the report of a project.</summary>
/// <param name="name">The name of the project.</param>
/// <param name="root">The folder that paths are relative to.</param>
/// <param name="origin">What the report is made from.</param>
/// <param name="cancellation">Cancels building.</param>
internal sealed class ReportBuilder(string name, SourceRoot root, ReportOrigin origin, CancellationToken cancellation)
{
    /// <summary>Builds the report of a lint result. It doesn't depend on the order of the input or the location of the project.</summary>
    internal ProjectReport Build(LintResult result)
    {
        var clusters = result.Clusters.OrderBy(static cluster => cluster.Settings.Name, NaturalOrder.Instance).ToList();
        var findings = result.Findings.Reported().Select((found, index) => Show(found, index + 1, clusters)).ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var reports = new List<ClusterReport>();
        foreach (var cluster in clusters)
        {
            var number = reports.Count + 1;
            var places = new FindingPlaces();
            reports.Add(new ClusterReportBuilder(cluster, number, places, PlaceOf).Build());
            placed.UnionWith(places
                .Fill(findings.Where(finding => finding.Clusters.Contains(number)), cancellation)
                .Select(static finding => finding.Id));
        }

        return new(
            Wording.PlainWhole(name),
            origin,
            reports,
            findings,
            findings.FindAll(finding => !placed.Contains(finding.Id)));
    }

    private ReportedFinding Show(ProjectFinding found, int number, List<ClusterDefinition> clusters)
    {
        var finding = found.Finding;
        return new(
            FormattableString.Invariant($"f{number}"),
            found.Severity,
            finding.Rule,
            finding.Span,
            PlaceOf(finding.Span),
            Wording.PlainWhole(finding.Message),
            [.. finding.Clusters.Select(cluster => clusters.FindIndex(own => own == cluster) + 1).OrderBy(static cluster => cluster)]);
    }

    private string PlaceOf(SourceSpan span) =>
        Wording.PlainWhole(root.Show(span.Path)) + (span.IsText ? ":" + Phrases.Line(span) : string.Empty);
}
