using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Creates the tables of a cluster in the page.</summary>
internal sealed class HtmlTables
{
    private const string InstanceType = "Instance type";
    private const string NodeSelector = "Node selector";
    private const string UsedBy = "Used by";

    private static readonly string[] OfInstanceTypes = [InstanceType, .. ResourceKinds.All.Select(TitleOf), NodeSelector, UsedBy];
    private static readonly string[] OfWorkloads = ["Workload", InstanceType, .. ResourceKinds.All.Select(TitleOf)];

    private readonly ClusterReport _cluster;
    private readonly Dictionary<string, InstanceTypeRow> _types = new(System.StringComparer.Ordinal);
    private readonly Dictionary<ResourceKind, Quantity> _most;

    /// <summary>Prepares the tables of a cluster.</summary>
    internal HtmlTables(ClusterReport cluster)
    {
        _cluster = cluster;
        foreach (var row in cluster.InstanceTypes.Reverse())
        {
            _types[row.Name] = row;
        }

        _most = cluster.InstanceTypes.SelectMany(row => row.Sizes).Concat(cluster.Workloads.SelectMany(row => row.Sizes))
            .GroupBy(size => size.Kind)
            .ToDictionary(sizes => sizes.Key, sizes => Most(sizes.SelectMany(size => new[] { size.Request, size.Limit })));
    }

    /// <summary>Creates the table of instance types.</summary>
    internal XElement InstanceTypes() => Table("types", "Instance types", OfInstanceTypes, _cluster.InstanceTypes.Select(row => Body(
        row.Id,
        row.Findings,
        OfInstanceTypes.Length,
        [
            Name(row.Name, TextReport.OriginOf(row)),
            .. row.Sizes.Select(Cell),
            Cell(NodeSelector, SelectorOf(row)),
            Cell(UsedBy, row.UsedBy.Count == 0 ? None() : Html.Element("ul", null, row.UsedBy.Select(LinkTo))),
        ])));

    /// <summary>Creates the table of workloads.</summary>
    internal XElement Workloads() => Table("workloads", "Workloads", OfWorkloads, _cluster.Workloads.Select(row => Body(
        row.Id,
        row.Findings,
        OfWorkloads.Length,
        [
            Name(row.Name, $"{row.Kind}, {row.Place}"),
            Cell(InstanceType, InstanceTypeOf(row)),
            .. row.Sizes.Select(Cell),
        ])));

    /// <summary>Creates the list of node labels.</summary>
    internal static XElement Labels(IEnumerable<NodeLabel> labels) => Html.Element("span", "labels", labels.SelectMany(label => new object[]
    {
        Html.Element("code", label.IsOfExtension ? "extension" : null, label.ToString()), " ",
    }));

    private static XElement Table(string className, string caption, IEnumerable<string> titles, IEnumerable<XElement> bodies)
    {
        var head = titles.Select(title => new XElement("th", new XAttribute("scope", "col"), title));
        return Html.Element(
            "div",
            "card",
            Html.Element(
                "table",
                className,
                new XElement("caption", caption),
                new XElement("thead", new XElement("tr", head)),
                bodies));
    }

    // Each row has its own body, so a row and its findings stay together.
    private static XElement Body(string id, IReadOnlyList<ReportedFinding> findings, int columns, params XElement[] cells) => new(
        "tbody",
        new XAttribute("id", id),
        new XElement("tr", cells),
        findings.Count == 0
            ? null
            : Html.Element("tr", "notes", new XElement("td", new XAttribute("colspan", columns), HtmlReport.List(findings))));

    private static XElement Name(string name, string note) =>
        new("th", new XAttribute("scope", "row"), Html.Element("span", "name", name), " ", Html.Element("span", "place", note));

    private static XElement Cell(string title, params object?[] content) => new("td", new XAttribute("data-title", title), content);

    private static XElement SelectorOf(InstanceTypeRow row) =>
        row.NodeSelector is null ? Show(new Amount(Amount.Unknown, IsOwn: true, Exact: null))
        : row.NodeSelector.Count == 0 ? None()
        : Labels(row.NodeSelector);

    private static string TitleOf(ResourceKind kind) => kind.IsDevice ? kind.Title + "s" : kind.Title;

    private XElement Cell(Size size) => size.Kind.IsDevice
        ? Cell(TitleOf(size.Kind), Devices(size.Limit))
        : Bar(TitleOf(size.Kind), size.Request, size.Limit, _most[size.Kind]);

    private static XElement Bar(string title, Amount request, Amount limit, Quantity most)
    {
        if (request.Text == limit.Text && request.Exact is null && limit.Exact is null)
        {
            return Cell(title, Show(request));
        }

        return Cell(
            title,
            Html.Element("span", "pair", Show(request), " / ", Show(limit)),
            new XElement(
                "span",
                new XAttribute("class", "bar"),
                new XAttribute("aria-hidden", "true"),
                Share("limit", limit.Exact, most),
                Share("request", request.Exact, most)));
    }

    private static XElement Share(string className, Quantity? amount, Quantity most) => new(
        "span",
        new XAttribute("class", className),
        new XAttribute("style", $"width:{(amount?.PercentOf(most) ?? 0).ToString(CultureInfo.InvariantCulture)}%"),
        string.Empty);

    private static XElement Devices(Amount amount) =>
        amount.Exact is { Sign: > 0 }
            ? Html.Element("span", amount.IsOwn ? "gpu" : "gpu inherited", amount.Text, Source(amount))
            : Show(amount);

    private static XElement Show(Amount amount) =>
        amount.Text == Amount.None ? None()
        : amount.Text == Amount.Unknown ? Html.Element("span", "none", Amount.Unknown, Html.Spoken(" unknown"))
        : Html.Element("span", amount.IsOwn ? null : "inherited", amount.Text, Source(amount));

    private static XElement? Source(Amount amount) => amount.IsOwn ? null : Html.Spoken(" from the instance type");

    private static XElement LinkTo(WorkloadRow user) => new("li", Html.Link("#" + user.Id, user.Name));

    private static XElement None() => Html.Element("span", "none", "\u2013");

    private object[] InstanceTypeOf(WorkloadRow row)
    {
        var name = row.IsOnKnownType && _types.TryGetValue(row.InstanceType, out var type)
            ? Html.Link("#" + type.Id, row.InstanceType)
            : Html.Element("span", null, row.InstanceType);
        var note = row.Use == InstanceTypeUse.Default ? "by default" : TextReport.NoteOf(row);
        return note.Length == 0
            ? [name]
            : [name, " ", Html.Element("span", row.Use == InstanceTypeUse.Missing ? "note missing" : "note", note)];
    }

    private static Quantity Most(IEnumerable<Amount> amounts) =>
        amounts.Select(amount => amount.Exact ?? default).Aggregate(default(Quantity), (most, amount) => amount > most ? amount : most);
}
