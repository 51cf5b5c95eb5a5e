using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Builds the report of a project.</summary>
/// <param name="project">The full path of the project.</param>
/// <param name="cancellation">Cancels building.</param>
internal sealed class ReportBuilder(string project, CancellationToken cancellation)
{
    private readonly SourceRoot _folder = new(Path.GetDirectoryName(project));

    /// <summary>Builds the report of a lint result. It doesn't depend on the order of the input or the location of the project.</summary>
    internal ProjectReport Build(LintResult result)
    {
        var findings = result.Findings.Reported().Select(found => (found.Finding, Reported: Show(found))).ToList();
        var placed = new HashSet<ReportedFinding>();
        var clusters = new List<ClusterReport>();
        foreach (var cluster in result.Clusters)
        {
            var places = new FindingPlaces();
            clusters.Add(new ClusterReportBuilder(cluster, clusters.Count + 1, places, PlaceOf).Build());
            placed.UnionWith(places.Fill(
                findings.Where(finding => finding.Finding.Clusters.Contains(cluster)).Select(finding => finding.Reported),
                cancellation));
        }

        var all = findings.ConvertAll(finding => finding.Reported);
        return new(
            Wording.PlainWhole(Path.GetFileNameWithoutExtension(project)),
            clusters,
            all,
            all.FindAll(finding => !placed.Contains(finding)));
    }

    private ReportedFinding Show(ProjectFinding found) =>
        new(found.Severity, found.Finding.Rule, found.Finding.Span, PlaceOf(found.Finding.Span), Wording.PlainWhole(found.Finding.Message));

    private string PlaceOf(SourceSpan span) =>
        Wording.PlainWhole(_folder.Show(span.Path)) + (span.IsText ? ":" + Phrases.Line(span) : string.Empty);
}
