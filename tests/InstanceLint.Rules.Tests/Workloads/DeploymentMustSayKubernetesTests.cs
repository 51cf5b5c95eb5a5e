using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

public class DeploymentMustSayKubernetesTests
{
    [Fact]
    public void The_word_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(type: Text("kubernetes"))));
        Verdict.Silent(Cluster.Running(Deployment.With(type: Text("kubernetes"), isCertain: false)));
        Verdict.Silent(Cluster.Running(Deployment.Giving()));
        Verdict.Silent(Cluster.Running(WithSchema(Deployment.Giving())));
    }

    [Fact]
    public void A_type_that_cannot_be_seen_is_silent()
    {
        Verdict.Silent(Cluster.Running(Deployment.With(type: Unknown())));
        Verdict.Silent(Cluster.Running(WithSchema(Deployment.With(type: Unknown()))));
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
    public void Without_the_schema_it_is_only_a_message() =>
        Verdict.Exactly(Cluster.Running(Deployment.With(type: Absent)), "INST3014 at deployment");

    [Theory]
    [InlineData("managed")]
    [InlineData("kube")]
    public void Another_word_is_silent(string type) => Verdict.Silent(Cluster.Running(WithSchema(Deployment.With(type: Text(type)))));

    [Fact]
    public void A_missing_type_beside_the_schema()
    {
        const string Expected = "deployment 'blue': type is missing, so the Azure ML CLI treats this as a managed deployment, whatever $schema says; add 'type: kubernetes'";
        Assert.Equal(Expected, Verdict.Single(Cluster.Running(WithSchema(Deployment.With(type: Absent))), RuleIds.DeploymentMustSayKubernetes, Deployment.Place));
        Assert.Equal(Expected, Verdict.Single(Cluster.Running(WithSchema(Deployment.With(type: Null()))), RuleIds.DeploymentMustSayKubernetes, "type"));
    }

    [Theory]
    [InlineData("Kubernetes")]
    [InlineData("KUBERNETES")]
    public void Another_case_of_letters(string type) => Assert.Equal(
        $"deployment 'blue': type '{type}' is not exactly 'kubernetes', so the Azure ML CLI treats this as a managed deployment; use 'kubernetes'",
        Verdict.Single(Cluster.Running(Deployment.With(type: Text(type))), RuleIds.DeploymentMustSayKubernetes, "type"));

    [Fact]
    public void It_is_a_warning_with_a_fix()
    {
        var finding = Assert.Single(Linter.Lint([Cluster.Running(WithSchema(Deployment.With(type: Absent)))]));
        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
        Assert.Equal(new Fix.Addition("type", "kubernetes"), finding.Fix);
    }

    private static DeploymentDefinition WithSchema(DeploymentDefinition deployment) => deployment with { HasKubernetesSchema = true };
}
