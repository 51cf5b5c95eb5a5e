using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>The form that filters the page. The script shows it.</summary>
internal static class HtmlFilter
{
    /// <summary>The largest number of rows in a list that is open, so a page with many opens quickly.</summary>
    internal const int Few = 200;

    /// <summary>Creates the form, with the choices that make a difference, and the line that says how much is shown.</summary>
    internal static XElement Form(ProjectReport report)
    {
        var severities = Severity.All.Where(severity => report.Findings.Any(severity.Has)).ToList();
        return Html.Element(
            "div",
            "filter",
            new XElement(
                "form",
                new XAttribute("role", "search"),
                new XAttribute("id", "filter"),
                new XAttribute("data-few", Few),
                new XAttribute("autocomplete", "off"),
                new XAttribute("hidden", string.Empty),
                Html.Lines(
                    Labeled("Search", new XElement("input", new XAttribute("type", "search"), new XAttribute("name", "text"))),
                    severities.Count == 0
                        ? null
                        : Choice("Severity", "severity", "All", severities.Select(static severity => (severity.Name, severity.Title))),
                    report.Clusters.Count < 2
                        ? null
                        : Choice("Cluster", "cluster", "All", report.Clusters.Select(static cluster =>
                            (cluster.Number.ToString(CultureInfo.InvariantCulture), cluster.Title))),
                    new XElement("button", new XAttribute("type", "reset"), "Reset"))),
            "\n",
            new XElement("p", new XAttribute("id", "shown"), new XAttribute("role", "status"), string.Empty));
    }

    private static XElement Choice(string title, string name, string all, IEnumerable<(string Value, string Text)> choices) => Labeled(
        title,
        new XElement(
            "select",
            new XAttribute("name", name),
            choices.Prepend((Value: string.Empty, Text: all))
                .Select(static choice => new XElement("option", new XAttribute("value", choice.Value), choice.Text))));

    private static XElement Labeled(string title, XElement field) => new("label", title, " ", field);
}
