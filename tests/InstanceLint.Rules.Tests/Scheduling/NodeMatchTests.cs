using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

/// <summary>Only the largest nodes are compared with each instance type.</summary>
public class NodeMatchTests
{
    private static readonly NodeGroup Small = Node("small", 2);
    private static readonly NodeGroup Large = Node("large", 8);

    [Fact]
    public void A_node_with_no_more_of_anything_than_another_is_not_one_of_the_largest()
    {
        Assert.Equal(["large"], Largest(Small, Large));
        Assert.Equal(["large"], Largest(Large, Small));
        Assert.Equal(["small"], Largest(Small, Small with { Name = "same" }));
        Assert.Equal(["large"], Largest(AsPool(Small), AsPool(Large)));
    }

    [Fact]
    public void A_pool_can_have_devices_that_a_larger_node_lacks() => Assert.Equal(["large", "small"], Largest(Large, AsPool(Small)));

    [Fact]
    public void A_pool_can_have_all_that_a_smaller_node_has() => Assert.Equal(["large"], Largest(AsPool(Large), Small));

    private static IEnumerable<string> Largest(params NodeGroup[] nodes) =>
        new NodeSet(nodes, [], areComplete: true).Find([], []).Largest.Select(node => node.Name);

    private static NodeGroup AsPool(NodeGroup node) => node with { IsPool = true };

    private static NodeGroup Node(string name, int cores) =>
        new(name, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, Quantity> { ["cpu"] = Quantity.FromUnits(cores) });
}
