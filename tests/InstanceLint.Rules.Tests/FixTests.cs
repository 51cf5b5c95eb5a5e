using System;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>A finding has the edit that resolves it, or none if the edit would be a guess.</summary>
public class FixTests
{
    [Fact]
    public void A_text_is_replaced_by_the_one_that_was_meant()
    {
        Assert.Equal(new Fix.Replacement("4G"), FixFor(Definition.With(memoryLimit: Text("4GB"))));
        Assert.Equal(new Fix.Replacement("2048Mi"), FixFor(Definition.With(memoryLimit: Text("2048"))));
        Assert.Equal(new Fix.Replacement("my-gpu"), FixFor(Definition.With(name: Text("My_GPU"))));
        Assert.Equal(new Fix.Replacement("nvidia.com/gpu"), FixFor(Definition.With(moreLimits: [(Text("nvidia.com/gpus"), Text("1"))])));
    }

    [Fact]
    public void What_nobody_can_tell_is_not_fixed()
    {
        Assert.Null(FixFor(Definition.With(memoryLimit: Text("plenty"))));
        Assert.Null(FixFor(Definition.With(memoryLimit: Text("1,024"))));
        Assert.Null(FixFor(Definition.With(name: Text("-"))));
        Assert.Null(FixFor(Definition.With(memoryRequest: Text("0"))));
        Assert.Null(FixFor(Definition.With(cpuRequest: Text("2"))));
    }

    [Fact]
    public void What_is_no_string_is_written_as_one()
    {
        Assert.Equal(new Fix.Replacement("0.5"), FixFor(Definition.With(cpuRequest: Number("0.5"))));
        Assert.Equal(new Fix.Replacement("1"), FixFor(Definition.With(cpuRequest: Number("01", "1"))));
        Assert.Equal(new Fix.Replacement("1024Mi"), FixFor(Definition.With(memoryRequest: Number("1024"), memoryLimit: Text("2Gi"))));
        Assert.Equal(new Fix.Replacement("yes"), FixFor(Definition.With(nodeSelector: [(Text("gpu"), Boolean("yes", "true"))])));
        Assert.Equal(
            new Fix.Replacement("1"),
            OfDeployment(Deployment.Giving(gpuLimit: Number("1")), RuleIds.DeploymentGpuShouldBeQuoted));
    }

    [Fact]
    public void What_was_meant_for_no_string_is_not_written_as_one()
    {
        Assert.Null(FixFor(Definition.With(cpuRequest: Boolean("on", "true"))));
        Assert.Null(FixFor(Definition.With(cpuRequest: Number("12:30", "750"))));
        Assert.Null(FixFor(Definition.With(nodeSelector: [(Text("gpu"), Null())])));
        Assert.Null(FixFor(Definition.With(nodeSelector: [(Text("gpu"), Text("-"))])));
        Assert.Null(FixFor(Definition.With(nodeSelector: [(Text("gpu"), Number("+1", "1"))])));
    }

    [Fact]
    public void A_deployment_says_that_it_is_one_of_Kubernetes()
    {
        Assert.Equal(new Fix.Addition("type", "kubernetes"), OfDeployment(Deployment.With(type: Absent), RuleIds.DeploymentShouldSayKubernetes));
        Assert.Equal(new Fix.Addition("type", "kubernetes"), OfDeployment(Deployment.With(type: Null()), RuleIds.DeploymentShouldSayKubernetes));
        Assert.Equal(new Fix.Replacement("kubernetes"), OfDeployment(Deployment.With(type: Text("Kubernetes")), RuleIds.DeploymentMustSayKubernetes));
    }

    [Fact]
    public void What_the_reader_finds_is_fixed_where_one_word_was_meant()
    {
        SourceSpan place = default;
        Assert.Equal(new Fix.Replacement("nodeSelector"), FieldMustBeKnown.Rule.Unknown("x", place, "spec", "nodeSelectors", ["nodeSelector", "resources"], null).Fix);
        Assert.Null(FieldMustBeKnown.Rule.Unknown("x", place, "spec", "tolerations", ["nodeSelector", "resources"], null).Fix);
        Assert.Null(FieldMustBeKnown.Rule.Unknown("x", place, "", "resources", ["metadata", "spec"], "spec").Fix);
        Assert.Null(FieldMustBeKnown.Rule.Unknown("x", place, "spec", "replicas", ["nodeSelector", "resources"], null).Fix);
        Assert.Equal(new Fix.Replacement("amlarc.azureml.com/v1alpha1"), KindMustBeServed.Rule.OtherVersion(place, "amlarc.azureml.com/v1").Fix);
        Assert.Equal(new Fix.Replacement("InstanceType"), KindMustBeServed.Rule.OtherKind(place, "instancetype", "InstanceType").Fix);
        Assert.Equal(new Fix.Addition("apiVersion", "amlarc.azureml.com/v1alpha1"), KindMustBeServed.Rule.NoVersion(place, "InstanceType").Fix);
    }

