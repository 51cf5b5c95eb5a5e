using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Projects.Tests;

/// <summary>Findings that can be resolved in two ways, or whose obvious fix is wrong: nothing is changed.</summary>
public class TwoReadingsTests
{
    private const string Good = "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}";

    public static IEnumerable<TheoryDataRow<string, string>> Resources => Rows(
        ("GPUs differ in requests and limits", "requests: {cpu: '1', memory: 1Gi, nvidia.com/gpu: 2}\n    limits: {cpu: '2', memory: 2Gi, nvidia.com/gpu: 1}"),
        ("GPUs are in requests twice, under two names", "requests: {cpu: '1', memory: 1Gi, nvidia.com/gpu: 2, gpu: 1}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("GPUs in requests aren't a whole number", "requests: {cpu: '1', memory: 1Gi, nvidia.com/gpu: half}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("another name of the GPU beside it", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi, nvidia.com/gpu: 1, gpu: 2}"),
        ("CPU and memory may be swapped in both", "requests: {cpu: 1Gi, memory: '1'}\n    limits: {cpu: 2Gi, memory: '2'}"),
        ("CPU and memory may be swapped in limits", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: 2Gi, memory: '2'}"),
        ("a comma for thousands or for decimals", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', memory: '1,500Mi'}"),
        ("limits lack what requests have", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2'}"),
        ("neither section has it", "requests: {cpu: '1'}\n    limits: {cpu: '2'}"),
        ("limits are templates", "requests: {cpu: '1'}\n    limits: {cpu: '2', memory: '{{ memory }}'}"),
        ("the limit is wrong too", "requests: {cpu: '1'}\n    limits: {cpu: '2', memory: much}"),
        ("the limit stands twice", "requests: {cpu: '1'}\n    limits: {cpu: '2', memory: 2Gi, memory: 4Gi}"),
        ("the right name stands beside the wrong one", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', mem: 2Gi, memory: 4Gi}"),
        ("two wrong names for one", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', mem: 2Gi, ram: 4Gi}"),
        ("a section stands twice, under two names", "requests: {cpu: '1', memory: 1Gi}\n    limit: {cpu: '2', memory: 2Gi}\n    limits: {cpu: '4', memory: 4Gi}"),
        ("with quotes it would exceed the limit", "requests: {cpu: 4, memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("with the likely unit it would exceed the limit", "requests: {cpu: '1', memory: 4GB}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("a request above the limit", "requests: {cpu: '4', memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("zero", "requests: {cpu: '0', memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("negative", "requests: {cpu: '-1', memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("nothing", "requests: {cpu: , memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("words", "requests: {cpu: two, memory: 1Gi}\n    limits: {cpu: '4', memory: 2Gi}"),
        ("a version", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: 1.2.3, memory: 2Gi}"),
        ("half a GPU", "requests: {cpu: '1', memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi, nvidia.com/gpu: '0.5'}"),
        ("a tag says the type", "requests: {cpu: !!int 1, memory: 1Gi}\n    limits: {cpu: '2', memory: 2Gi}"),
        ("an anchor is used for something else too", "requests: {cpu: '1', memory: &a 2GB}\n    limits: {cpu: *a, memory: *a}"),
        ("a request of another extended resource", "requests: {cpu: '1', memory: 1Gi, rdma/hca: '1'}\n    limits: {cpu: '2', memory: 2Gi, rdma/hca: '2'}"));

    public static IEnumerable<TheoryDataRow<string, string[]>> Files =>
    [
        new("the new name exists", [Type("gpu-a", Good), Type("GPU-A", Good)]),
        new("two get the same name", [Type("GPU_a", Good), Type("gpu-A", Good)]),
        new("the old name has two definitions", [Type("GPU_a", Good), Type("GPU_a", Good)]),
        new("a digit differs", [Type("gpu-a10", Good), Job("gpu-a100")]),
        new("two names are near", [Type("gpu-east", Good), Type("gpu-west", Good), Job("gpu-nest")]),
        new("no name is near", [Type("gpu", Good), Job("cpu-large")]),
        new("the name is defined twice", [Type("gpu", Good), Type("gpu", Good)]),
        new("a selector stands twice, under two names", [Type("gpu", Good).Replace("spec:\n", "spec:\n  nodeSelector: {pool: a}\n  nodeSelectors: {pool: b}\n")]),
        new("a field that is near two", [Type("gpu", Good).Replace("spec:\n", "spec:\n  tolerations: []\n")]),
        new("the instance type stands in both places", ["command: x\ncompute: azureml:k\ninstance_type: a\nresources:\n  instance_type: b\n"]),
        new("the field exists under its right name", ["command: x\ncompute: azureml:k\nresources:\n  instance_type: a\n  instance_typ: b\n"]),
        new("the document is of another cluster's type", ["type: managed\nendpoint_name: e\nmodel: {path: m}\n$schema: kubernetesOnlineDeployment.schema.json\ninstance_type: gpu\n"]),
        new("a file that breaks off", [Type("GPU", Good) + "---\na: [\n"]),
        new("a template", [Type("GPU", Good).Replace("spec:", "{{ if .Values.gpu }}\nspec:") + "{{ end }}\n"]),
    ];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Of_an_instance_type(string name, string resources) => AssertLeft(name, Type("gpu", resources));

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_a_cluster(string name, string[] files) => AssertLeft(name, files);

    [Theory]
    [InlineData("a wrong amount", "limits: {memory: 2GB}")]
    [InlineData("an amount without quotes", "limits: {cpu: 1}")]
    [InlineData("GPUs in requests", "requests: {nvidia.com/gpu: 1}")]
    [InlineData("another name", "limits: {mem: 2Gi}")]
    public void Of_a_patch(string name, string resources)
    {
        var settings = new ProjectSettings("project") { Roles = new Dictionary<string, ManifestRole> { ["patch.yaml"] = ManifestRole.Patch } };
        TextSource[] sources = [new("gpu.yaml", Type("gpu", Good)), new("patch.yaml", Type("gpu", resources))];
        var outcome = ProjectFixer.Fix(settings, sources, _ => true, TestContext.Current.CancellationToken).Outcome;
        Assert.True(outcome.Done.Count == 0 && outcome.Left.Count > 0, name + "\n" + FixRun.Print(outcome));
    }

    private static void AssertLeft(string name, params string[] files)
    {
        var outcome = FixRun.Run([.. files.Select((text, i) => new NamedText($"{i}.yaml", text))]);
        Assert.True(outcome.Done.Count == 0 && outcome.Texts.Count == 0, name + "\n" + FixRun.Print(outcome));
        Assert.True(outcome.Left.Count > 0 || name == "a template" || name.StartsWith("the document", System.StringComparison.Ordinal), name);
    }

    private static string Type(string name, string resources) =>
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {{name: {name}}}\nspec:\n  resources:\n    {resources}\n";

    private static string Job(string name) => $"command: x\ncompute: azureml:k\nresources:\n  instance_type: {name}\n";

    private static IEnumerable<TheoryDataRow<string, string>> Rows(params (string Name, string Text)[] rows) =>
        rows.Select(row => new TheoryDataRow<string, string>(row.Name, row.Text));
}
