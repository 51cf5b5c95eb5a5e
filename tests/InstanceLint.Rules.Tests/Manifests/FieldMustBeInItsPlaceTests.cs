using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using static InstanceLint.Rules.Tests.Values;

namespace InstanceLint.Rules.Tests;

/// <summary>The finding for a misplaced field. Readers find the field.</summary>
public class FieldMustBeInItsPlaceTests
{
    [Fact]
    public void The_message_says_the_right_place() => Assert.Equal(
        "deployment 'blue': resources.instance_type has no effect here; move it to the top level of the deployment", Misplaced().Message);

    [Fact]
    public void A_deployment_of_kubernetes_is_reported() => Verdict.Exactly(
        Cluster.Running(Deployment.With(findings: [Misplaced()])), "INST3010 at resources.instance_type");

    [Fact]
    public void A_deployment_of_another_kind_is_silent() => Verdict.Silent(Cluster.Running(
        Deployment.With(type: Absent, instanceType: Text("another"), isCertain: false, findings: [Misplaced()])));

    [Fact]
    public void A_manifest_of_two_clusters_is_reported_once()
    {
        var manifest = new Manifest([Definition.With(), Deployment.With(findings: [Misplaced()])], []);
        Assert.Equal(Misplaced(), Assert.Single(Linter.Lint([Cluster.Over("dev", manifest), Cluster.Over("prod", manifest)])));
    }

    private static Finding Misplaced() => FieldMustBeInItsPlace.Rule.Misplaced(
        Definition.Place("resources.instance_type"), "deployment 'blue'", "resources.instance_type", "move it to the top level of the deployment");
}
