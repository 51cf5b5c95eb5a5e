using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Nodes;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NodeSelectorMustMatchNodeTests
{
    [Theory]
    [InlineData("pool=gpu")]
    [InlineData("pool=cpu")]
    [InlineData("pool=gpu zone=1")]
    [InlineData("empty=")]
    [InlineData("")]
    public void A_selector_that_a_node_matches_is_silent(string selector) =>
        Verdict.Silent(Selecting(selector, All(Node("pool=gpu zone=1"), Node("pool=cpu empty="))));

    [Fact]
    public void Nodes_that_may_be_missing_are_silent()
    {
        Verdict.Silent(Selecting("pool=gpuu", new NodeSet([Node("pool=gpu")], [], areComplete: false)));
        Verdict.Silent(Selecting("pool=gpuu", new NodeSet([], [], areComplete: true)));
        Verdict.Silent(Selecting("pool=gpuu", nodes: null));
    }

    [Fact]
    public void A_cluster_whose_members_are_unknown_is_silent()
    {
        var cluster = Selecting("pool=gpuu", All(Node("pool=gpu")));
        Verdict.Silent(new ClusterDefinition(cluster.Settings with { HasUnknownMembers = true }, cluster.Manifests));
    }

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.With(types: [Definition.Selecting(Text("pool"), Unknown("gpuu"))], nodes: All(Node("pool=gpu"))));
        Verdict.Silent(Cluster.With(types: [Definition.Selecting(Unknown("pool"), Text("gpuu"))], nodes: All(Node("pool=gpu"))));
    }

    /// <summary>Kubernetes and Azure set labels on the nodes of a pool that nobody lists.</summary>
    [Theory]
    [InlineData("kubernetes.io/os=linux")]
    [InlineData("topology.kubernetes.io/zone=1")]
    [InlineData("kubernetes.azure.com/mode=user")]
    [InlineData("nvidia.com/gpu.product=A100")]
    [InlineData("accelerator=nvidia")]
    public void A_label_of_the_system_is_silent_for_a_node_pool(string selector) => Verdict.Silent(Selecting(selector, All(Pool("gpu", "pool=gpu"))));

    [Theory]
    [InlineData("kubernetes.io/os=linux")]
    [InlineData("accelerator=nvidia")]
    public void A_snapshot_has_all_labels(string selector) =>
        Assert.Contains($"has label '{selector}'", Single(Selecting(selector, All(Node("pool=gpu"))), "nodeSelector." + selector.Split('=')[0]), System.StringComparison.Ordinal);

    [Fact]
    public void The_nearest_value_is_named_with_the_number_of_nodes() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has label 'pool=gpuu'; 3 have 'pool=gpu'",
        Single(Selecting("pool=gpuu", All(Node("pool=gpu"), Node("pool=gpu"), Node("pool=gpu"), Node("pool=cpu")))));

    [Fact]
    public void Without_a_near_value_the_commonest_is_named() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has label 'pool=training'; 2 have 'pool=b'",
        Single(Selecting("pool=training", All(Node("pool=a"), Node("pool=b"), Node("pool=b")))));

    [Fact]
    public void The_nearest_key_is_named() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has label 'poool=gpu'; 1 has 'pool=gpu'",
        Single(Selecting("poool=gpu", All(Node("pool=gpu"))), "nodeSelector.poool"));

    [Fact]
    public void A_node_pool_is_named() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has label 'agentpool=gpuu'; node pool 'gpu' has 'agentpool=gpu'",
        Single(Selecting("agentpool=gpuu", All(Pool("gpu", "agentpool=gpu"), Pool("system", "agentpool=system"))), "nodeSelector.agentpool"));

    [Fact]
    public void A_key_that_no_node_has() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has label 'team=vision'; label the nodes, or use a label that they have",
        Single(Selecting("team=vision", All(Node("pool=gpu"))), "nodeSelector.team"));

    [Fact]
    public void Labels_of_different_nodes() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has 'pool=gpu' and 'zone=2' together; use labels of one node",
        Single(Selecting("pool=gpu zone=2", All(Node("pool=gpu zone=1"), Node("pool=cpu zone=2"))), "name"));

    [Fact]
    public void Labels_of_the_extension_count() => Verdict.Exactly(
        Selecting("pool=gpu", All(Node("pool=gpu"), Node("pool=cpu purpose=ml")), [("purpose", "ml")]),
        "INST4003 at key of nodeSelector.pool",
        "INST4004 at name");

    [Fact]
    public void A_label_of_the_extension_that_no_node_has_is_reported_once()
    {
        var cluster = Cluster.With(types: [Cluster.Named("a"), Cluster.Named("b", line: 14)], extension: [("purpose", "mll")], nodes: All(Node("purpose=ml")));
        var finding = Assert.Single(Linter.Lint([cluster]), finding => finding.Rule.Id == RuleIds.NodeSelectorMustMatchNode);
        Assert.Equal("instance type 'a': no node of the cluster has label 'purpose=mll' of the Azure ML extension; 1 has 'purpose=ml'", finding.Message);
    }

    [Fact]
    public void What_contradicts_the_extension_is_reported_once() => Verdict.Exactly(
        Selecting("pool=gpuu", All(Node("pool=gpu")), [("pool", "gpu")]), "INST4002 at nodeSelector.pool");

    private static string Single(ClusterDefinition cluster, string place = "nodeSelector.pool") =>
        Verdict.Single(cluster, RuleIds.NodeSelectorMustMatchNode, place);

    private static ClusterDefinition Selecting(string selector, NodeSet? nodes, (string Key, string Value)[]? extension = null) => Cluster.With(
        types: [Definition.With(nodeSelector: Selector(selector))], extension: extension, nodes: nodes);
}
