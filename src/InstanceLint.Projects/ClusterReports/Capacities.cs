using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Finds how many instances of instance types fit on the nodes of a cluster.</summary>
/// <param name="cluster">The cluster, whose nodes are known.</param>
internal sealed class Capacities(ClusterDefinition cluster)
{
    private static readonly Capacity Unknown = From(Estimate.Unknown, Estimate.Unknown);
    private static readonly Capacity NoNode = From(Estimate.None, Estimate.None);

    // Thousands of instance types share few node selectors, and thousands of nodes have few sizes.
    private readonly Dictionary<NodeMatch, List<SameSize>> _sizes = [];
    private readonly Dictionary<NodeGroup, string> _texts = [];

    /// <summary>Returns the capacity for an instance type.</summary>
    /// <param name="type">The instance type, or <see langword="null"/> if it is unknown.</param>
    internal Capacity Of(InstanceTypeOutline? type)
    {
        if (type is null || !IsSelectorKnown(type) || cluster.HasUnknownContent(type))
        {
            return Unknown;
        }

        if (SchedulableType.From(type, cluster) is not { } found)
        {
            return NoNode;
        }

        var matching = NodeRows.CountOf(found.Nodes.Matching);
        return AreAmountsKnown(type) ? Fit(found, matching) : From(matching, Estimate.Unknown);
    }

    private Capacity Fit(SchedulableType type, Estimate matching)
    {
        var fitsOn = NodeRows.Sum(SizesOf(type.Nodes).Where(size => type.Request.FitsOn(size.Node)).Select(static size => size.Count));
        var best = From(matching, Estimate.None);
        foreach (var node in type.Nodes.Largest)
        {
            var count = type.Request.CountOn(node);
            var fit = count == 0 ? best
                : count == int.MaxValue ? From(matching, Estimate.Unknown)
                : new(matching, fitsOn, Estimate.Count(count, NodeRows.CertaintyOf(node)), LeftOf(type.Request, count, node));
            best = IsBetter(fit, best) ? fit : best;
        }

        return best with { FitsOn = fitsOn };
    }

    private static List<Estimate> LeftOf(PodRequest request, int count, NodeGroup node) =>
    [
        .. ResourceKinds.All.Select(kind => NodeRows.AmountOf(node, kind.Name).Minus(new(
            request.Amounts.FirstOrDefault(amount => amount.Resource == kind.Name).Amount.Times(count), Certainty.Exact))),
    ];

    // Of nodes that run the same number, the one that has the most left, so the order of the nodes makes no difference.
    private static bool IsBetter(Capacity left, Capacity right) =>
        new[] { left.PerNode }.Concat(left.Left).Zip(new[] { right.PerNode }.Concat(right.Left), Compare)
            .FirstOrDefault(static order => order != 0) > 0;

    private static int Compare(Estimate left, Estimate right) =>
        left.Certainty > Certainty.AtMost || right.Certainty > Certainty.AtMost
            ? left.Certainty.CompareTo(right.Certainty)
            : left.Amount.CompareTo(right.Amount);

    private List<SameSize> SizesOf(NodeMatch match)
    {
        if (!_sizes.TryGetValue(match, out var sizes))
        {
            sizes =
            [
                .. match.Usable.GroupBy(TextOf, StringComparer.Ordinal)
                    .Select(static same => new SameSize(same.First(), NodeRows.CountOf(same))),
            ];
            _sizes.Add(match, sizes);
        }

        return sizes;
    }

    private string TextOf(NodeGroup node)
    {
        if (!_texts.TryGetValue(node, out var text))
        {
            text = (node.IsPool ? "pool " : string.Empty) + string.Join(" ", node.Allocatable
                .Select(static amount => $"{amount.Key}={amount.Value}").OrderBy(static amount => amount, NaturalOrder.Instance));
            _texts.Add(node, text);
        }

        return text;
    }

    private static Capacity From(Estimate nodes, Estimate rest) => new(nodes, rest, rest, [.. ResourceKinds.All.Select(_ => rest)]);

    private static bool IsSelectorKnown(InstanceTypeOutline type) =>
        type.IsNodeSelectorComplete && type.NodeSelector.All(static term => term.Key.IsString && term.Value.IsString);

    private static bool AreAmountsKnown(InstanceTypeOutline type) => ResourceKinds.All.All(kind =>
    {
        var section = kind.IsDevice ? type.Limits : type.Requests;
        return section.Find(kind) is { } resource ? resource.SoundAmount() is not null : section.IsComplete;
    });

    private sealed record SameSize(NodeGroup Node, Estimate Count);
}
