using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Hovers;

namespace InstanceLint.LanguageServer.Tests;

public class HoverTextTests
{
    private const string Nothing = "";
    private const string Head = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n";
    private const string Deployment = "name: blue\ntype: kubernetes\nendpoint_name: vision\nmodel: azureml:m:1\nenvironment: azureml:e:1\n";

    private const string Gpu = Head + "metadata:\n  name: gpu\nspec:\n  nodeSelector:\n    pool: gpu\n  resources:\n    requests:\n      cpu: 500m\n      memory: 4Gi\n"
        + "    limits:\n      cpu: 4000m\n      memory: 8Gi\n      nvidia.com/gpu: 2\n";

    private const string Table = "| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | `500m` | `4000m` |\n| Memory | `4Gi` | `8Gi` |\n| GPU | - | `2` |";
    private const string Types = "\n# file: types.yaml\n" + Gpu;
    private const string Settings = "\n# file: instancelint.yaml\nclusters:\n  dev:\n    manifests: [open.yaml, types.yaml]\n  prod:\n    manifests: [open.yaml]\n    knownInstanceTypes: [gpu-a100]\n    extensionNodeSelector: { purpose: ml }\n";

    private const string Nodes = "\n# file: instancelint.yaml\nclusters:\n  edge:\n    manifests: [open.yaml]\n    nodes: [nodes.yaml]\n    nodesAreComplete: true\n# file: nodes.yaml\napiVersion: v1\nkind: List\nitems:\n"
        + "- apiVersion: v1\n  kind: Node\n  metadata: { name: aks-gpu-0, labels: { pool: gpu } }\n  status: { allocatable: { cpu: \"8\", memory: 32Gi, nvidia.com/gpu: \"4\", pods: \"30\" } }\n"
        + "- apiVersion: v1\n  kind: Node\n  metadata: { name: aks-gpu-1, labels: { pool: gpu } }\n  status: { allocatable: { cpu: \"8\", memory: 32Gi, nvidia.com/gpu: \"4\", pods: \"30\" } }\n"
        + "- apiVersion: v1\n  kind: Node\n  metadata: { name: aks-cpu-0, labels: { pool: cpu } }\n  status: { allocatable: { cpu: \"8\", memory: 32Gi, pods: \"30\" } }\n";

