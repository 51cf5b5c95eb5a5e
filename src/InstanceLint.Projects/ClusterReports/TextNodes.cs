using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Writes nodes, and what fits on them, as tables of plain text.</summary>
internal static class TextNodes
{
    /// <summary>What the page and the tables say if the cluster may have other nodes.</summary>
    internal const string Incomplete = "The cluster may have other nodes, because nodesAreComplete is not true.";

    /// <summary>What the columns of the tables mean.</summary>
    internal static readonly IReadOnlyList<string> Legend =
    [
        "Nodes: those that the node selector matches. Fits on: those of them that can run an instance.",
        "Per node: the most instances on one. Left: what that node has left. At most: an upper bound, because of a node pool.",
        "Requested: by the instances of deployments that always run; jobs don't count.",
    ];

    private static IEnumerable<string> Titles => ResourceKinds.All.Select(static kind => kind.Title.ToUpperInvariant());

    /// <summary>Returns the lines for a cluster, after its other tables. There are none if its nodes aren't known.</summary>
    internal static IEnumerable<string> Lines(ClusterReport cluster) => cluster.Nodes is not { } nodes ? [] :
    [
        string.Empty,
        .. Capacities(cluster).Lines(),
        string.Empty,
        .. Table(nodes.Rows, nodes.Totals).Lines(),
        .. nodes.AreComplete ? Enumerable.Empty<string>() : [string.Empty, Incomplete],
    ];

    /// <summary>Creates the table of nodes.</summary>
    internal static TextTable Table(IEnumerable<NodeRow> rows, params IEnumerable<NodeTotal> totals)
    {
        var table = new TextTable(["NODES", "COUNT", .. Titles, "TAINTS", "LABELS"]);
        foreach (var row in rows)
        {
            table.Add([row.Name, row.Count.Show(), .. Show(row.Amounts), OrNone(row.Taints), OrNone(row.Labels)]);
        }

        foreach (var total in totals)
        {
            table.Add([total.Title, total.ShowCount(), .. Show(total.Amounts), string.Empty, string.Empty]);
        }

        return table;
    }

    /// <summary>Formats the amounts of the table of resources.</summary>
    internal static IEnumerable<string> Show(IEnumerable<Estimate> amounts) =>
        amounts.Select(static (amount, kind) => amount.Show(ResourceKinds.All[kind].Name));

    private static TextTable Capacities(ClusterReport cluster)
    {
        var table = new TextTable(["INSTANCE TYPE", "NODES", "FITS ON", "PER NODE", .. Titles.Select(static title => title + " LEFT")]);
        foreach (var row in cluster.InstanceTypes)
        {
            var capacity = row.Capacity!;
            table.Add([row.Name, capacity.Nodes.Show(), capacity.FitsOn.Show(), capacity.PerNode.Show(), .. Show(capacity.Left)]);
        }

        return table;
    }

    private static string OrNone<T>(IReadOnlyList<T> items) => items.Count == 0 ? Amount.None : string.Join(",", items);
}
