using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Scheduling;

/// <summary>Phrases for nodes and their amounts in messages.</summary>
internal static class NodePhrases
{
    private const decimal Mebi = 1 << 20;
    private const decimal Gibi = 1 << 30;

    // More labels are hard to read.
    private const int FewLabels = 3;

    /// <summary>Names the nodes that a node selector matches, such as <c>cluster 'prod' with 'pool=gpu'</c>.</summary>
    internal static string Of(ClusterDefinition cluster, IReadOnlyList<KeyValuePair<string, string>> labels) =>
        cluster.Subject + (labels.Count is 0 or > FewLabels ? string.Empty : " with " + Wording.And([.. labels.Select(Label)]));

    /// <summary>Returns a label as kubectl takes it, such as <c>pool=gpu</c>.</summary>
    internal static string Label(KeyValuePair<string, string> label) => label.Key + "=" + label.Value;

    /// <summary>Counts nodes and says that they have something: <c>3 have</c>, <c>1 has</c>, <c>node pool 'gpu' has</c>.</summary>
    internal static string Have(IReadOnlyList<NodeGroup> nodes)
    {
        var pools = nodes.Where(static node => node.IsPool).ToList();
        return pools.Count == 0 ? Wording.Count(nodes.Count) + (nodes.Count == 1 ? " has" : " have")
            : $"node {(pools.Count == 1 ? "pool" : "pools")} {Wording.And([.. pools.Select(static pool => pool.Name)])} {(pools.Count == 1 ? "has" : "have")}";
    }

    /// <summary>Formats an amount of a resource, never greater than it is: <c>5.84</c> cores, <c>49.18Gi</c>, <c>2</c> devices.</summary>
    internal static string Amount(string resource, Quantity amount)
    {
        if (resource != ResourceKinds.Memory.Name)
        {
            return Wording.Grouped(amount);
        }

        var bytes = amount.ToUnits();
        return bytes < Mebi ? Wording.Bytes(amount)
            : bytes < Gibi ? Rounded(bytes / Mebi) + "Mi"
            : Rounded(bytes / Gibi) + "Gi";
    }

    private static string Rounded(decimal number) => (Math.Floor(number * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);
}
