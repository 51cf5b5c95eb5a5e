using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Creates the list of all findings, each with links to the rows of its definition.</summary>
internal sealed class HtmlFindings
{
    private readonly ProjectReport _report;
    private readonly Dictionary<string, List<(ClusterReport Cluster, string Row)>> _rows = new(StringComparer.Ordinal);

    /// <summary>Prepares the list.</summary>
    internal HtmlFindings(ProjectReport report)
    {
        _report = report;
        foreach (var cluster in report.Clusters)
        {
            foreach (var row in cluster.InstanceTypes)
            {
                Place(row.Findings, cluster, row.Id);
            }

            foreach (var row in cluster.Workloads)
            {
                Place(row.Findings, cluster, row.Id);
            }
        }
    }

    /// <summary>Creates links to the findings of a row.</summary>
    internal static IEnumerable<object> LinksTo(IEnumerable<ReportedFinding> findings) => findings.SelectMany(static finding =>
    {
        var severity = Severity.All.First(severity => severity.Has(finding)).Name;
        return new object[] { Html.Element("a", severity, new XAttribute("href", "#" + finding.Id), $"{severity} {finding.Rule.Id}"), " " };
    });

    /// <summary>Creates the section of the page, with a list for each severity.</summary>
    internal XElement Section() => HtmlReport.Section("findings", "Findings", _report.Findings.Count == 0
        ? [Html.Element("p", "soft", "No findings.")]
        : Severity.All.Select(severity => (Severity: severity, Findings: _report.Findings.Where(severity.Has).ToList()))
            .Where(static list => list.Findings.Count > 0)
            .Select(list => HtmlReport.List(
                list.Severity.Id, list.Severity.Name, list.Severity.Title, list.Findings.Count, Groups(list.Findings))));

    private void Place(IEnumerable<ReportedFinding> findings, ClusterReport cluster, string row)
    {
        foreach (var finding in findings)
        {
            if (!_rows.TryGetValue(finding.Id, out var rows))
            {
                _rows.Add(finding.Id, rows = []);
            }

            rows.Add((cluster, row));
        }
    }

    private IEnumerable<XElement> Groups(IEnumerable<ReportedFinding> findings) => findings
        .GroupBy(static finding => finding.Rule)
        .OrderBy(static group => group.Key.Id, StringComparer.Ordinal)
        .Select(group => Html.Element("div", "group", Html.Lines(Title(group.Key), List(group))));

    private XElement List(IEnumerable<ReportedFinding> findings) =>
        Html.Element("ul", null, Html.Lines(findings.OrderBy(static finding => finding.Place, NaturalOrder.Instance).Select(Item)));

    private static XElement Title(Rule rule) => new("h4", Html.Link(rule.HelpLink, rule.Id), " " + rule.Title);

    private XElement Item(ReportedFinding finding) => new(
        "li",
        new XAttribute("id", finding.Id),
        finding.Clusters.Count == 0 ? null : new XAttribute("data-in", string.Join(" ", finding.Clusters)),
        finding.Message + " ",
        new XElement("small", _rows.TryGetValue(finding.Id, out var rows) ? LinksTo(rows, finding.Place) : finding.Place));

    // A definition has a row in each of its clusters.
    private static IEnumerable<object> LinksTo(List<(ClusterReport Cluster, string Row)> rows, string place) =>
        rows.SelectMany((row, index) => index == 0
            ? new object[] { Html.LinkTo(row.Row, place) }
            : [", ", Html.LinkTo(row.Row, "in " + row.Cluster.Title)]);
}
