using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>Random small clusters give the results of the simplest algorithms: looking at each node, and placing one pod after the other.</summary>
public class RandomNodesTests
{
    private const int ClustersPerSeed = 400;

    private static readonly string[] Keys = ["pool", "zone", "kubernetes.io/os", "node.kubernetes.io/instance-type", "accelerator", "x.azure.com/y"];
    private static readonly string[] KeysOfSystem = ["kubernetes.io/os", "node.kubernetes.io/instance-type", "accelerator", "x.azure.com/y"];
    private static readonly string[] Resources = ["cpu", "memory", "pods", "nvidia.com/gpu", "rdma/hca"];
    private static readonly string[] TaintKeys = ["sku", "nvidia.com/gpu", "rdma/hca", "ml.azure.com/amlarc", "ml.azure.com/amlarc-system", "karpenter.sh/x"];
    private static readonly string[] Tolerated = ["ml.azure.com/amlarc", "karpenter.sh/x"];
    private static readonly string[] Effects = ["NoSchedule", "NoExecute", "PreferNoSchedule"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void As_many_pods_fit_as_can_be_placed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < ClustersPerSeed; i++)
        {
            var nodes = Nodes(random);
            var amounts = Pod(random);
            Assert.Equal(Place(amounts, nodes), Request(amounts).CountOn(nodes));
            Assert.All(nodes, node => Assert.Equal(Room(amounts, node, isEmpty: true) > 0, Request(amounts).FitsOn(node)));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Found_nodes_are_those_found_one_by_one(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < ClustersPerSeed; i++)
        {
            var nodes = Nodes(random);
            Toleration[] tolerations = random.Next(3) == 0 ? [new Toleration("sku", random.Next(2) == 0 ? null : "a", string.Empty)] : [];
            var set = new NodeSet(nodes, tolerations, areComplete: true);
            for (var j = 0; j < 8; j++)
            {
                var labels = Labels(random, 3);
                var devices = Request(Pod(random)).Devices;
                var match = set.Find([.. labels], devices);
                var matching = nodes.Where(node => labels.All(label => Has(node, label.Key, label.Value))).ToList();
                var usable = matching.Where(node => !node.Taints.Any(taint => KeepsAway(taint, tolerations, devices))).ToList();
                Assert.Equivalent(matching.Select(node => node.Name), match.Matching.Select(node => node.Name), strict: true);
                Assert.Equivalent(usable.Select(node => node.Name), match.Usable.Select(node => node.Name), strict: true);
                Assert.Equal(matching.Count > 0 && usable.Count == 0, match.Taint is not null);
                Assert.True(match.Taint is null || KeepsAway(match.Taint, tolerations, devices));
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Largest_nodes_fit_what_any_node_fits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < ClustersPerSeed; i++)
        {
            var match = new NodeSet(Nodes(random), [], areComplete: true).Find([], []);
            Assert.All(match.Largest, node => Assert.Contains(node, match.Usable));
            for (var j = 0; j < 8; j++)
            {
                var request = Request(Pod(random));
                Assert.Equal(match.Usable.Any(request.FitsOn), match.Largest.Any(request.FitsOn));
            }
        }
    }

    private static List<NodeGroup> Nodes(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 7)).Select(index =>
        {
            var isPool = random.Next(3) == 0;
            return new NodeGroup($"n{index}", Labels(random, 4), Allocatable(random, isPool))
            {
                IsPool = isPool,
                Count = isPool && random.Next(4) == 0 ? null : isPool ? random.Next(4) : 1,
                Taints = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Taint(Pick(TaintKeys, random), Pick(["", "a", "b"], random), Pick(Effects, random)))],
            };
        }),
    ];

    // Pods are always listed for a node, since no node is without.
    private static Dictionary<string, Quantity> Allocatable(Random random, bool isPool) => Resources
        .Where(resource => (resource == "pods" && !isPool) || random.Next(4) > 0)
        .ToDictionary(resource => resource, resource => Amount(resource, resource == "pods" ? random.Next(1, 6) : random.Next(9)));

    private static Dictionary<string, string> Labels(Random random, int most) => Keys
        .OrderBy(_ => random.Next())
        .Take(random.Next(most + 1))
        .ToDictionary(key => key, _ => Pick(["a", "b", ""], random));

    private static Dictionary<string, long> Pod(Random random) => Resources
        .Where(resource => resource != "pods" && random.Next(3) > 0)
        .ToDictionary(resource => resource, _ => (long)random.Next(1, 5));

    // Memory is counted in GiB, since a few bytes aren't an amount that a pod can have.
    private static Quantity Amount(string resource, long count) => Quantity.FromUnits(resource == "memory" ? count << 30 : count);

    private static string Pick(string[] texts, Random random) => texts[random.Next(texts.Length)];

    private static PodRequest Request(Dictionary<string, long> amounts)
    {
        Scalar AmountOf(string resource) => amounts.TryGetValue(resource, out var amount) ? Text(amount + (resource == "memory" ? "Gi" : "")) : Absent;

        return PodRequest.From(new InstanceTypeOutline(Definition.With(
            cpuRequest: AmountOf("cpu"),
            memoryRequest: AmountOf("memory"),
            gpuLimit: AmountOf("nvidia.com/gpu"),
            moreLimits: amounts.ContainsKey("rdma/hca") ? [(Text("rdma/hca"), AmountOf("rdma/hca"))] : [])));
    }

    // Returns null if there is no end.
    private static int? Place(Dictionary<string, long> pod, List<NodeGroup> nodes)
    {
        var count = 0;
        foreach (var node in nodes)
        {
            var room = Room(pod, node, isEmpty: false);
            if (room > 0 && node.Count != 0 && (node.Count is null || room == int.MaxValue))
            {
                return null;
            }

            count += room * (node.Count ?? 0);
        }

        return count;
    }

    // Places pods until a resource is used up.
    private static int Room(Dictionary<string, long> pod, NodeGroup node, bool isEmpty)
    {
        Dictionary<string, long> used = [];
        var most = isEmpty ? 1 : 100;
        for (var count = 0; count < most; count++)
        {
            foreach (var (resource, amount) in isEmpty ? pod : pod.Append(KeyValuePair.Create("pods", 1L)))
            {
                used[resource] = used.GetValueOrDefault(resource) + amount;
                var isListed = node.Allocatable.TryGetValue(resource, out var all);
                if ((isListed || !node.IsPool) && Amount(resource, used[resource]) > all)
                {
                    return count;
                }
            }
        }

        return int.MaxValue;
    }

    private static bool Has(NodeGroup node, string key, string value) =>
        node.Labels.TryGetValue(key, out var own) ? own == value : node.IsPool && KeysOfSystem.Contains(key);

    private static bool KeepsAway(Taint taint, Toleration[] tolerations, IReadOnlyList<string> devices) =>
        taint.Effect != "PreferNoSchedule"
        && !Tolerated.Contains(taint.Key)
        && !devices.Contains(taint.Key)
        && !tolerations.Any(toleration => toleration.Key == taint.Key && (toleration.Value is null || toleration.Value == taint.Value));
}
