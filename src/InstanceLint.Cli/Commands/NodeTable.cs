using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Shows nodes as InstanceLint understands them, those that are alike in one row.</summary>
internal static class NodeTable
{
    // Of this many nodes, some share each label that node selectors are made for.
    private const int Many = 10;
    private const string HostName = "kubernetes.io/hostname";

    /// <summary>Returns the lines of the table.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<NodeGroup> nodes)
    {
        var rows = NodeRows.From(nodes, FindDifferent(nodes).Contains);
        return
        [
            $"{Wording.Count(nodes.Count, "node")}, in {Wording.Count(rows.Count, "group")} of nodes that are alike",
            string.Empty,
            .. TextNodes.Table(rows).Lines(),
            .. nodes.Any(static node => node.Taints.Count > 0) ? Enumerable.Empty<string>() : [string.Empty, "No node has a taint."],
        ];
    }

    // The keys of labels whose values differ between nodes, but don't just name each of them.
    private static HashSet<string> FindDifferent(IReadOnlyList<NodeGroup> nodes) => nodes.SelectMany(static node => node.Labels.Keys)
        .Where(static key => key != HostName).Distinct(StringComparer.Ordinal)
        .Where(key => Differs(key, nodes))
        .ToHashSet(StringComparer.Ordinal);

    private static bool Differs(string key, IReadOnlyList<NodeGroup> nodes)
    {
        var labeled = nodes.Where(node => node.Labels.ContainsKey(key)).ToList();
        var values = labeled.Select(node => node.Labels[key]).Distinct(StringComparer.Ordinal).Count();
        return (labeled.Count < nodes.Count || values > 1)
            && (labeled.Count <= Many || values < labeled.Count)
            && labeled.Exists(node => node.Labels[key] != node.Name);
    }
}
