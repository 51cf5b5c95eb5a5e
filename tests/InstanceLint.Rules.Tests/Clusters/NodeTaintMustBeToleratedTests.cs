using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Nodes;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class NodeTaintMustBeToleratedTests
{
    [Theory]
    [InlineData("ml.azure.com/amlarc=true:NoSchedule")]
    [InlineData("ml.azure.com/amlarc-workload=true:NoExecute")]
    [InlineData("ml.azure.com/resource-group=rg:NoSchedule")]
    [InlineData("ml.azure.com/workspace=ws:NoSchedule")]
    [InlineData("ml.azure.com/compute=k8s:NoSchedule")]
    [InlineData("node.kubernetes.io/not-ready:NoExecute")]
    [InlineData("node.kubernetes.io/unschedulable:NoSchedule")]
    [InlineData("node.cloudprovider.kubernetes.io/uninitialized=true:NoSchedule")]
    [InlineData("ToBeDeletedByClusterAutoscaler=1700000000:NoSchedule")]
    [InlineData("DeletionCandidateOfClusterAutoscaler=1700000000:PreferNoSchedule")]
    [InlineData("karpenter.sh/disrupted:NoSchedule")]
    [InlineData("sku=gpu:PreferNoSchedule")]
    [InlineData("ml.azure.com/amlarc=true:NoSchedule ml.azure.com/workspace=ws:NoSchedule")]
    public void Taints_that_pods_tolerate_are_silent(string taints) => Verdict.Silent(On(All(Node(taints: taints))));

    [Fact]
    public void A_node_without_taints_is_silent() => Verdict.Silent(On(All(Node(taints: "sku=gpu:NoSchedule"), Node())));

    [Fact]
    public void Nodes_that_may_be_missing_are_silent() => Verdict.Silent(On(new NodeSet([Node(taints: "sku=gpu:NoSchedule")], [], areComplete: false)));

    [Theory]
    [InlineData("sku", "gpu", "NoSchedule")]
    [InlineData("sku", null, "")]
    [InlineData("sku", null, "NoSchedule")]
    [InlineData("sku", "gpu", "")]
    [InlineData("", null, "")]
    public void A_toleration_of_the_settings_counts(string key, string? value, string effect) =>
        Verdict.Silent(On(new NodeSet([Node(taints: "sku=gpu:NoSchedule")], [new Toleration(key, value, effect)], areComplete: true)));

    /// <summary>Kubernetes lets pods that ask for a device tolerate the taint with its name.</summary>
    [Fact]
    public void A_taint_named_after_a_device_that_the_type_asks_for_is_silent()
    {
        var nodes = All(Node(gpu: "1", taints: "nvidia.com/gpu=present:NoSchedule"));
        Verdict.Silent(Cluster.With(types: [Definition.With(gpuLimit: Number("1"))], nodes: nodes));
        Verdict.Exactly(On(nodes), "INST4006 at name");
    }

    [Theory]
    [InlineData("sku=gpu:NoSchedule")]
    [InlineData("sku=gpu:NoExecute")]
    [InlineData("sku:NoSchedule")]
    [InlineData("ml.azure.com/amlarc-system=true:NoSchedule")]
    [InlineData("kubernetes.azure.com/scalesetpriority=spot:NoSchedule")]
    [InlineData("CriticalAddonsOnly=true:NoSchedule")]
    public void Taints_that_keep_pods_away(string taint) => Assert.Equal(
        $"instance type 'myinstancetype': the only node of the cluster has a taint such as '{taint}' that Azure ML pods do not tolerate; set workLoadToleration and tolerations for it",
        Single(On(All(Node(taints: taint)))));

    [Theory]
    [InlineData("sku", "cpu", "")]
    [InlineData("sku", "gpu", "NoExecute")]
    [InlineData("pool", null, "")]
    public void A_toleration_of_another_taint_does_not_count(string key, string? value, string effect) =>
        Single(On(new NodeSet([Node(taints: "sku=gpu:NoSchedule")], [new Toleration(key, value, effect)], areComplete: true)));

    [Fact]
    public void Only_nodes_that_the_selector_matches_count() => Assert.Equal(
        "instance type 'myinstancetype': each node of the cluster with 'pool=gpu' has a taint such as 'a:NoSchedule' that Azure ML pods do not tolerate; set workLoadToleration and tolerations for it",
        Single(Cluster.With(
            types: [Definition.Selecting(Text("pool"), Text("gpu"))],
            nodes: All(Node("pool=cpu"), Node("pool=gpu", taints: "a:NoSchedule"), Node("pool=gpu", taints: "b:NoSchedule")))));

    [Fact]
    public void A_node_pool_is_named() => Assert.Contains("the only node pool of the cluster", Single(On(All(Pool("gpu", taints: "sku=gpu:NoSchedule")))), System.StringComparison.Ordinal);

    private static string Single(ClusterDefinition cluster) => Verdict.Single(cluster, RuleIds.NodeTaintMustBeTolerated, "name");

    private static ClusterDefinition On(NodeSet nodes) => Cluster.With(types: [Definition.With()], nodes: nodes);
}
