using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Creates the tables of a cluster in the page.</summary>
internal sealed class HtmlTables
{
    /// <summary>The class of the table of instance types.</summary>
    internal const string Types = "types";

    /// <summary>The class of the table of workloads.</summary>
    internal const string Workloads = "workloads";

    /// <summary>The title of the columns with instance types.</summary>
    internal const string InstanceType = "Instance type";

    private const int Most = 100;
    private const string Findings = "Findings";

    /// <summary>The titles of the columns of instance types.</summary>
    internal static readonly string[] OfInstanceTypes =
        [InstanceType, .. ResourceKinds.All.Select(TitleOf), "Node selector", "Used by", Findings];

    /// <summary>The titles of the columns of workloads.</summary>
    internal static readonly string[] OfWorkloads = ["Workload", InstanceType, .. ResourceKinds.All.Select(TitleOf), Findings];

    private readonly ClusterReport _cluster;
    private readonly Dictionary<string, InstanceTypeRow> _types = new(StringComparer.Ordinal);
    private readonly Quantity?[] _most;

    /// <summary>Prepares the tables of a cluster.</summary>
    internal HtmlTables(ClusterReport cluster)
    {
        _cluster = cluster;
        foreach (var row in cluster.InstanceTypes.Reverse())
        {
            _types[row.Name] = row;
        }

        _most = [.. ResourceKinds.All.Select((_, kind) => cluster.InstanceTypes.Max(row => row.Sizes[kind].Limit.Exact))];
    }

    /// <summary>Creates the tables.</summary>
    internal IEnumerable<XElement> All()
    {
        yield return Table(_cluster, Types, "Instance types", OfInstanceTypes, LegendOfTypes(), [.. _cluster.InstanceTypes.Select(RowOf)]);
        yield return _cluster.Workloads.Count == 0
            ? Html.Element("p", "soft", "The manifests contain no deployments or jobs of this cluster.")
            : Table(_cluster, Workloads, "Workloads", OfWorkloads, LegendOfWorkloads(), [.. _cluster.Workloads.Select(RowOf)]);
    }

    /// <summary>Creates the list of node labels.</summary>
    internal static IEnumerable<object> Labels(IEnumerable<NodeLabel> labels) => labels.SelectMany(static label => new object[]
    {
        Html.Element("code", label.IsOfExtension ? "extension" : null, label.ToString()), " ",
    });

    /// <summary>Creates a table with a heading and a legend.</summary>
    internal static XElement Table(
        ClusterReport cluster,
        string kind,
        string title,
        IEnumerable<string> titles,
        XElement legend,
        IReadOnlyList<XElement> rows,
        params IEnumerable<XElement> totals) =>
        HtmlReport.List($"{kind}-{cluster.Number}", null, title, rows.Count, legend, Html.Element(
            "table",
            kind,
            Html.Lines(
                Html.Element("caption", "spoken", $"{title}: {cluster.Title}"),
                new XElement("thead", new XElement("tr", titles.Select(static column =>
                    new XElement("th", new XAttribute("scope", "col"), column)))),
                new XElement("tbody", Html.Lines(rows)),
                totals.Any() ? new XElement("tbody", Html.Lines(totals)) : null)));

    /// <summary>Creates the first cell of a row.</summary>
    internal static XElement Name(object name, string note) =>
        new("th", new XAttribute("scope", "row"), name, note.Length == 0 ? null : new object[] { " ", new XElement("small", note) });

    /// <summary>Creates a cell.</summary>
    internal static XElement Cell(params object?[] content) => Html.Element("td", null, content);

    /// <summary>Creates a link to an instance type.</summary>
    internal static XElement LinkTo(InstanceTypeRow type) => Html.LinkTo(type.Id, type.Name);

    /// <summary>Returns the title of the columns with a resource.</summary>
    internal static string TitleOf(ResourceKind kind) => kind.IsDevice ? kind.Title + "s" : kind.Title;

    private XElement LegendOfTypes() => Legend(
        "the largest limit in the cluster.",
        _cluster.ExtensionNodeSelector.Count == 0
            ? null
            : new object[] { " ", Html.Element("code", "extension", "key=value"), ": from the extension." });

    private static XElement LegendOfWorkloads() => Legend(
        "the limit of the instance type; ",
        Html.Element("i", HtmlCode.BarOf(0, Most) + " over"),
        " exceeds it. (In brackets): from the instance type.");

    private static XElement Legend(params object?[] bars) => Html.Element(
        "p",
        "legend",
        "Request/limit. Bars show ",
        Html.Element("i", HtmlCode.BarOf(Most, 0)),
        " the request and ",
        Html.Element("i", HtmlCode.BarOf(0, Most)),
        " the limit, relative to ",
        bars,
        $" {Amount.Unknown}:\u00A0unknown. {Amount.None}:\u00A0none.");

    private XElement RowOf(InstanceTypeRow row) => Row(
        row.Id,
        row.Findings,
        [
            Name(row.Name, TextReport.OriginOf(row)),
            .. row.Sizes.Select((size, kind) => Cell(size, _most[kind])),
            row.NodeSelector is null ? Cell(Amount.Unknown)
                : row.NodeSelector.Count == 0 ? Cell(Amount.None)
                : Cell(Labels(row.NodeSelector)),
            row.UsedBy.Count == 0 ? Cell(Amount.None) : Cell(new XElement(
                "details",
                new XElement("summary", Wording.Count(row.UsedBy.Count, "workload")),
                new XElement("ul", row.UsedBy.Select(static user => new XElement("li", Html.LinkTo(user.Id, user.Name)))))),
        ]);

    private XElement RowOf(WorkloadRow row)
    {
        var type = row.IsOnKnownType && _types.TryGetValue(row.InstanceType, out var known) ? known : null;
        return Row(
            row.Id,
            row.Findings,
            [
                Name(row.Name, $"{row.Kind}, {row.Place}"),
                Cell(type is null ? row.InstanceType : LinkTo(type), NoteOf(row)),
                .. row.Sizes.Select((size, kind) =>
                    Cell(size, row.Use == InstanceTypeUse.Several ? null : type?.Sizes[kind].Limit.Exact)),
            ]);
    }

    private static XElement Row(string id, IReadOnlyList<ReportedFinding> findings, IEnumerable<XElement> cells) =>
        new("tr", new XAttribute("id", id), cells, Cell(HtmlFindings.LinksTo(findings)));

    private static XElement Cell(Size size, Quantity? whole) => Cell(TextReport.Show(size), Bar(size, whole));

    // A bar repeats the text beside it, so it needs no text of its own.
    private static XElement? Bar(Size size, Quantity? whole)
    {
        var (request, limit) = (size.Kind.IsDevice ? null : size.Request.Exact, size.Limit.Exact);
        if (whole is not { Sign: > 0 } most || (request ?? limit) is null)
        {
            return null;
        }

        var shares = HtmlCode.BarOf(request?.PercentOf(most) ?? 0, limit?.PercentOf(most) ?? 0);
        return Html.Element("i", request > most || limit > most ? shares + " over" : shares);
    }

    private static object[]? NoteOf(WorkloadRow row) =>
        row.Use == InstanceTypeUse.Default ? [" ", new XElement("small", "by default")]
        : TextReport.NoteOf(row) is { Length: > 0 } note
            ? [" ", Html.Element("small", row.Use == InstanceTypeUse.Missing ? "error" : null, note)]
        : null;
}
