using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Builds the rows of nodes. Nodes for which a row would show the same are in one row; each node pool has its own.</summary>
internal static class NodeRows
{
    /// <summary>Returns the rows, by name.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="matters">Whether a label with a key is shown.</param>
    internal static IReadOnlyList<NodeRow> From(IReadOnlyList<NodeGroup> nodes, Func<string, bool> matters) =>
    [
        .. nodes.GroupBy(node => (node.IsPool ? node.Name + "\n" : string.Empty) + TextOf(RowOf(node, matters)), StringComparer.Ordinal)
            .Select(alike => RowOf(alike.First(), matters) with { Name = NameOf([.. alike]), Count = CountOf(alike) })
            .OrderBy(static row => row.Name, NaturalOrder.Instance).ThenBy(TextOf, NaturalOrder.Instance),
    ];

    /// <summary>Returns the number of nodes.</summary>
    internal static Estimate CountOf(IEnumerable<NodeGroup> nodes) => Sum(nodes.Select(CountOf));

    /// <summary>Returns a sum.</summary>
    internal static Estimate Sum(IEnumerable<Estimate> amounts) =>
        amounts.Aggregate(Estimate.None, static (sum, amount) => sum.Plus(amount));

    /// <summary>Returns the number of nodes of a pool, or one.</summary>
    internal static Estimate CountOf(NodeGroup node) =>
        node.Count is { } count ? Estimate.Count(count, CertaintyOf(node)) : Estimate.Unlimited;

    /// <summary>Returns what pods can request of a node.</summary>
    internal static Estimate AmountOf(NodeGroup node, string resource) =>
        node.AllocatableOf(resource) is { } amount ? new(amount, CertaintyOf(node)) : Estimate.Unknown;

    /// <summary>Returns whether the amounts of a node are exact.</summary>
    internal static Certainty CertaintyOf(NodeGroup node) => node.IsPool ? Certainty.AtMost : Certainty.Exact;

    private static NodeRow RowOf(NodeGroup node, Func<string, bool> matters) => new(
        string.Empty,
        string.Empty,
        Estimate.None,
        [.. ResourceKinds.All.Select(kind => AmountOf(node, kind.Name))],
        [
            .. node.Labels.Where(label => matters(label.Key)).OrderBy(static label => label.Key, NaturalOrder.Instance)
                .Select(static label => new NodeLabel(Wording.PlainWhole(label.Key), Wording.PlainWhole(label.Value), false)),
        ],
        [
            .. node.Taints.Select(static taint => Wording.PlainWhole(taint.ToString()))
                .OrderBy(static taint => taint, NaturalOrder.Instance),
        ]);

    private static string TextOf(NodeRow row) => string.Join(
        "\n", [.. TextNodes.Show(row.Amounts), .. row.Labels.Select(static label => label.ToString()), .. row.Taints]);

    private static string NameOf(IReadOnlyList<NodeGroup> nodes)
    {
        var start = nodes[0].Name;
        foreach (var node in nodes)
        {
            var length = 0;
            while (length < start.Length && length < node.Name.Length && start[length] == node.Name[length])
            {
                length++;
            }

            start = start.Substring(0, length);
        }

        return Wording.PlainWhole(start) + (nodes.Count > 1 ? "*" : nodes[0].IsPool ? " (pool)" : string.Empty);
    }
}
