using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Creates the tables of a cluster's nodes in the page.</summary>
internal static class HtmlNodes
{
    /// <summary>The class of the table of what fits.</summary>
    internal const string Capacities = "capacity";

    /// <summary>The class of the table of nodes.</summary>
    internal const string Nodes = "nodes";

    /// <summary>The titles of the columns of what fits.</summary>
    internal static readonly string[] OfCapacities =
        [HtmlTables.InstanceType, "Nodes", "Fits on", "Per node", .. ResourceKinds.All.Select(static kind => HtmlTables.TitleOf(kind) + " left")];

    /// <summary>The titles of the columns of nodes.</summary>
    internal static readonly string[] OfNodes = ["Nodes", "Count", .. ResourceKinds.All.Select(HtmlTables.TitleOf), "Taints", "Labels"];

    /// <summary>Creates the tables. There are none if the nodes aren't known.</summary>
    internal static IEnumerable<XElement> All(ClusterReport cluster) => cluster.Nodes is not { } nodes ? [] :
    [
        HtmlTables.Table(
            cluster, Capacities, "What fits on nodes", OfCapacities, Legend(TextNodes.Legend[0]), [.. cluster.InstanceTypes.Select(RowOf)]),
        HtmlTables.Table(
            cluster,
            Nodes,
            "Nodes",
            OfNodes,
            Legend(nodes.AreComplete ? TextNodes.Legend[1] : $"{TextNodes.Incomplete} {TextNodes.Legend[1]}"),
            [.. nodes.Rows.Select(RowOf)],
            nodes.Totals.Select(RowOf)),
    ];

    private static XElement Legend(string text) =>
        Html.Element("p", "legend", $"{text} {Amount.Unknown}:\u00A0unknown. {Amount.None}:\u00A0none.");

    private static XElement RowOf(InstanceTypeRow row)
    {
        var capacity = row.Capacity!;
        return new(
            "tr",
            new XAttribute("id", row.Id + "-fit"),
            HtmlTables.Name(HtmlTables.LinkTo(row), string.Empty),
            new[] { capacity.Nodes, capacity.FitsOn, capacity.PerNode }.Select(static count => HtmlTables.Cell(count.Show())),
            CellsOf(capacity.Left));
    }

    private static XElement RowOf(NodeRow row) => new(
        "tr",
        new XAttribute("id", row.Id),
        HtmlTables.Name(row.Name, string.Empty),
        HtmlTables.Cell(row.Count.Show()),
        CellsOf(row.Amounts),
        CodesIn(row.Taints),
        CodesIn(row.Labels.Select(static label => label.ToString())));

    private static XElement RowOf(NodeTotal total) => new(
        "tr",
        HtmlTables.Name(total.Title, string.Empty),
        HtmlTables.Cell(total.ShowCount()),
        CellsOf(total.Amounts),
        HtmlTables.Cell(),
        HtmlTables.Cell());

    private static IEnumerable<XElement> CellsOf(IEnumerable<Estimate> amounts) =>
        TextNodes.Show(amounts).Select(static text => HtmlTables.Cell(text));

    private static XElement CodesIn(IEnumerable<string> texts)
    {
        var codes = texts.SelectMany(static text => new object[] { Html.Element("code", null, text), " " }).ToList();
        return HtmlTables.Cell(codes.Count == 0 ? [Amount.None] : codes);
    }
}