    [Fact]
    public void Gpus_move_to_the_limits_or_go()
    {
        Assert.Equal(new Fix.Move("limits"), FixFor(Definition.With(gpuRequest: Text("1"))));
        Assert.Equal(new Fix.Removal(), FixFor(Definition.With(gpuRequest: Text("1"), gpuLimit: Text("1"))));
        Assert.Equal(new Fix.Removal(), Gpu(Definition.With(gpuRequest: Text("1"), gpuLimit: Text("1000m"))).Fix);
    }

    [Fact]
    public void Gpus_stay_where_their_number_is_not_certain()
    {
        Assert.Null(Gpu(Definition.With(gpuRequest: Text("1"), gpuLimit: Text("2"))).Fix);
        Assert.Null(Gpu(Definition.With(gpuRequest: Text("1"), gpuLimit: Unknown())).Fix);
        Assert.Null(Gpu(Definition.With(gpuRequest: Text("1"), gpuLimit: Null())).Fix);
        Assert.Null(Gpu(Definition.With(gpuRequest: Text("0.5"))).Fix);
        Assert.Null(Gpu(Definition.With(gpuRequest: Text("1"), moreLimits: [(Text("nvidia.com/gpus"), Text("2"))])).Fix);
        Assert.Null(Gpu(Definition.With(gpuRequest: Text("1"), moreLimits: [(Unknown(), Text("2"))])).Fix);
        var definition = Definition.With(gpuRequest: Text("1"));
        Assert.Null(Gpu(definition with { Limits = definition.Limits with { IsComplete = false } }).Fix);
    }

