using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Settings;
using Microsoft.Build.Utilities;

namespace InstanceLint.Tasks.Tests;

/// <summary>
/// What a settings file or the items of a project say about nodes has the same effect, and the next build checks again if a file of them changed.
/// </summary>
public sealed class NodeSettingTests : IDisposable
{
    private const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: gpu\nspec:\n  nodeSelector: { pool: gpu }\n  resources:\n    requests: { cpu: \"4\", memory: 64Gi }\n    limits: { cpu: \"4\", memory: 64Gi, nvidia.com/gpu: 1 }\n";
    private const string Nodes = "kind: List\nitems:\n- kind: Node\n  metadata: { name: a, labels: { pool: cpu } }\n  status: { allocatable: { cpu: 7820m, memory: 60Gi, pods: 30 } }\n";
    private const string Skus = """[{ "name": "Standard_NC6s_v3", "resourceType": "virtualMachines", "capabilities": [{ "name": "vCPUs", "value": "6" }, { "name": "MemoryGB", "value": "112" }, { "name": "GPUs", "value": "1" }] }]""";
    private const string Complete = "NodesAreComplete=true";

    private readonly TemporaryFolder _folder = new();

    public NodeSettingTests()
    {
        _folder.Write("gpu.yaml", Type);
        _folder.Write("nodes.yaml", Nodes);
        _folder.Write("live.yaml", Type.Replace("name: gpu", "name: cpu", StringComparison.Ordinal));
        _folder.Write("skus.json", Skus);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Rows: the settings of the cluster in YAML, the metadata of its item, the metadata of a node pool, and the findings.</summary>
    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "nodes: [nodes.yaml]", "Nodes=nodes.yaml", string.Empty, "INST9004" },
        { "nodes: [nodes.yaml], nodesAreComplete: true", "Nodes=nodes.yaml|" + Complete, string.Empty, "INST4004" },
        { "nodePools: [{ name: p, labels: { pool: gpu } }], nodesAreComplete: true", Complete, "Labels=pool=gpu", string.Empty },
        { "nodePools: [{ name: p, labels: { pool: gpu }, cpu: 4, memory: 112Gi, gpu: 1 }], nodesAreComplete: true", Complete, "Labels=pool=gpu|Cpu=4|Memory=112Gi|Gpu=1", "INST4005" },
        { "nodePools: [{ name: p, labels: { pool: gpu }, cpu: 6, memory: 112Gi, gpu: 0 }], nodesAreComplete: true", Complete, "Labels=pool=gpu|Cpu=6|Memory=112Gi|Gpu=0", "INST4005" },
        { "nodePools: [{ name: p, labels: { pool: gpu }, vmSize: Standard_NC6s_v3 }], vmSizes: skus.json, nodesAreComplete: true", Complete + "|VmSizes=skus.json", "Labels=pool=gpu|VmSize=Standard_NC6s_v3", string.Empty },
        { "nodePools: [{ name: p, labels: { pool: gpu }, vmSize: Standard_NC6 }], vmSizes: skus.json, nodesAreComplete: true", Complete + "|VmSizes=skus.json", "Labels=pool=gpu|VmSize=Standard_NC6", "INST9001" },
        { "nodePools: [{ name: p, labels: { pool: gpu }, cpu: 6, memory: 70Gi, gpu: 1, maxPods: 250 }], kubernetesVersion: '1.28', nodesAreComplete: true", Complete + "|KubernetesVersion=1.28", "Labels=pool=gpu|Cpu=6|Memory=70Gi|MaxPods=250|Gpu=1", "INST4005" },
        { "nodePools: [{ name: p, labels: { pool: gpu }, cpu: 6, memory: 70Gi, gpu: 1, maxPods: 250 }], kubernetesVersion: '1.29', nodesAreComplete: true", Complete + "|KubernetesVersion=1.29", "Labels=pool=gpu|Cpu=6|Memory=70Gi|MaxPods=250|Gpu=1", string.Empty },
        { "nodePools: [{ name: p, labels: { pool: gpu }, taints: [{ key: sku, value: gpu, effect: NoSchedule }] }], nodesAreComplete: true", Complete, "Labels=pool=gpu|Taints=sku=gpu:NoSchedule", "INST4006" },
        { "nodePools: [{ name: p, labels: { pool: gpu }, taints: [{ key: sku, value: gpu, effect: NoSchedule }] }], nodesAreComplete: true, tolerations: [{ key: sku, value: gpu }]", Complete + "|Tolerations=sku=gpu", "Labels=pool=gpu|Taints=sku=gpu:NoSchedule", string.Empty },
        { "live: live.yaml", "Live=live.yaml", string.Empty, "INST4008 INST4008" },
        { "live: nodes.yaml", "Live=nodes.yaml", string.Empty, "INST9001" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Says_the_same_wherever_it_is_set(string yaml, string cluster, string pool, string expected)
    {
        var file = $"clusters: {{ prod: {{ manifests: [gpu.yaml], {yaml} }} }}\n";
        Assert.Equal(expected, Lint(file, null, null).Ids);
        Assert.Equal(expected, Lint(null, cluster, pool).Ids);
        Assert.Equal(expected, Lint(file, cluster, string.Empty).Ids);
    }

    [Theory]
    [InlineData("nodes.yaml", "pool: cpu", "pool: gpu", "INST4004", "INST4005 INST4005")]
    [InlineData("nodes.yaml", "memory: 60Gi", "memory: 64Gi", "INST4004", "INST4004")]
    [InlineData("skus.json", "112", "010", "", "INST4005")]
    [InlineData("live.yaml", "name: cpu", "name: gpu", "INST4008 INST4008", "")]
    public void An_edited_file_is_checked_again(string name, string old, string changed, string before, string after)
    {
        var (cluster, pool) = name switch
        {
            "nodes.yaml" => ("Nodes=nodes.yaml|" + Complete, string.Empty),
            "skus.json" => ("VmSizes=skus.json|" + Complete, "VmSize=Standard_NC6s_v3|Labels=pool=gpu"),
            _ => ("Live=live.yaml", string.Empty),
        };
        var path = Path.Combine(_folder.Path, name);
        var (text, time) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
        Assert.Equal((before, true), Lint(null, cluster, pool));
        Assert.Equal((before, false), Lint(null, cluster, pool));

        _folder.Write(name, text.Replace(old, changed, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal((after, true), Lint(null, cluster, pool));
        Assert.Equal((after, false), Lint(null, cluster, pool));

        File.Delete(path);
        Assert.Equal(("INST9001", true), Lint(null, cluster, pool));
        Assert.Equal(("INST9001", false), Lint(null, cluster, pool));
        _folder.Write(name, text);
        Assert.Equal((before, true), Lint(null, cluster, pool));
    }

    private (string Ids, bool IsChecked) Lint(string? yaml, string? cluster, string? pool)
    {
        var engine = new RecordingBuildEngine();
        using var task = new LintManifests
        {
            BuildEngine = engine,
            CompilerFolder = SeverityTests.CompilerFolder,
            ProjectFile = Path.Combine(_folder.Path, "app.csproj"),
            CacheFile = Path.Combine(_folder.Path, "obj", "InstanceLint.cache"),
        };
        if (yaml is not null)
        {
            task.Set(_folder.Write(SettingsFile.Name, yaml), "SettingsFile");
        }

        task.Clusters = cluster is null ? [] : [new TaskItem("prod", Parse(cluster))];
        task.NodePools = string.IsNullOrEmpty(pool) ? [] : [new TaskItem("p", Parse(pool))];

        // All files are manifests by default, except those that describe the cluster.
        task.Manifests =
        [
            .. Directory.GetFiles(_folder.Path, "*.yaml").Select(path => new TaskItem(path, Parse("IsImplicitlyDefined=true"))),
            .. cluster is null ? [] : new[] { new TaskItem(Path.Combine(_folder.Path, "gpu.yaml"), Parse("Cluster=prod")) },
        ];
        Assert.True(task.Execute());
        var ids = engine.Warnings.Select(warning => warning.Code).Concat(engine.Messages.Select(message => message.Code)).OfType<string>();
        var isChecked = !engine.Messages.Any(message => message.Message!.Contains("nothing has changed", StringComparison.Ordinal));
        return (string.Join(' ', ids.Order(StringComparer.Ordinal)), isChecked);
    }

    private static Dictionary<string, string> Parse(string metadata) => metadata.Split('|').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
