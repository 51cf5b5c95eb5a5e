using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tests;

/// <summary>A patch of a kustomization is a part of a definition: nothing is missing from it, and it defines nothing.</summary>
public class PatchTests
{
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: gpu\n";
    private const string Base = Head + "spec:\n  resources:\n    requests: { cpu: \"1\", memory: 1Gi }\n    limits: { cpu: \"2\", memory: 2Gi }\n";
    private const string More = Head + "spec:\n  resources:\n    limits:\n      cpu: \"8\"\n";
    private const string Deployment = "name: blue\ntype: kubernetes\nendpoint_name: e\ninstance_type: gpu\nresources:\n  requests: { cpu: \"4\", memory: 1Gi }\n  limits: { cpu: \"4\", memory: 1Gi }\n";

    [Theory]
    [InlineData(More)]
    [InlineData(Head)]
    [InlineData(Head + "spec:\n  nodeSelector: { pool: b }\n")]
    [InlineData(Head + "spec:\n  resources: {}\n")]
    [InlineData(Head + "spec:\n  resources:\n    limits: { nvidia.com/gpu: 8 }\n")]
    [InlineData(Head + "$patch: delete\n")]
    [InlineData(Head + "spec:\n  $retainKeys: [resources]\n  resources:\n    requests:\n      $patch: replace\n      cpu: \"1\"\n    $setElementOrder/x: []\n")]
    [InlineData(Head + "spec:\n  nodeSelector:\n    $patch: replace\n    pool: b\n")]
    [InlineData(Head + "spec:\n  nodeSelector: { pool: null, zone: ~, sku: }\n  resources:\n    requests: { cpu: null }\n    limits: { memory: , nvidia.com/gpu: null }\n")]
    [InlineData(Head + "spec:\n  nodeSelector: ~\n  resources: { requests: null }\n")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nspec:\n  resources:\n    limits: { cpu: \"8\" }\n")]
    [InlineData("kind: InstanceType\nmetadata: { name: gpu }\nspec:\n  resources:\n    limits: { cpu: \"8\" }\n")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- metadata: { name: gpu }\n")]
    [InlineData("- op: replace\n  path: /spec/resources/limits/memory\n  value: 8GB # of amlarc.azureml.com\n")]
    [InlineData("type: kubernetes\nendpoint_name: e\nresources:\n  limits: { nvidia.com/gpu: '1' }\n")]
    [InlineData("type: kubernetes\nendpoint_name: e\ninstance_type: gpu\nmodel: { type: mlflow_model }\n")]
    [InlineData("$schema: https://x/kubernetesOnlineDeployment.schema.json\nendpoint_name: e\nresources: {}\n")]
    public void Nothing_is_missing_from_it_or_defined_twice(string patch)
    {
        Assert.Empty(Print(Manifest("base.yaml", Base), Patch(patch)));
        Assert.Empty(Print(Patch(patch), Manifest("z.yaml", Base)));
        Assert.Empty(Print(Patch(patch)));
    }

    [Theory]
    [InlineData(Head + "spec:\n  resources:\n    limits: { memory: 8GB }\n", "INST2004")]
    [InlineData(Head + "spec:\n  resources:\n    limits: { cpu: 8 }\n", "INST2006")]
    [InlineData(Head + "spec:\n  resources:\n    requests: { nvidia.com/gpu: \"1\" }\n", "INST2007")]
    [InlineData(Head + "spec:\n  resources:\n    limits: { cpu: \"0\" }\n", "INST2005")]
    [InlineData(Head + "spec:\n  resources:\n    requests: { cpu: \"4\" }\n    limits: { cpu: \"2\" }\n", "INST2009")]
    [InlineData(Head + "spec:\n  resource: {}\n", "INST1004")]
    [InlineData(Head + "spec:\n  nodeSelector: { pool: yes }\n", "INST2013")]
    [InlineData("apiVersion: amlarc.azureml.com/v1\nkind: InstanceType\nmetadata: { name: gpu }\n", "INST1005")]
    [InlineData("kind: InstanceType\nspec:\n  resources:\n    limits: { memory: 8GB }\n", "INST2004")]
    [InlineData(Head + "spec:\n  resources:\n    limits: { cpu: \"2\" } # instancelint disable INST9\n", "INST1008")]
    public void What_is_wrong_in_itself_is_said_and_left(string patch, string rule)
    {
        var finding = Assert.Single(Linter.Lint([Manifest("base.yaml", Base), Patch(patch)]));
        Assert.Equal((rule, null), (finding.Rule.Id, finding.Fix));
    }

    [Fact]
    public void A_suppression_in_it_may_hide_what_the_whole_shows() =>
        Assert.Empty(Print(Manifest("base.yaml", Base), Patch(More.Replace("\"8\"", "\"8\" # instancelint disable INST2009: with the base", StringComparison.Ordinal))));

    [Fact]
    public void A_definition_twice_beside_it_is_said() =>
        Assert.Equal(["c.yaml INST4001"], Print(Manifest("b.yaml", Base), Patch(More), Manifest("c.yaml", Base)));

    [Fact]
    public void What_it_changes_is_compared_with_nothing()
    {
        var deployment = Manifest("blue.yaml", Deployment);
        Assert.Equal(["blue.yaml INST3004", "blue.yaml INST3004"], Print(Manifest("base.yaml", Base), deployment));
        Assert.Empty(Print(Manifest("base.yaml", Base), deployment, Patch(More)));
        Assert.Empty(Print(Manifest("base.yaml", Base), deployment, Patch(More.Replace("\"8\"", "\"1\"", StringComparison.Ordinal))));
        Assert.Empty(Print(Manifest("base.yaml", Base), deployment, Patch(More.Replace("name: gpu", "name: not-important", StringComparison.Ordinal))));

        // The patch is for another instance type.
        var other = Manifest("other.yaml", Base.Replace("gpu", "cpu", StringComparison.Ordinal));
        Assert.Equal(2, Print(Manifest("base.yaml", Base), other, deployment, Patch(More.Replace("gpu", "cpu", StringComparison.Ordinal))).Count());
    }

    [Fact]
    public void What_it_changes_exists_somewhere()
    {
        Assert.Empty(Print(Manifest("blue.yaml", Deployment), Patch(More), Manifest("other.yaml", Base.Replace("gpu", "cpu", StringComparison.Ordinal))));
        Assert.Empty(Print(Manifest("blue.yaml", Deployment.Replace("instance_type: gpu\n", string.Empty, StringComparison.Ordinal)), Patch(More.Replace("gpu", "defaultinstancetype", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("production", "INST4002")]
    [InlineData("dev", null)]
    public void Its_node_selector_is_held_against_the_extensions(string value, string? rule)
    {
        var settings = ClusterSettings.None(string.Empty) with { ExtensionNodeSelector = new Dictionary<string, string> { ["stage"] = "dev" } };
        var findings = Linter.Lint([new ClusterDefinition(settings, [Linter.Outline(Manifest("base.yaml", Base)), Linter.Outline(Patch(Head + "spec:\n  nodeSelector: { stage: " + value + " }\n"))])]);
        Assert.Equal(rule, findings.SingleOrDefault()?.Rule.Id);
    }

    private static Manifest Patch(string text) => ManifestReader.Read(text, new PathSource("patch.yaml"), isNamed: true, ManifestRole.Patch, CancellationToken.None);

    private static Manifest Manifest(string path, string text) => ManifestReader.Read(text, path);

    private static IEnumerable<string> Print(params Manifest[] manifests) => Linter.Lint(manifests).Select(finding => $"{finding.Span.Path} {finding.Rule.Id}");
}
