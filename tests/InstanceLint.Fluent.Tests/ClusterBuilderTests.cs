using System.Linq;

namespace InstanceLint.Fluent.Tests;

/// <summary>Clusters, in which all definitions are checked together.</summary>
public class ClusterBuilderTests
{
    private static readonly InstanceType Small = Definitions.Small.Build();

    [Fact]
    public void Documents_stand_in_order_with_dashes_between_them() => Assert.Equal(
        string.Join("---\n", Small.ToYaml(), Definitions.Gpu.ToYaml(), Definitions.FullDeployment.ToYaml(), Definitions.FullJob.ToYaml()),
        Cluster.Define().Jobs(Definitions.FullJob).InstanceTypes(Small, Definitions.Gpu).Deployments(Definitions.FullDeployment).Build().ToYaml());

    [Fact]
    public void Empty_cluster_is_an_empty_text() => Assert.Equal(string.Empty, Cluster.Define().Build().ToYaml());

    [Fact]
    public void Cluster_says_what_it_was_told()
    {
        var cluster = Cluster.Define("prod").InstanceTypes(Small).InstanceTypes(Definitions.Gpu).Deployments(Definitions.FullDeployment).Jobs(Definitions.FullJob).Build();
        Assert.Equal("prod", cluster.Name);
        Assert.Equal([Small, Definitions.Gpu], cluster.InstanceTypes);
        Assert.Equal([Definitions.FullDeployment], cluster.Deployments);
        Assert.Equal([Definitions.FullJob], cluster.Jobs);
    }

    [Fact]
    public void Instance_types_that_workloads_bring_along_are_part_of_it_once()
    {
        var again = InstanceType.Parse(Definitions.Gpu.ToYaml());
        var cluster = Cluster.Define().InstanceTypes(Small).Deployments(Definitions.FullDeployment).Jobs(Definitions.FullJob, Definitions.FullJob.ToBuilder().InstanceType(again).Build()).Build();
        Assert.Equal([Small, Definitions.Gpu], cluster.InstanceTypes);
    }

    [Fact]
    public void Two_instance_types_of_one_name_that_workloads_bring_along_contradict_each_other()
    {
        var other = Definitions.Gpu.ToBuilder().Limits(gpu: 4).Build();
        Assert.Equal("INST4001", Assert.Single(Cluster.Define().Jobs(Definitions.FullJob, Definitions.FullJob.ToBuilder().InstanceType(other).Build()).Validate()).Id);
    }

    [Fact]
    public void Name_that_stands_twice_is_refused() =>
        Assert.Equal("INST4001", Assert.Single(Cluster.Define().InstanceTypes(Small, Small).Validate()).Id);

    [Fact]
    public void Workload_must_name_an_instance_type_of_its_cluster()
    {
        var job = CommandJob.Define("true").InstanceType("smal").Build();
        var exception = Assert.Throws<InvalidDefinitionException>(Cluster.Define("prod").InstanceTypes(Small).Jobs(job).Build);
        Assert.Equal("The definition is not valid:\nwarning INST3007: job: cluster 'prod' has no instance type 'smal'; use 'small', or list 'smal' in KnownInstanceTypes if it is defined elsewhere", exception.Message);
        Assert.Empty(Cluster.Define().InstanceTypes(Small).KnownInstanceTypes("smal").Jobs(job).Validate());
        Assert.Equal("INST3007", Assert.Single(Cluster.Define().KnownInstanceTypes("other", "another").Jobs(job).Validate()).Id);
    }

    [Fact]
    public void Deployment_is_checked_with_the_instance_type_that_it_names()
    {
        var deployment = KubernetesOnlineDeployment.Define("blue").InstanceType("small").Requests("1", "1Gi").Limits("2", "1Gi").Build();
        Assert.Equal(
            ["INST3004", "INST3005"],
            Cluster.Define().InstanceTypes(Small).Deployments(deployment).Validate().Select(finding => finding.Id));
    }

    [Fact]
    public void Deployment_without_an_instance_type_gets_the_built_in_one()
    {
        var finding = Assert.Single(Cluster.Define().InstanceTypes(Small).Deployments(KubernetesOnlineDeployment.Define("blue").Build()).Validate());
        Assert.Equal(("INST3008", FindingSeverity.Info), (finding.Id, finding.Severity));
    }

    [Fact]
    public void Node_selector_must_suit_that_of_the_extension()
    {
        var type = Definitions.Small.NodeSelector("pool", "a").NodeSelector("zone", "1").Build();
        Assert.Empty(Cluster.Define().InstanceTypes(type).Validate());
        Assert.Equal(
            ["INST4002", "INST4003"],
            Cluster.Define().ExtensionNodeSelector("pool", "b").InstanceTypes(type).Validate().Select(finding => finding.Id));
        Assert.Empty(Cluster.Define().ExtensionNodeSelector("pool", "a").ExtensionNodeSelector("zone", "1").InstanceTypes(type).Validate());
    }

    [Fact]
    public void Steps_leave_the_builder_as_it_was()
    {
        var builder = Cluster.Define();
        _ = builder.InstanceTypes(Small, Small).ExtensionNodeSelector("a", "b").KnownInstanceTypes("a").Deployments(Definitions.FullDeployment).Jobs(Definitions.FullJob);
        Assert.Empty(builder.Validate());
        Assert.Empty(builder.Build().InstanceTypes);
    }
}
