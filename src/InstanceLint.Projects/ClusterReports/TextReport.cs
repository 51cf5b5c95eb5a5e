using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Writes a report as tables of plain text.</summary>
internal static class TextReport
{
    /// <summary>The text for a project without manifests.</summary>
    internal const string Nothing = "The project has no manifests, so there is no cluster to show.";

    private const string Indent = "  ";

    /// <summary>Returns the lines of the report.</summary>
    internal static IEnumerable<string> Write(ProjectReport report) =>
        report.Clusters.Count == 0 ? [Nothing] : [.. report.Clusters.SelectMany(Write), .. Close(report)];

    /// <summary>Formats a count, such as <c>no findings</c>, <c>1 finding</c> or <c>2 findings</c>.</summary>
    internal static string Count(int count, string thing) => count == 0 ? $"no {thing}s" : Wording.Count(count, thing);

    /// <summary>Describes where an instance type is defined.</summary>
    internal static string OriginOf(InstanceTypeRow row) => row.Origin switch
    {
        InstanceTypeOrigin.Replacement => row.Place + " (override)",
        InstanceTypeOrigin.BuiltIn => "(built-in)",
        InstanceTypeOrigin.MaybeBuiltIn => "(built-in, or replaced elsewhere)",
        InstanceTypeOrigin.Elsewhere => "(elsewhere)",
        InstanceTypeOrigin.Live => row.Place + " (in the cluster only)",
        _ => row.Place,
    };

    /// <summary>Describes the problem with the instance type of a workload. Empty if there is none.</summary>
    internal static string NoteOf(WorkloadRow row) => row.Use switch
    {
        InstanceTypeUse.Several => "not unique",
        InstanceTypeUse.Missing => "missing",
        InstanceTypeUse.Unknown => "unknown",
        _ => string.Empty,
    };

    private static IEnumerable<string> Write(ClusterReport cluster)
    {
        yield return $"{cluster.Title}: {Count(cluster.InstanceTypes.Count, "instance type")}, {Count(cluster.Workloads.Count, "workload")}";
        if (cluster.ExtensionNodeSelector.Count > 0)
        {
            yield return $"{Indent}Node selector of the extension: {string.Join(", ", cluster.ExtensionNodeSelector)}";
        }

        yield return string.Empty;
        IEnumerable<string> workloads = cluster.Workloads.Count > 0 ? [string.Empty, .. Workloads(cluster).Lines()] : [];
        foreach (var line in InstanceTypes(cluster).Lines().Concat(workloads).Concat(TextNodes.Lines(cluster)))
        {
            yield return line.Length > 0 ? Indent + line : line;
        }

        yield return string.Empty;
    }

    private static TextTable InstanceTypes(ClusterReport cluster)
    {
        var table = new TextTable(["INSTANCE TYPE", .. Titles, "NODE SELECTOR", "USED BY", "FOUND", "WHERE"]);
        foreach (var row in cluster.InstanceTypes)
        {
            table.Add(
            [
                row.Name,
                .. row.Sizes.Select(Show),
                row.NodeSelector is null ? Amount.Unknown : OrNone(string.Join(",", row.NodeSelector.Where(label => !label.IsOfExtension))),
                Number(row.UsedBy.Count),
                Number(row.Findings.Count),
                OriginOf(row),
            ]);
        }

        return table;
    }

    private static TextTable Workloads(ClusterReport cluster)
    {
        var table = new TextTable(["WORKLOAD", "KIND", "INSTANCE TYPE", .. Titles, "FOUND", "WHERE"]);
        foreach (var row in cluster.Workloads)
        {
            table.Add(
            [
                row.Name,
                row.Kind,
                NoteOf(row) is { Length: > 0 } note ? $"{row.InstanceType} ({note})" : row.InstanceType,
                .. row.Sizes.Select(Show),
                Number(row.Findings.Count),
                row.Place,
            ]);
        }

        return table;
    }

    private static IEnumerable<string> Close(ProjectReport report)
    {
        var pairs = string.Join(" and ", ResourceKinds.Divisible.Select(static kind => kind.Noun));
        yield return $"{char.ToUpperInvariant(pairs[0])}{pairs.Substring(1)}: request/limit. (In brackets): from the instance type. ?: unknown. Found: number of findings.";
        foreach (var line in report.HasNodes ? TextNodes.Legend : [])
        {
            yield return line;
        }

        if (report.Findings.Count > 0)
        {
            var others = report.Others.Count > 0
                ? $", {report.Others.Count.ToString(CultureInfo.InvariantCulture)} of them outside these tables"
                : string.Empty;
            yield return $"{Count(report.Findings.Count, "finding")}{others}; a check lists all.";
        }
    }

    private static IEnumerable<string> Titles => ResourceKinds.All.Select(static kind => kind.Title.ToUpperInvariant());

    /// <summary>
    /// Formats the request and the limit of a resource, such as <c>2/4</c>. Those of the instance type are in brackets.
    /// </summary>
    internal static string Show(Size size) => size.Kind.IsDevice ? Show(size.Limit) : Pair(size.Request, size.Limit);

    private static string Pair(Amount request, Amount limit) =>
        request.Text == limit.Text && request.Text is Amount.None or Amount.Unknown ? request.Text
        : !request.IsOwn && !limit.IsOwn ? $"({request.Text}/{limit.Text})"
        : Show(request) + "/" + Show(limit);

    private static string Show(Amount amount) => amount.IsOwn ? amount.Text : $"({amount.Text})";

    private static string Number(int count) => OrNone(count == 0 ? string.Empty : count.ToString(CultureInfo.InvariantCulture));

    private static string OrNone(string text) => text.Length > 0 ? text : Amount.None;
}
