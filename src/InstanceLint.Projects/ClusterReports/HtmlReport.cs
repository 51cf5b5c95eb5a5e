using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Projects.Severities;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Writes a report as a page without references to other files.</summary>
internal static class HtmlReport
{
    /// <summary>Returns the HTML of the page.</summary>
    internal static string Write(ProjectReport report) => Html.Write(new XElement(
        "html",
        new XAttribute("lang", "en"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
            new XElement("title", $"{report.Name}: instance types"),
            new XElement("style", "\n" + Html.Style())),
        new XElement(
            "body",
            Header(report),
            new XElement(
                "main",
                report.Clusters.Count == 0 ? Html.Element("p", "nothing", TextReport.Nothing) : null,
                report.Clusters.Select((cluster, index) => Section(cluster, index + 1)),
                report.Others.Count > 0 ? Others(report.Others) : null),
            report.Clusters.Count == 0 ? null : Legend())));

    /// <summary>Creates a list of findings, each with a link to its rule's page.</summary>
    internal static XElement List(IEnumerable<ReportedFinding> findings) =>
        Html.Element("ul", "findings", findings.Select(finding => Html.Element(
            "li",
            NameOf(finding.Severity),
            Html.Element("span", "severity", NameOf(finding.Severity)),
            " ",
            Html.Link(finding.Rule.HelpLink, finding.Rule.Id),
            " ",
            Html.Element("span", "message", finding.Message),
            " ",
            Html.Element("span", "place", finding.Place))));

    private static XElement Header(ProjectReport report) => new(
        "header",
        Html.Element("p", "product", "InstanceLint"),
        new XElement("h1", report.Name),
        Html.Element(
            "ul",
            "totals",
            Total(report.Clusters.Count, "cluster"),
            Total(report.Clusters.Sum(cluster => cluster.InstanceTypes.Count), "instance type"),
            Total(report.Clusters.Sum(cluster => cluster.Workloads.Count), "workload"),
            Total(
                report.Findings.Count,
                "finding",
                report.Findings.Count == 0 ? "fine" : NameOf(report.Findings.Max(finding => finding.Severity)))),
        report.Clusters.Count < 2 ? null : new XElement(
            "nav",
            new XAttribute("aria-label", "Clusters"),
            report.Clusters.Select((cluster, index) => Html.Link("#" + IdOf(index + 1), cluster.Title))));

    private static XElement Total(int count, string thing, string? className = null) =>
        Html.Element(
            "li", className, Html.Element("b", null, count.ToString(CultureInfo.InvariantCulture)), " ", count == 1 ? thing : thing + "s");

    private static XElement Section(ClusterReport cluster, int number)
    {
        var tables = new HtmlTables(cluster);
        return new(
            "section",
            new XAttribute("id", IdOf(number)),
            new XAttribute("aria-labelledby", IdOf(number) + "-title"),
            new XElement("h2", new XAttribute("id", IdOf(number) + "-title"), cluster.Title),
            cluster.ExtensionNodeSelector.Count == 0
                ? null
                : Html.Element("p", "selector", "Node selector of the extension: ", HtmlTables.Labels(cluster.ExtensionNodeSelector)),
            tables.InstanceTypes(),
            cluster.Workloads.Count == 0
                ? Html.Element("p", "nothing", "The manifests contain no deployments or jobs of this cluster.")
                : tables.Workloads());
    }

    private static XElement Others(IReadOnlyList<ReportedFinding> findings) => new(
        "section",
        new XAttribute("aria-labelledby", "others"),
        new XElement("h2", new XAttribute("id", "others"), "Other findings"),
        Html.Element("div", "card", List(findings)));

    private static XElement Legend() => new(
        "footer",
        new XElement(
            "p",
            Html.Element("span", "key request", string.Empty),
            " request ",
            Html.Element("span", "key limit", string.Empty),
            " limit, relative to the largest value in the cluster"),
        new XElement(
            "p",
            Html.Element("span", "inherited", "8Gi"),
            " comes from the instance type; ",
            Html.Element("b", null, Amount.Unknown),
            " is unknown"));

    private static string IdOf(int number) => "cluster-" + number.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(EffectiveSeverity severity) => severity switch
    {
        EffectiveSeverity.Error => "error",
        EffectiveSeverity.Warning => "warning",
        _ => "info",
    };
}