    [Fact]
    public void Both_numbers_of_gpus_are_told_where_they_differ()
    {
        Assert.Contains("; keep the correct number in spec.resources.limits only ('4' here, '2' there)", Gpu(Definition.With(gpuRequest: Text("4"), gpuLimit: Text("2"))).Message, StringComparison.Ordinal);
        Assert.EndsWith("; remove it, because spec.resources.limits already specifies it", Gpu(Definition.With(gpuRequest: Text("2"), gpuLimit: Number("2"))).Message, StringComparison.Ordinal);
        Assert.EndsWith("; move it to spec.resources.limits", Gpu(Definition.With(gpuRequest: Text("2"), gpuLimit: Null())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_that_are_missing_are_what_the_limits_give()
    {
        Assert.Equal("requests.cpu=2", Inserted(Definition.With(cpuRequest: Absent, cpuLimit: Text("2"))));
        Assert.Equal("requests.cpu=1 requests.memory=2Gi", Inserted(Definition.With(cpuRequest: Absent, memoryRequest: Absent)));
        Assert.Equal("requests.cpu=1 requests.memory=2Gi", Print((Fix.Insertion)OfDeployment(
            Deployment.Giving(cpuRequest: Absent, memoryRequest: Absent, cpuLimit: Text("1"), memoryLimit: Text("2Gi")), RuleIds.RequestsMustBePresent)!));
    }

    [Fact]
    public void An_amount_that_no_limit_gives_is_not_inserted()
    {
        Assert.Null(FixFor(Definition.With(memoryLimit: Absent)));
        Assert.All(Verdict.Lint(Definition.With(memoryRequest: Absent, memoryLimit: Absent)), finding => Assert.Null(finding.Fix));
        Assert.All(
            Verdict.Lint(Definition.With(cpuRequest: Absent, memoryRequest: Absent, cpuLimit: Absent, memoryLimit: Absent, gpuLimit: Text("8"))),
            finding => Assert.Null(finding.Fix));
        Assert.Null(OfDeployment(Deployment.Giving(cpuRequest: Absent, cpuLimit: Absent), RuleIds.RequestsMustBePresent));
        Assert.Null(OfDeployment(Deployment.Giving(cpuLimit: Absent, gpuLimit: Text("1")), RuleIds.GpuNeedsLimits));
    }

    [Fact]
    public void An_amount_that_is_broken_or_not_to_be_seen_is_not_inserted()
    {
        Assert.Null(Missing(Definition.With(memoryRequest: Absent, memoryLimit: Text("plenty"))));
        Assert.Null(Missing(Definition.With(memoryRequest: Absent, memoryLimit: Text("2048"))));
        Assert.Null(Missing(Definition.With(cpuRequest: Absent, cpuLimit: Number("2"))));
        Assert.Null(Missing(Definition.With(memoryRequest: Absent, memoryLimit: Unknown())));
        Assert.Null(Missing(Definition.With(cpuRequest: Absent, cpuLimit: Text("1Ki"), memoryLimit: Text("4"))));
        var definition = Definition.With(memoryRequest: Absent);
        Assert.Null(Missing(definition with { Limits = definition.Limits with { IsComplete = false } }));
    }

    [Theory]
    [InlineData("16Gi", "4")]
    [InlineData("16GB", "4 ")]
    [InlineData("16Gi", "500m")]
    [InlineData("500M", "2")]
    [InlineData("1Ki", "4")]
    [InlineData("16Gi", "${MEMORY}")]
    public void Amounts_that_may_be_swapped_stay(string cpu, string memory) =>
        Assert.All(
            Verdict.Lint(Definition.With(cpuRequest: Absent, memoryRequest: Absent, cpuLimit: Text(cpu), memoryLimit: memory[0] == '$' ? Unknown() : Text(memory))),
            finding => Assert.Null(finding.Fix));

    [Fact]
    public void A_unit_of_memory_on_both_is_a_slip_of_the_pen()
    {
        Assert.All(
            Verdict.Lint(Definition.With(cpuRequest: Text("500M"), memoryRequest: Text("3500m"), cpuLimit: Text("1"), memoryLimit: Text("4Gi"))),
            finding => Assert.NotNull(finding.Fix));
        Assert.Equal(new Fix.Replacement("2"), FixFor(Definition.With(cpuLimit: Text("2Gi"))));
        Assert.Equal(new Fix.Replacement("2048Mi"), FixFor(Definition.With(cpuLimit: Text("2000m"), memoryLimit: Text("2048"))));
    }

    [Theory]
    [InlineData("cpu")]
    [InlineData("CPUs")]
    public void A_resource_does_not_get_the_name_of_another_one(string other) =>
        Assert.All(
            Verdict.Lint(Definition.With(cpuLimit: Absent, moreLimits: [(Text("cores"), Text("2")), (Text(other), Text("4"))])),
            finding => Assert.Null(finding.Fix));

    [Theory]
    [InlineData("cpu2")]
    [InlineData("nvidia1.com/gpu")]
    public void A_resource_with_another_digit_is_another_one(string name) =>
        Assert.Null(FixFor(Definition.With(moreLimits: [(Text(name), Text("4"))])));

    [Fact]
    public void A_fix_that_only_one_of_several_clusters_takes_is_none()
    {
        var manifest = new Manifest([Definition.With(name: Text("Gpu_A"))], []);
        var (free, taken) = (ClusterSettings.None("a"), ClusterSettings.None("b") with { KnownInstanceTypes = ["gpu-a"] });
        Assert.NotNull(Assert.Single(Linter.Lint([new ClusterDefinition(free, [Linter.Outline(manifest)])])).Fix);
        Assert.Null(Assert.Single(Linter.Lint([new ClusterDefinition(free, [Linter.Outline(manifest)]), new ClusterDefinition(taken, [Linter.Outline(manifest)])])).Fix);
        Assert.Null(Assert.Single(Linter.Lint([new ClusterDefinition(taken, [Linter.Outline(manifest)]), new ClusterDefinition(free, [Linter.Outline(manifest)])])).Fix);
    }

    private static Finding Gpu(InstanceTypeDefinition definition) => Assert.Single(Verdict.Lint(definition), finding => finding.Rule.Id == RuleIds.GpuBelongsInLimits);

    private static Fix? Missing(InstanceTypeDefinition definition) => Assert.Single(Verdict.Lint(definition), finding => finding.Rule.Id == RuleIds.ResourceMustBePresent).Fix;

    private static Fix? OfDeployment(DeploymentDefinition deployment, string rule) =>
        Assert.Single(Linter.Lint([Cluster.Running(deployment)]), finding => finding.Rule.Id == rule).Fix;

    private static Fix? FixFor(InstanceTypeDefinition definition) => Assert.Single(Verdict.Lint(definition)).Fix;

    private static string Inserted(InstanceTypeDefinition definition) => Print((Fix.Insertion)FixFor(definition)!);

    private static string Print(Fix.Insertion insertion) =>
        string.Join(' ', insertion.Amounts.Select(amount => $"{amount.Section}.{amount.Resource}={amount.Amount}"));
}
