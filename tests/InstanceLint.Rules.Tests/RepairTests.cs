using System;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using static InstanceLint.Tests.Values;

namespace InstanceLint.Tests;

/// <summary>A finding carries the edit that leaves nothing of it, or none where that would be a guess.</summary>
public class RepairTests
{
    [Fact]
    public void A_text_is_replaced_by_the_one_that_was_meant()
    {
        Assert.Equal(new Repair.Replacement("4G"), Of(Definition.With(memoryLimit: Text("4GB"))));
        Assert.Equal(new Repair.Replacement("2048Mi"), Of(Definition.With(memoryLimit: Text("2048"))));
        Assert.Equal(new Repair.Replacement("my-gpu"), Of(Definition.With(name: Text("My_GPU"))));
        Assert.Equal(new Repair.Replacement("nvidia.com/gpu"), Of(Definition.With(moreLimits: [(Text("nvidia.com/gpus"), Text("1"))])));
    }

    [Fact]
    public void What_nobody_can_tell_is_not_repaired()
    {
        Assert.Null(Of(Definition.With(memoryLimit: Text("plenty"))));
        Assert.Null(Of(Definition.With(memoryLimit: Text("1,024"))));
        Assert.Null(Of(Definition.With(name: Text("-"))));
        Assert.Null(Of(Definition.With(memoryRequest: Text("0"))));
        Assert.Null(Of(Definition.With(cpuRequest: Text("2"))));
    }

    [Fact]
    public void What_is_no_string_is_written_as_one()
    {
        Assert.Equal(new Repair.Replacement("0.5"), Of(Definition.With(cpuRequest: Number("0.5"))));
        Assert.Equal(new Repair.Replacement("1"), Of(Definition.With(cpuRequest: Number("01", "1"))));
        Assert.Equal(new Repair.Replacement("1024Mi"), Of(Definition.With(memoryRequest: Number("1024"), memoryLimit: Text("2Gi"))));
        Assert.Equal(new Repair.Replacement("yes"), Of(Definition.With(nodeSelector: [(Text("gpu"), Boolean("yes", "true"))])));
        Assert.Equal(
            new Repair.Replacement("1"),
            OfDeployment(Deployment.Giving(gpuLimit: Number("1")), RuleIds.DeploymentGpuShouldBeQuoted));
    }

    [Fact]
    public void What_was_meant_for_no_string_is_not_written_as_one()
    {
        Assert.Null(Of(Definition.With(cpuRequest: Boolean("on", "true"))));
        Assert.Null(Of(Definition.With(cpuRequest: Number("12:30", "750"))));
        Assert.Null(Of(Definition.With(nodeSelector: [(Text("gpu"), Null())])));
        Assert.Null(Of(Definition.With(nodeSelector: [(Text("gpu"), Text("-"))])));
        Assert.Null(Of(Definition.With(nodeSelector: [(Text("gpu"), Number("+1", "1"))])));
    }

    [Fact]
    public void A_deployment_says_that_it_is_one_of_Kubernetes()
    {
        Assert.Equal(new Repair.Addition("type", "kubernetes"), OfDeployment(Deployment.With(type: Absent), RuleIds.DeploymentMustSayKubernetes));
        Assert.Equal(new Repair.Addition("type", "kubernetes"), OfDeployment(Deployment.With(type: Null()), RuleIds.DeploymentMustSayKubernetes));
        Assert.Equal(new Repair.Replacement("kubernetes"), OfDeployment(Deployment.With(type: Text("Kubernetes")), RuleIds.DeploymentMustSayKubernetes));
    }

    [Fact]
    public void What_the_reader_finds_is_repaired_where_one_word_was_meant()
    {
        SourceSpan place = default;
        Assert.Equal(new Repair.Replacement("nodeSelector"), FieldMustBeKnown.Rule.Unknown("x", place, "spec", "nodeSelectors", ["nodeSelector", "resources"], null).Repair);
        Assert.Null(FieldMustBeKnown.Rule.Unknown("x", place, "spec", "tolerations", ["nodeSelector", "resources"], null).Repair);
        Assert.Null(FieldMustBeKnown.Rule.Unknown("x", place, "", "resources", ["metadata", "spec"], "spec").Repair);
        Assert.Null(FieldMustBeKnown.Rule.Unknown("x", place, "spec", "replicas", ["nodeSelector", "resources"], null).Repair);
        Assert.Equal(new Repair.Replacement("amlarc.azureml.com/v1alpha1"), KindMustBeServed.Rule.OtherVersion(place, "amlarc.azureml.com/v1").Repair);
        Assert.Equal(new Repair.Replacement("InstanceType"), KindMustBeServed.Rule.OtherKind(place, "instancetype", "InstanceType").Repair);
        Assert.Equal(new Repair.Addition("apiVersion", "amlarc.azureml.com/v1alpha1"), KindMustBeServed.Rule.NoVersion(place, "InstanceType").Repair);
    }

    [Fact]
    public void Gpus_move_to_the_limits_or_go()
    {
        Assert.Equal(new Repair.Move("limits"), Of(Definition.With(gpuRequest: Text("1"))));
        Assert.Equal(new Repair.Removal(), Of(Definition.With(gpuRequest: Text("1"), gpuLimit: Text("1"))));
    }

    [Fact]
    public void What_is_missing_is_as_much_as_the_other_section_gives()
    {
        Assert.Equal("limits.memory=1500Mi", Inserted(Definition.With(memoryLimit: Absent)));
        Assert.Equal("requests.cpu=1 requests.memory=2Gi", Inserted(Definition.With(cpuRequest: Absent, memoryRequest: Absent)));
    }

    [Fact]
    public void What_no_section_gives_is_as_much_as_the_default_instance_type_has() =>
        Assert.Equal(
            "requests.memory=2Gi limits.memory=2Gi",
            string.Join(' ', Verdict.Of(Definition.With(memoryRequest: Absent, memoryLimit: Absent)).Select(finding => Print((Repair.Insertion)finding.Repair!)).Order(StringComparer.Ordinal).Reverse()));

    [Fact]
    public void Beside_an_amount_that_is_broken_or_not_to_be_seen_nothing_is_inserted()
    {
        Assert.All(Verdict.Of(Definition.With(memoryRequest: Text("plenty"), memoryLimit: Absent)), finding => Assert.Null(finding.Repair));
        Assert.Null(Of(Definition.With(memoryRequest: Unknown(), memoryLimit: Absent)));
    }

    private static Repair? OfDeployment(DeploymentDefinition deployment, string rule) =>
        Assert.Single(Linter.Lint([Cluster.Running(deployment)]), finding => finding.Rule.Id == rule).Repair;

    private static Repair? Of(InstanceTypeDefinition definition) => Assert.Single(Verdict.Of(definition)).Repair;

    private static string Inserted(InstanceTypeDefinition definition) => Print((Repair.Insertion)Of(definition)!);

    private static string Print(Repair.Insertion insertion) =>
        string.Join(' ', insertion.Amounts.Select(amount => $"{amount.Section}.{amount.Resource}={amount.Amount}"));
}
