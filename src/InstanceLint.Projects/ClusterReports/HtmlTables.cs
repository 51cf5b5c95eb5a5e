using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>The tables of a cluster in its page.</summary>
internal sealed class HtmlTables
{
    private static readonly string[] OfInstanceTypes = ["Instance type", "Cpu", "Memory", "GPUs", "Node selector", "Used by"];
    private static readonly string[] OfWorkloads = ["Workload", "Instance type", "Cpu", "Memory", "GPUs"];

    private readonly ClusterReport _cluster;
    private readonly Dictionary<string, InstanceTypeRow> _types = new(System.StringComparer.Ordinal);
    private readonly Quantity _mostCpu;
    private readonly Quantity _mostMemory;

    /// <summary>The tables of a cluster.</summary>
    internal HtmlTables(ClusterReport cluster)
    {
        _cluster = cluster;
        foreach (var row in cluster.InstanceTypes.Reverse())
        {
            _types[row.Name] = row;
        }

        Sizes[] sizes = [.. cluster.InstanceTypes.Select(row => row.Sizes), .. cluster.Workloads.Select(row => row.Sizes)];
        _mostCpu = Most(sizes.SelectMany(size => new[] { size.CpuRequest, size.CpuLimit }));
        _mostMemory = Most(sizes.SelectMany(size => new[] { size.MemoryRequest, size.MemoryLimit }));
    }

    /// <summary>The instance types.</summary>
    internal XElement InstanceTypes() => Table("types", "Instance types", OfInstanceTypes, _cluster.InstanceTypes.Select(row => Body(
        row.Id,
        row.Findings,
        OfInstanceTypes.Length,
        Name(row.Name, TextReport.OriginOf(row)),
        Bar(OfInstanceTypes[1], row.Sizes.CpuRequest, row.Sizes.CpuLimit, _mostCpu),
        Bar(OfInstanceTypes[2], row.Sizes.MemoryRequest, row.Sizes.MemoryLimit, _mostMemory),
        Cell(OfInstanceTypes[3], Gpus(row.Sizes.Gpu)),
        Cell(OfInstanceTypes[4], row.NodeSelector is null ? Show(new Amount(Amount.Unknown, IsOwn: true, Exact: null)) : row.NodeSelector.Count == 0 ? None() : Labels(row.NodeSelector)),
        Cell(OfInstanceTypes[5], row.UsedBy.Count == 0 ? None() : Html.Element("ul", null, row.UsedBy.Select(user => new XElement("li", Html.Link("#" + user.Id, user.Name))))))));

    /// <summary>What runs on them.</summary>
    internal XElement Workloads() => Table("workloads", "Workloads", OfWorkloads, _cluster.Workloads.Select(row => Body(
        row.Id,
        row.Findings,
        OfWorkloads.Length,
        Name(row.Name, $"{row.Kind}, {row.Place}"),
        Cell(OfWorkloads[1], InstanceTypeOf(row)),
        Bar(OfWorkloads[2], row.Sizes.CpuRequest, row.Sizes.CpuLimit, _mostCpu),
        Bar(OfWorkloads[3], row.Sizes.MemoryRequest, row.Sizes.MemoryLimit, _mostMemory),
        Cell(OfWorkloads[4], Gpus(row.Sizes.Gpu)))));

    /// <summary>Labels of nodes.</summary>
    internal static XElement Labels(IEnumerable<NodeLabel> labels) => Html.Element("span", "labels", labels.SelectMany(label => new object[]
    {
        Html.Element("code", label.IsOfExtension ? "extension" : null, label.ToString()), " ",
    }));

    private static XElement Table(string className, string caption, IEnumerable<string> titles, IEnumerable<XElement> bodies) => Html.Element(
        "div",
        "card",
        Html.Element(
            "table",
            className,
            new XElement("caption", caption),
            new XElement("thead", new XElement("tr", titles.Select(title => new XElement("th", new XAttribute("scope", "col"), title)))),
            bodies));

    // A body for each row, so that it stays together with what is wrong with it.
    private static XElement Body(string id, IReadOnlyList<ReportedFinding> findings, int columns, params XElement[] cells) => new(
        "tbody",
        new XAttribute("id", id),
        new XElement("tr", cells),
        findings.Count == 0 ? null : Html.Element("tr", "notes", new XElement("td", new XAttribute("colspan", columns), HtmlReport.List(findings))));

    private static XElement Name(string name, string note) =>
        new("th", new XAttribute("scope", "row"), Html.Element("span", "name", name), " ", Html.Element("span", "place", note));

    private static XElement Cell(string title, params object?[] content) => new("td", new XAttribute("data-title", title), content);

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
                "span", new XAttribute("class", "bar"), new XAttribute("aria-hidden", "true"), Share("limit", limit.Exact, most), Share("request", request.Exact, most)));
    }

    private static XElement Share(string className, Quantity? amount, Quantity most) => new(
        "span",
        new XAttribute("class", className),
        new XAttribute("style", $"width:{(amount?.PercentOf(most) ?? 0).ToString(CultureInfo.InvariantCulture)}%"),
        string.Empty);

    private static XElement Gpus(Amount amount) =>
        amount.Exact is { Sign: > 0 } ? Html.Element("span", amount.IsOwn ? "gpu" : "gpu inherited", amount.Text, Source(amount)) : Show(amount);

    private static XElement Show(Amount amount) =>
        amount.Text == Amount.None ? None()
        : amount.Text == Amount.Unknown ? Html.Element("span", "none", Amount.Unknown, Html.Spoken(" cannot be seen"))
        : Html.Element("span", amount.IsOwn ? null : "inherited", amount.Text, Source(amount));

    private static XElement? Source(Amount amount) => amount.IsOwn ? null : Html.Spoken(" from the instance type");

    private static XElement None() => Html.Element("span", "none", "\u2013");

    private object[] InstanceTypeOf(WorkloadRow row)
    {
        var name = row.IsOnKnownType && _types.TryGetValue(row.InstanceType, out var type)
            ? Html.Link("#" + type.Id, row.InstanceType)
            : Html.Element("span", null, row.InstanceType);
        var note = row.Use == InstanceTypeUse.Default ? "by default" : TextReport.NoteOf(row);
        return note.Length == 0 ? [name] : [name, " ", Html.Element("span", row.Use == InstanceTypeUse.Missing ? "note missing" : "note", note)];
    }

    private static Quantity Most(IEnumerable<Amount> amounts) =>
        amounts.Select(amount => amount.Exact ?? default).Aggregate(default(Quantity), (most, amount) => amount > most ? amount : most);
}
