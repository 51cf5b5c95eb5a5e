using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>Nodes are chosen as the scheduler of Kubernetes does, row by row.</summary>
public class SchedulerTableTests
{
    public static IEnumerable<TheoryDataRow<string, string[]>> Taints => Table.Rows("taints.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> NodeSelectors => Table.Rows("node-selectors.tsv");

    public static IEnumerable<TheoryDataRow<string, string[]>> ResourceFits => Table.Rows("resource-fits.tsv");

    [Theory]
    [MemberData(nameof(Taints))]
    public void Toleration_agrees(string text, string[] row)
    {
        var parts = text.Split(':');
        var names = parts[0].Split('=');
        var taint = new Taint(names[0], names.ElementAtOrDefault(1) ?? string.Empty, parts[1]);
        var toleration = new Toleration(row[0], row[1] == "Exists" ? null : row[2], row[3]);
        Assert.Equal(text, taint.ToString());
        Assert.Equal(row[4] == "OK", Find([toleration], new NodeGroup("node", Labels(string.Empty), Amounts("cpu=1")) { Taints = [taint] }).Usable.Count == 1);
    }

    [Theory]
    [MemberData(nameof(NodeSelectors))]
    public void Node_selector_agrees(string selector, string[] row) => Assert.Equal(
        row[1] == "OK",
        new NodeSet([new NodeGroup("node", Labels(row[0]), Amounts("cpu=1"))], [], areComplete: true).Find([.. Labels(selector)], []).Usable.Count == 1);

    [Theory]
    [MemberData(nameof(ResourceFits))]
    public void Number_of_pods_agrees(string requests, string[] row)
    {
        // Each node of a cluster says how many pods it runs. If a file doesn't, that is unknown to InstanceLint, and none to Kubernetes.
        var request = Request(requests);
        var node = new NodeGroup("node", Labels(string.Empty), Amounts(row[0].Contains("pods=", StringComparison.Ordinal) ? row[0] : row[0] + ";pods=0"));
        var expected = int.Parse(row[1], CultureInfo.InvariantCulture);
        Assert.Equal(expected, request.CountOn(node));
        Assert.Equal(expected * 3, request.CountOn([node with { Count = 2 }, node]));

        // A node without pods fits by its other amounts.
        var isFull = (node.AllocatableOf("pods") ?? default).Sign == 0;
        Assert.Equal(isFull ? request.CountOn(With(node, "pods", 1)) > 0 : expected > 0, request.FitsOn(node));
    }

    [Fact]
    public void A_pool_can_have_what_is_not_listed()
    {
        var pool = new NodeGroup("pool", Labels(string.Empty), Amounts("cpu=4;memory=16Gi;nvidia.com/gpu=0")) { IsPool = true, Count = null };
        Assert.True(Request("cpu=4;memory=16Gi;rdma/hca=8").FitsOn(pool));
        Assert.False(Request("cpu=4;memory=16Gi;nvidia.com/gpu=1").FitsOn(pool));
        Assert.Equal(4, Request("cpu=1").CountOn(pool));
        Assert.Null(Request("cpu=1").CountOn([pool]));
        Assert.Equal(0, Request("nvidia.com/gpu=1").CountOn([pool]));
    }

    [Fact]
    public void A_number_of_pods_beyond_all_limits_is_none()
    {
        var node = new NodeGroup("node", Labels(string.Empty), Amounts("cpu=9E;memory=9E;pods=1000000000"));
        Assert.Equal(1_000_000_000, Request("cpu=1m").CountOn(node));
        Assert.Null(Request("cpu=1m").CountOn([node, node, node]));
        Assert.Equal(2_000_000_000, Request("cpu=1m").CountOn([node, node]));
    }

    private static NodeMatch Find(Toleration[] tolerations, NodeGroup node) => new NodeSet([node], tolerations, areComplete: true).Find([], []);

    private static PodRequest Request(string text)
    {
        var amounts = Pairs(text).ToDictionary(pair => pair.Key, pair => Text(pair.Value));
        return PodRequest.From(new InstanceTypeOutline(Definition.With(
            cpuRequest: amounts.GetValueOrDefault("cpu", Absent),
            memoryRequest: amounts.GetValueOrDefault("memory", Absent),
            moreLimits: [.. amounts.Where(amount => amount.Key.Contains('/', StringComparison.Ordinal)).Select(amount => (Text(amount.Key), amount.Value))])));
    }

    private static NodeGroup With(NodeGroup node, string resource, int amount) =>
        node with { Allocatable = new Dictionary<string, Quantity>(node.Allocatable) { [resource] = Quantity.FromUnits(amount) } };

    private static Dictionary<string, string> Labels(string text) => Pairs(text).ToDictionary();

    private static Dictionary<string, Quantity> Amounts(string text) => Pairs(text).ToDictionary(pair => pair.Key, pair =>
    {
        Assert.True(Quantity.TryParse(pair.Value, out var amount));
        return amount;
    });

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
}
