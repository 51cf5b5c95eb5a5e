using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class DefaultInstanceTypeIsSmallTests
{
    [Theory]
    [InlineData("myinstancetype")]
    [InlineData("defaultinstancetype")]
    [InlineData("elsewhere")]
    public void A_deployment_that_names_its_instance_type_is_silent(string name) =>
        Verdict.Silent(Cluster.With(types: [Definition.With()], deployments: [Deployment.With(instanceType: Text(name))], known: ["elsewhere"]));

    [Fact]
    public void A_name_that_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(instanceType: Unknown())));
        Verdict.Silent(Cluster.Bare(Deployment.With(instanceType: Unknown("$(TYPE)"))));
    }

    [Fact]
    public void A_default_that_is_replaced_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(instanceType: Absent), Cluster.Default("1", "1Gi")));
        Verdict.Silent(Cluster.With(deployments: [Deployment.With(instanceType: Absent)], known: ["defaultinstancetype"]));
        Verdict.Silent(Cluster.Over(
            string.Empty,
            new Manifest([Deployment.With(instanceType: Absent)], []),
            new Manifest([Cluster.Default("1", "1Gi")], [])));
    }

    [Fact]
    public void A_default_that_may_be_replaced_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(instanceType: Absent), Definition.With(name: Unknown("$(NAME)"))));
        Verdict.Exactly(Cluster.Running(Deployment.With(instanceType: Absent), Definition.With(name: Text("DefaultInstanceType"))), "INST2002 at name");
    }

    [Fact]
    public void Jobs_without_an_instance_type_are_silent() => Verdict.Silent(Cluster.With(jobs: [new JobDefinition([])]));

    [Fact]
    public void Article_without_an_instance_type_the_default_is_used()
    {
        Assert.All([Absent, Null(string.Empty), Null("~")], missing => Assert.Equal(
            "deployment 'blue': instance_type is missing, so the deployment runs on the built-in 'defaultinstancetype' with 100m CPU and 2Gi memory (limits: 2 CPU and 2Gi memory); add instance_type",
            Verdict.Single(Cluster.Running(Deployment.With(instanceType: missing)), RuleIds.DefaultInstanceTypeIsSmall, Deployment.Place)));
        Assert.Equal(
            "deployment 'blue': instance_type is missing, so the deployment runs on the built-in 'defaultinstancetype' with limits of 2 CPU and 2Gi memory; add instance_type",
            Verdict.Single(Cluster.Bare(Deployment.Giving().On(Absent)), RuleIds.DefaultInstanceTypeIsSmall, Deployment.Place));
    }

    [Fact]
    public void It_is_a_message() =>
        Assert.Equal(RuleSeverity.Info, Assert.Single(Linter.Lint([Cluster.Bare(Deployment.With(instanceType: Absent))])).Rule.Severity);
}
