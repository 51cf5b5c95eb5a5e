using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Nodes;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class InstanceTypeMustFitNodeTests
{
    [Theory]
    [InlineData("7910m", "32Gi", null)]
    [InlineData("8", "32Gi", null)]
    [InlineData("8000m", "33554432Ki", null)]
    [InlineData("1", "1Gi", "4")]
    [InlineData("1", "1Gi", "0")]
    public void What_fits_exactly_is_silent(string cpu, string memory, string? gpu) => Verdict.Silent(Requesting(cpu, memory, gpu, All(Node(gpu: "4"))));

    [Fact]
    public void One_node_that_is_large_enough_is_silent() => Verdict.Silent(Requesting("16", "64Gi", "4", All(Node(), Node(cpu: "16", memory: "64Gi", gpu: "4"), Node())));

    /// <summary>The scheduler looks only at requests.</summary>
    [Fact]
    public void Limits_above_the_node_are_silent() =>
        Verdict.Silent(Cluster.With(types: [Definition.With(cpuLimit: Text("64"), memoryLimit: Text("512Gi"))], nodes: All(Node())));

    [Fact]
    public void Nodes_that_may_be_missing_are_silent()
    {
        Verdict.Silent(Requesting("64", "1Gi", null, new NodeSet([Node()], [], areComplete: false)));
        Verdict.Silent(Requesting("64", "1Gi", null, nodes: null));
    }

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.With(types: [Definition.With(cpuRequest: Unknown("64"))], nodes: All(Node())));
        Verdict.Silent(Requesting("64", "512Gi", "8", All(Pool("gpu"))));
        Verdict.Silent(Cluster.With(types: [Definition.With(nodeSelector: [(Text("pool"), Unknown())])], nodes: All(Node("pool=a"), Node("pool=b"))));
    }

    [Theory]
    [InlineData("2Gi")]
    [InlineData("1048576Ki")]
    public void A_problem_of_the_amount_itself_is_reported_once(string memory) =>
        Verdict.Exactly(Requesting("1", "64GB", null, All(Node(memory: memory))), "INST2004 at requests.memory");

    [Fact]
    public void Too_many_gpus() => Assert.Equal(
        "instance type 'myinstancetype': spec.resources.limits.nvidia.com/gpu 4 exceeds the 2 of the largest node of the cluster with 'pool=gpu'; lower it or use larger nodes",
        Single(Requesting("1", "1Gi", "4", All(Node("pool=gpu", gpu: "2"), Node("pool=gpu", gpu: "1"), Node(gpu: "8")), "pool=gpu"), "limits.nvidia.com/gpu"));

    [Fact]
    public void Too_much_cpu() => Assert.Equal(
        "instance type 'myinstancetype': spec.resources.requests.cpu 6 exceeds the 5.84 of the largest node of the cluster; lower it or use larger nodes",
        Single(Requesting("6", "1Gi", null, All(Node(cpu: "5840m"))), "requests.cpu"));

    [Fact]
    public void Too_much_memory() => Assert.Equal(
        "instance type 'myinstancetype': spec.resources.requests.memory 50Gi exceeds the 49.18Gi of the largest node of the cluster; lower it or use larger nodes",
        Single(Requesting("1", "50Gi", null, All(Node(memory: "51573948Ki"))), "requests.memory"));

    [Fact]
    public void No_gpu_at_all() => Assert.Equal(
        "instance type 'myinstancetype': spec.resources.limits.nvidia.com/gpu 1 cannot be met because no node of the cluster has any; use other nodes or remove it",
        Single(Requesting("1", "1Gi", "1", All(Node())), "limits.nvidia.com/gpu"));

    /// <summary>With the mixed strategy of MIG, nodes have parts of GPUs under names of their own, and no whole ones.</summary>
    [Fact]
    public void Parts_of_gpus_have_names_of_their_own()
    {
        var nodes = All(Node(gpu: "0", more: [("nvidia.com/mig-1g.5gb", "7")]));
        Verdict.Silent(Cluster.With(types: [Definition.With(moreLimits: [(Text("nvidia.com/mig-1g.5gb"), Text("7"))])], nodes: nodes));
        Assert.StartsWith(
            "instance type 'myinstancetype': spec.resources.limits.nvidia.com/mig-1g.5gb 8 exceeds the 7 ",
            Single(Cluster.With(types: [Definition.With(moreLimits: [(Text("nvidia.com/mig-1g.5gb"), Text("8"))])], nodes: nodes), "limits.nvidia.com/mig-1g.5gb"),
            System.StringComparison.Ordinal);
        Assert.Contains("no node of the cluster has any", Single(Requesting("1", "1Gi", "1", nodes), "limits.nvidia.com/gpu"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Each_amount_that_is_too_large_is_reported() => Verdict.Exactly(
        Requesting("16", "64Gi", "1", All(Node(), Node(gpu: "1"))), "INST4005 at requests.cpu", "INST4005 at requests.memory");

    [Fact]
    public void Amounts_that_no_node_has_together() => Assert.Equal(
        "instance type 'myinstancetype': no node of the cluster has 16 CPU and 64Gi memory together; lower one of them or use larger nodes",
        Single(Requesting("16", "64Gi", null, All(Node(cpu: "16"), Node(memory: "64Gi"))), "requests.cpu"));

    [Fact]
    public void A_node_pool_of_known_size_counts() => Assert.Contains(
        "exceeds the 6.28Gi of the largest node",
        Single(Requesting("1", "8Gi", null, All(Pool("a", cpu: "2", memory: "6432Mi"), Pool("b", cpu: "2", memory: "6144Mi"))), "requests.memory"),
        System.StringComparison.Ordinal);

    /// <summary>A node that pods keep away from is no use, however large it is.</summary>
    [Fact]
    public void A_large_node_with_a_taint_does_not_count() => Assert.Contains(
        "exceeds the 8 of the largest node",
        Single(Requesting("16", "1Gi", null, All(Node(), Node(cpu: "64", taints: "sku=gpu:NoSchedule"))), "requests.cpu"),
        System.StringComparison.Ordinal);

    private static string Single(ClusterDefinition cluster, string place) => Verdict.Single(cluster, RuleIds.InstanceTypeMustFitNode, place);

    private static ClusterDefinition Requesting(string cpu, string memory, string? gpu, NodeSet? nodes, string selector = "") => Cluster.With(
        types: [Definition.With(
            cpuRequest: Text(cpu), memoryRequest: Text(memory), cpuLimit: Text("1024"), memoryLimit: Text("9Ti"), gpuLimit: gpu is null ? null : Number(gpu), nodeSelector: Selector(selector))],
        nodes: nodes);
}
