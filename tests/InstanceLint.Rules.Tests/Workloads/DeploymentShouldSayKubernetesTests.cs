using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class DeploymentShouldSayKubernetesTests
{
    [Fact]
    public void The_word_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(type: Text("kubernetes"))));
        Verdict.Silent(Cluster.Running(Deployment.With(type: Text("kubernetes"), isCertain: false)));
        Verdict.Silent(Cluster.Running(Deployment.Giving()));
    }

    [Fact]
    public void A_type_that_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(type: Unknown())));
        Verdict.Silent(Cluster.Running(Deployment.With(type: Unknown("${{ parameters.type }}"))));
    }

    [Fact]
    public void What_is_no_deployment_of_kubernetes_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(type: Absent, instanceType: Text("Standard_DS3_v2"), isCertain: false)));
        Verdict.Silent(Cluster.Running(Deployment.With(type: Absent, instanceType: Text("another"), isCertain: false)));
        Verdict.Silent(Cluster.Bare(Deployment.With(type: Absent, isCertain: false)));
        Verdict.Silent(Cluster.Bare(Deployment.With(type: Absent, instanceType: Text("defaultinstancetype"), isCertain: false)));
    }

    [Fact]
    public void The_schema_makes_it_a_warning_of_another_rule() => Verdict.Exactly(
        Cluster.Running(Deployment.With(type: Absent) with { HasKubernetesSchema = true }), "INST3009 at deployment");

    [Fact]
    public void A_missing_type()
    {
        const string Expected = "deployment 'blue': type is missing, so the Azure ML CLI treats this as a managed deployment; add 'type: kubernetes'";
        Assert.Equal(Expected, Verdict.Single(Cluster.Running(Deployment.With(type: Absent)), RuleIds.DeploymentShouldSayKubernetes, Deployment.Place));
        Assert.Equal(Expected, Verdict.Single(Cluster.Running(Deployment.With(type: Absent, isCertain: false)), RuleIds.DeploymentShouldSayKubernetes, Deployment.Place));
        Verdict.Exactly(
            Cluster.With(deployments: [Deployment.With(type: Absent, instanceType: Text("gpu"), isCertain: false)], known: ["gpu"]), "INST3014 at deployment");
    }

    [Fact]
    public void An_empty_type() => Verdict.Exactly(Cluster.Running(Deployment.With(type: Null())), "INST3014 at type");

    [Fact]
    public void It_is_a_message_with_a_fix()
    {
        var finding = Assert.Single(Linter.Lint([Cluster.Running(Deployment.With(type: Absent))]));
        Assert.Equal(RuleSeverity.Info, finding.Rule.Severity);
        Assert.Equal(new Fix.Addition("type", "kubernetes"), finding.Fix);
    }
}