    // Each row: its name, the text with a cursor, and the hover up to the rule.
    private static readonly (string Name, string Text, string Hover)[] Rows =
    [
        ("memory", Gpu.Replace("memory: 8Gi", "memory: 8$$Gi", StringComparison.Ordinal), "`8Gi` is 8,589,934,592 bytes (8 GiB, about 8.6 GB)."),
        ("memory in decimal units", Gpu.Replace("memory: 8Gi", "memory: 8$$G", StringComparison.Ordinal), "`8G` is 8,000,000,000 bytes (8 GB, about 7.5 GiB)."),
        ("memory in millibytes", Gpu.Replace("memory: 4Gi", "memory: 35$$00m", StringComparison.Ordinal), "`3500m` is 3.5 bytes."),
        ("cpu", Gpu.Replace("cpu: 500m", "cpu: $$500m", StringComparison.Ordinal), "`500m` is 0.5 cores."),
        ("one core in quotes", Gpu.Replace("cpu: 500m", "cpu: \"1$$\"", StringComparison.Ordinal), "`1` is 1 core."),
        ("the key of an amount", Gpu.Replace("cpu: 500m", "cp$$u: 500m", StringComparison.Ordinal), "`500m` is 0.5 cores."),
        ("GPUs", Gpu.Replace("gpu: 2", "gpu: 2$$", StringComparison.Ordinal), "`2` is 2 GPUs."),
        ("another device", Gpu.Replace("nvidia.com/gpu: 2", "rdma/hca: 1$$", StringComparison.Ordinal), "`1` is 1 device."),
        ("a variable", Gpu.Replace("memory: 8Gi", "memory: $${{ x }}", StringComparison.Ordinal), Nothing),
        ("not an amount", Gpu.Replace("memory: 8Gi", "memory: $$lots", StringComparison.Ordinal), Nothing),
        ("memory of a deployment", Deployment + "instance_type: gpu\nresources:\n  requests:\n    cpu: 100m\n    memory: 1G$$i\n" + Types,
            "`1Gi` is 1,073,741,824 bytes (1 GiB, about 1.1 GB).\n\nInstance type `gpu` has a limit of `8Gi`, so this request can't be greater."),
        ("a limit of a deployment", Deployment + "instance_type: gpu\nresources:\n  limits:\n    cpu: 100m$$\n" + Types,
            "`100m` is 0.1 cores.\n\nInstance type `gpu` has a limit of `4000m`, so this limit must be less."),
        ("GPUs of a deployment", Deployment + "instance_type: gpu\nresources:\n  limits:\n    gpu: \"1$$\"\n" + Types,
            "`1` is 1 GPU.\n\nInstance type `gpu` has a limit of `2`, so this limit can't be greater."),
        ("memory of a deployment on an unknown type", Deployment + "instance_type: ${{x}}\nresources:\n  requests:\n    memory: 1G$$i\n" + Types,
            "`1Gi` is 1,073,741,824 bytes (1 GiB, about 1.1 GB)."),
        ("the name of an instance type", Gpu.Replace("name: gpu", "name: g$$pu", StringComparison.Ordinal), "**Instance type** `gpu`\n\n" + Table + "\n\nNode selector: `pool=gpu`"),
        ("an instance type that is used", Gpu.Replace("name: gpu", "name: g$$pu", StringComparison.Ordinal) + "---\n" + Deployment + "instance_type: gpu\n# file: jobs/train.yaml\ncommand: a\ncompute: azureml:a\nresources:\n  instance_type: gpu\n",
            "**Instance type** `gpu`\n\n" + Table + "\n\nNode selector: `pool=gpu`\n\nUsed by 2 workloads:\n\n- deployment `vision/blue` (`line 17`)\n- job `train.yaml` (`jobs/train.yaml:4`)"),
        ("an instance type and its nodes", Gpu.Replace("name: gpu", "name: g$$pu", StringComparison.Ordinal) + Nodes,
            "**Instance type** `gpu` in cluster `edge`\n\n" + Table + "\n\nNode selector: `pool=gpu`\n\nFits on `aks-gpu-*`, 2 of 3 nodes, up to 2 on one."),
        ("an instance type that fits nowhere", Gpu.Replace("name: gpu", "name: g$$pu", StringComparison.Ordinal).Replace("gpu: 2", "gpu: 8", StringComparison.Ordinal) + Nodes,
            "**Instance type** `gpu` in cluster `edge`\n\n" + Table.Replace("`2`", "`8`", StringComparison.Ordinal) + "\n\nNode selector: `pool=gpu`\n\nFits on none of the nodes."),
        ("an instance type with an unknown amount", Gpu.Replace("name: gpu", "name: g$$pu", StringComparison.Ordinal).Replace("gpu: 2", "gpu: ${{ x }}", StringComparison.Ordinal) + Nodes,
            "**Instance type** `gpu` in cluster `edge`\n\n" + Table.Replace("`2`", "`${{ x }}`", StringComparison.Ordinal) + "\n\nNode selector: `pool=gpu`"),
        ("a name in a deployment", Deployment + "instance_type: g$$pu\n" + Types, "**Instance type** `gpu` (`types.yaml:4`)\n\n" + Table + "\n\nNode selector: `pool=gpu`"),
        ("a name in two clusters", Deployment + "instance_type: g$$pu\n" + Types + Settings,
            "**Instance type** `gpu` in cluster `dev` (`types.yaml:4`)\n\n" + Table + "\n\nNode selector: `pool=gpu`\n\nInstance type `gpu` is not defined in cluster `prod`."),
        ("a name that is defined elsewhere", "command: a\ncompute: azureml:a\nresources:\n  instance_type: gpu-a$$100\n" + Types + Settings,
            "Instance type `gpu-a100` is not defined in cluster `dev`.\n\n**Instance type** `gpu-a100` in cluster `prod` is defined outside of this project."),
        ("a name with several definitions", Deployment + "instance_type: g$$pu\n" + Types + Types.Replace("types.yaml", "more.yaml", StringComparison.Ordinal),
            "**Instance type** `gpu` has several definitions:\n\n- (`more.yaml:4`)\n- (`types.yaml:4`)"),
        ("the default instance type", Deployment + "instance_type: default$$instancetype\n" + Types,
            "**Instance type** `defaultinstancetype` is built in.\n\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | `100m` | `2` |\n| Memory | `2Gi` | `2Gi` |\n| GPU | - | - |"),
        ("a name that isn't in the cluster", Deployment + "instance_type: cp$$u\n" + Types, "Instance type `cpu` is not defined."),
        ("a name in a cluster that isn't known", Deployment + "instance_type: cp$$u\n", Nothing),
        ("a size of a virtual machine", "command: a\ncompute: azureml:a\nresources:\n  instance_type: Standard_$$D2\n" + Types, Nothing),
        ("the name of a deployment", Deployment.Replace("blue", "bl$$ue", StringComparison.Ordinal) + "instance_type: gpu\nresources:\n  requests:\n    cpu: \"1\"\n" + Types,
            "**Deployment** `vision/blue` on instance type `gpu`\n\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | `1` (its own) | `4000m` (instance type) |\n| Memory | - | `8Gi` (instance type) |\n| GPU | - | `2` (instance type) |"),
        ("the resources of a deployment", Deployment + "instance_type: gpu\nresour$$ces:\n  requests:\n    cpu: \"1\"\n" + Types,
            "The requests and limits of each instance. Limits must fit into those of the instance type.\n\n**Deployment** `vision/blue` on instance type `gpu`\n\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | `1` (its own) | `4000m` (instance type) |\n| Memory | - | `8Gi` (instance type) |\n| GPU | - | `2` (instance type) |"),
        ("a deployment on the default type", Deployment.Replace("blue", "bl$$ue", StringComparison.Ordinal) + Types,
            "**Deployment** `vision/blue` on the default instance type `defaultinstancetype`\n\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | `100m` (instance type) | `2` (instance type) |\n| Memory | `2Gi` (instance type) | `2Gi` (instance type) |\n| GPU | - | - |"),
        ("a deployment on an unknown type", Deployment.Replace("blue", "bl$$ue", StringComparison.Ordinal) + "instance_type: ${{ x }}\n",
            "**Deployment** `vision/blue`\n\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | unknown | unknown |\n| Memory | unknown | unknown |\n| GPU | unknown | unknown |"),
        ("a field", Gpu.Replace("limits:", "li$$mits:", StringComparison.Ordinal), "The maximum CPU, memory and GPUs that a workload can use."),
        ("a field of a job", "command: a\ncompute: azureml:a\nresources:\n  instance_co$$unt: 1\n", "The number of instances, which all run at the same time."),
        ("a field of another document", "repli$$cas: 1\n", Nothing),
        ("a value", Gpu.Replace("kind: I", "kind: $$I", StringComparison.Ordinal), Nothing),
        ("a label on nodes", Gpu.Replace("pool: gpu", "po$$ol: gpu", StringComparison.Ordinal) + Nodes, "Nodes in cluster `edge` with the label `pool=gpu`: `aks-gpu-*`"),
        ("a label on no node", Gpu.Replace("pool: gpu", "pool: big$$", StringComparison.Ordinal) + Nodes, "None of the nodes in cluster `edge` has the label `pool=big`."),
        ("a label of the extension", Gpu.Replace("pool: gpu", "purpose: ml$$", StringComparison.Ordinal) + Settings, "The node selector of the extension in cluster `prod` has this label too."),
        ("another value than that of the extension", Gpu.Replace("pool: gpu", "purpose: w$$eb", StringComparison.Ordinal) + Settings, "The node selector of the extension in cluster `prod` has `purpose=ml`."),
        ("a label that nothing is known about", Gpu.Replace("pool: gpu", "pool: g$$pu", StringComparison.Ordinal), Nothing),
        ("an empty line", Gpu + "$$", Nothing),
        ("a name with backticks", Deployment.Replace("blue", "\"a``b|$$c\"", StringComparison.Ordinal) + Types,
            "**Deployment** ```vision/a``b|c``` on the default instance type `defaultinstancetype`\n\n| Resource | Request | Limit |\n| --- | --- | --- |\n| CPU | `100m` (instance type) | `2` (instance type) |\n| Memory | `2Gi` (instance type) | `2Gi` (instance type) |\n| GPU | - | - |"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Hovers =>
        Rows.Select(row => new TheoryDataRow<string, string, string>(row.Name, row.Text, row.Hover) { TestDisplayName = row.Name });

    [Theory]
    [MemberData(nameof(Hovers))]
    public void Says(string name, string text, string hover)
    {
        Assert.NotEmpty(name);
        Assert.Equal(hover, HoverOf(text)?.Markdown.Split("\n\n---\n\n")[0].Split("**INST")[0] ?? Nothing);
    }

    [Fact]
    public void A_finding_is_explained_by_its_rule()
    {
        var hover = HoverOf(Gpu.Replace("memory: 4Gi", "memory: 35$$00m", StringComparison.Ordinal))!;
        Assert.EndsWith(
            "\n\n---\n\n**INST2010**: Memory must be at least 1Mi and CPU at most 1,024 cores. Kubernetes requires this. A quick fix is available. [Why and how to fix it](https://github.com/InstanceLint/InstanceLint/blob/main/docs/rules/INST2010.md)",
            hover.Markdown,
            StringComparison.Ordinal);
        Assert.Equal("open.yaml:11:15-20", MarkedProject.Show(hover.Span));
    }

    [Theory]
    [InlineData("spec:\n  nodeselec$$tor: {}\n", "**INST1004**: ", " A quick fix is available. ")]
    [InlineData("spec:\n  $$resources: {}\nspecs: 1\n", "The requests and limits of each workload.", "")]
    public void A_rule_says_whether_there_is_a_fix(string rest, string start, string part)
    {
        var hover = HoverOf(Head + "metadata: { name: a }\n" + rest)!;
        Assert.StartsWith(start, hover.Markdown, StringComparison.Ordinal);
        Assert.Contains(part, hover.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppressed_finding_is_not_explained() =>
        Assert.Null(HoverOf(Head + "metadata: { name: a }\nspec: {}\n# instancelint disable INST1004: for a test\nsta$$te: 1\n"));

    private static Hover? HoverOf(string text)
    {
        var project = MarkedProject.Create(text);
        return HoverText.At(project.Result, project.Source, project.Text, project.Position);
    }
}
