using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Writes a report as a page without references to other files.</summary>
internal static class HtmlReport
{
    /// <summary>The start of each page, by which it's recognized.</summary>
    internal const string Mark =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="generator" content="InstanceLint" />
        """;

    /// <summary>Returns the HTML of the page.</summary>
    internal static string Write(ProjectReport report) => Html.Write(new XElement(
        "html",
        new XAttribute("lang", "en"),
        Html.Lines(
            new XElement("head", Html.Lines(
            [
                new XElement("meta", new XAttribute("charset", "utf-8")),
                Html.Meta("generator", "InstanceLint"),
                new XElement(
                    "meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", HtmlCode.PolicyOf(HtmlCode.StylesOf(report)))),
                Html.Meta("viewport", "width=device-width, initial-scale=1"),
                Html.Meta("color-scheme", "light dark"),
                new XElement("title", $"{report.Name}: instance types"),
                .. HtmlCode.StylesOf(report).Select(static style => Html.Code("style", style)),
            ])),
            new XElement("body", Html.Lines(
                Header(report),
                report.Clusters.Count == 0 ? null : HtmlFilter.Form(report),
                new XElement("main", Html.Lines([new HtmlFindings(report).Section(), .. Clusters(report)])),
                Html.Code("script", HtmlCode.Script))))));

    /// <summary>Creates a heading, and the number of items after it.</summary>
    internal static XElement Heading(string level, string title, int count) =>
        new(level, title, " ", Html.Element("span", "count", Wording.Count(count)));

    /// <summary>Creates a section with a heading.</summary>
    internal static XElement Section(string id, string title, params IEnumerable<XElement?> content) => new(
        "section",
        new XAttribute("id", id),
        new XAttribute("aria-labelledby", id + "-title"),
        Html.Lines([new XElement("h2", new XAttribute("id", id + "-title"), title), .. content]));

    /// <summary>Creates a list or table with a heading. It's open if it's short enough to be laid out at once.</summary>
    internal static XElement List(string id, string? className, string title, int count, params IEnumerable<XElement> content) => new(
        "details",
        new XAttribute("class", className is null ? "list" : "list " + className),
        new XAttribute("id", id),
        count > HtmlFilter.Few ? null : new XAttribute("open", string.Empty),
        Html.Lines([new XElement("summary", Heading("h3", title, count)), .. content]));

    /// <summary>Returns the ID of a cluster's section.</summary>
    internal static string IdOf(ClusterReport cluster) => "c" + cluster.Number.ToString(CultureInfo.InvariantCulture);

    private static XElement Header(ProjectReport report)
    {
        var origin = report.Origin;
        var date = origin.Date.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new XElement("header", Html.Lines(
            Html.Element("p", "soft", "InstanceLint " + ToolVersion.Current),
            new XElement("h1", report.Name),
            Html.Element(
                "p",
                "soft",
                new XElement("time", new XAttribute("datetime", date.Replace(' ', 'T') + "Z"), date + " UTC"),
                origin.Commit is null ? null : new object[] { ", commit ", new XElement("code", origin.Commit) }),
            Html.Element("ul", "totals", Html.Lines(
            [
                Total(report.Clusters.Count, "cluster"),
                Total(report.Clusters.Sum(static cluster => cluster.InstanceTypes.Count), "instance type"),
                Total(report.Clusters.Sum(static cluster => cluster.Workloads.Count), "workload"),
                .. Severity.All.Select(severity => Total(severity, report.Findings.Count(severity.Has))),
            ])),
            Navigation(report)));
    }

    private static XElement Total(int count, string thing) =>
        new("li", new XElement("b", Wording.Count(count)), count == 1 ? " " + thing : $" {thing}s");

    private static XElement? Total(Severity severity, int count)
    {
        if (count == 0)
        {
            return null;
        }

        var total = Total(count, severity.Name);
        total.ReplaceNodes(new XElement("a", new XAttribute("href", "#" + severity.Id), total.Nodes()));
        total.SetAttributeValue("class", severity.Name);
        return total;
    }

    private static XElement? Navigation(ProjectReport report) => report.Clusters.Count < 2 ? null : new XElement(
        "nav",
        new XAttribute("aria-label", "Clusters"),
        Html.Element("ul", null, report.Clusters.Select(static cluster => new XElement("li", Html.LinkTo(IdOf(cluster), cluster.Title)))));

    private static IEnumerable<XElement> Clusters(ProjectReport report) => report.Clusters.Count == 0
        ? [Html.Element("p", "soft", TextReport.Nothing)]
        : report.Clusters.Select(static cluster =>
        {
            var section = Section(
                IdOf(cluster),
                cluster.Title,
                [SelectorOf(cluster), .. new HtmlTables(cluster).All(), .. HtmlNodes.All(cluster)]);
            section.SetAttributeValue("data-in", cluster.Number);
            return section;
        });

    private static XElement? SelectorOf(ClusterReport cluster) => cluster.ExtensionNodeSelector.Count == 0
        ? null
        : Html.Element("p", "soft", "Node selector of the extension: ", HtmlTables.Labels(cluster.ExtensionNodeSelector));
}
