using System;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class ManifestShouldMatchClusterTests
{
    [Fact]
    public void Without_the_instance_types_of_the_cluster_anything_is_silent() => Verdict.Silent(Cluster.Define(Definition.With()));

    [Fact]
    public void The_same_is_silent() => Verdict.Silent(With([Definition.With()], [Definition.With()]));

    [Fact]
    public void Equal_amounts_in_another_notation_are_silent() => Verdict.Silent(With(
        [Definition.With(cpuRequest: Text("0.7"), memoryLimit: Text("2Gi"), gpuLimit: Number("1"))],
        [Definition.With(cpuRequest: Text("700m"), memoryLimit: Text("2048Mi"), gpuLimit: Text("1"))]));

    [Fact]
    public void Null_is_nothing()
    {
        Verdict.Silent(With([Definition.With()], [Definition.With(gpuLimit: Null())]));
        Verdict.Silent(With([Definition.With(gpuLimit: Null())], [Definition.With()]));
    }

    [Fact]
    public void The_default_instance_type_is_expected_in_each_cluster() => Verdict.Silent(With(
        [Definition.With()], [Definition.With(), Definition.With(name: Text(ClusterDefinition.DefaultInstanceType))]));

    [Fact]
    public void Known_instance_types_are_expected() => Verdict.Silent(Cluster.With(known: ["other"], live: [Cluster.Named("other")]));

    [Fact]
    public void What_cannot_be_seen_is_silent()
    {
        Verdict.Silent(With([Definition.With(cpuLimit: Unknown())], [Definition.With(cpuLimit: Text("9"))]));
        Verdict.Silent(With([Definition.With(nodeSelector: [(Text("pool"), Unknown())])], [Definition.Selecting(Text("pool"), Text("b"))]));
        Verdict.Silent(With([Definition.Selecting(Text("pool"), Text("a")) with { IsNodeSelectorComplete = false }], [Definition.With(nodeSelector: Nodes.Selector("pool=a zone=1"))]));
        Verdict.Silent(With([Definition.With(name: Unknown())], [Cluster.Named("other")]));
    }

    [Fact]
    public void Labels_of_the_extension_mean_nothing() => Verdict.Silent(Cluster.With(
        types: [Definition.With()], extension: [("purpose", "ml")], live: [Definition.Selecting(Text("purpose"), Text("ml"))]));

    [Fact]
    public void Another_amount() => Assert.Equal(
        "instance type 'myinstancetype': spec.resources.limits.cpu is '1' here and '2' in the cluster (line 1); apply this manifest, or correct it",
        Single(With([Definition.With()], [Definition.With(cpuLimit: Text("2"))]), "limits.cpu"));

    [Fact]
    public void An_amount_that_only_one_has()
    {
        Assert.StartsWith(
            "instance type 'myinstancetype': spec.resources.limits.nvidia.com/gpu is '1' here and not set in the cluster; ",
            Single(With([Definition.With(gpuLimit: Number("1"))], [Definition.With()]), "limits.nvidia.com/gpu"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "instance type 'myinstancetype': spec.resources.limits.nvidia.com/gpu is not set here and '1' in the cluster",
            Single(With([Definition.With()], [Definition.With(gpuLimit: Number("1"))]), "limits"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_label()
    {
        Assert.Contains("spec.nodeSelector.pool is 'a' here and 'b' in the cluster", Single(With([Definition.Selecting(Text("pool"), Text("a"))], [Definition.Selecting(Text("pool"), Text("b"))]), "nodeSelector.pool"), StringComparison.Ordinal);
        Assert.Contains("spec.nodeSelector.pool is 'a' here and not set in the cluster", Single(With([Definition.Selecting(Text("pool"), Text("a"))], [Definition.With()]), "nodeSelector.pool"), StringComparison.Ordinal);
        Assert.Contains("spec.nodeSelector.pool is not set here and 'b' in the cluster", Single(With([Definition.With()], [Definition.Selecting(Text("pool"), Text("b"))]), "name"), StringComparison.Ordinal);
    }

    [Fact]
    public void Defined_here_and_not_there() => Assert.Equal(
        "instance type 'new': the cluster does not have it; apply this manifest, or remove it",
        Verdict.Single(With([Cluster.Named("new")], []), RuleIds.ManifestShouldMatchCluster, "types.yaml"));

    [Fact]
    public void There_and_not_defined_here() => Assert.Equal(
        "instance type 'old': the cluster has it, but the manifests do not define it; add it to them or to knownInstanceTypes, or delete it",
        Verdict.Single(With([], [Cluster.Named("old", "live.yaml")]), RuleIds.ManifestShouldMatchCluster, "live.yaml"));

    /// <summary>A program may define it.</summary>
    [Fact]
    public void If_names_are_unknown_nothing_is_missing_here()
    {
        var cluster = With([], [Cluster.Named("old")]);
        Verdict.Silent(new ClusterDefinition(cluster.Settings with { IsIncomplete = true }, [], cluster.Live));
        Verdict.Silent(new ClusterDefinition(cluster.Settings with { HasUnknownMembers = true }, [], cluster.Live));
    }

    [Fact]
    public void Workloads_can_run_on_what_only_the_cluster_has()
    {
        Verdict.Exactly(
            Cluster.With(jobs: [Cluster.Job(Text("live")), Cluster.Job(Text("lve"))], known: ["live"], live: [Cluster.Named("live")]),
            "INST3007 at job resources.instance_type");
        Assert.Contains(
            "exceeds the limit of 1 of instance type 'live'",
            Linter.Lint([Cluster.With(deployments: [Deployment.Giving(cpuLimit: Text("2")).On(Text("live"))], known: ["live"], live: [Cluster.Named("live")])]).Single().Message,
            StringComparison.Ordinal);
    }

    /// <summary>The extension installs the default instance type in each cluster, so a snapshot of the cluster has it.</summary>
    [Fact]
    public void The_default_of_the_cluster_is_the_built_in_one_unless_it_differs()
    {
        Assert.True(Cluster.With(live: [Default("2")]).HasBuiltInDefault);
        Assert.False(Cluster.With(live: [Default("3")]).HasBuiltInDefault);

        static InstanceTypeDefinition Default(string cpu) => Definition.With(
            Text(ClusterDefinition.DefaultInstanceType), Text("100m"), Text("2Gi"), cpuLimit: Text(cpu), memoryLimit: Text("2048Mi"));
    }

    private static string Single(ClusterDefinition cluster, string place) => Verdict.Single(cluster, RuleIds.ManifestShouldMatchCluster, place);

    private static ClusterDefinition With(InstanceTypeDefinition[] here, InstanceTypeDefinition[] there) => Cluster.With(types: here, live: there);
}
