using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Each problem of a file that describes a cluster is reported once, and what depends on the file is then unknown.</summary>
public class SnapshotReaderTests
{
    private const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: { name: gpu }\nspec:\n  resources:\n    requests: { cpu: 1, memory: 1Gi }\n    limits: { cpu: 2, memory: 2Gi }\n";
    private const string Sku = """[{ "name": "Standard_NC6", "resourceType": "virtualMachines", "capabilities": [{ "name": "vCPUs", "value": "6" }, { "name": "MemoryGB", "value": "56" }, { "name": "GPUs", "value": "1" }] }]""";

    private readonly Dictionary<string, SnapshotFile> _files = new(StringComparer.Ordinal)
    {
        ["/repo/nodes.yaml"] = new("kind: List\nitems:\n" + Node("a") + Node("b"), null),
        ["/repo/more.json"] = new("""{ "kind": "Node", "metadata": { "name": "c" }, "status": { "allocatable": { "cpu": "1" } } }""", null),
        ["/repo/skus.json"] = new(Sku, null),
        ["/repo/live.yaml"] = new(Type, null),
        ["/repo/empty.yaml"] = new(string.Empty, null),
        ["/repo/scaled-to-zero.yaml"] = new("apiVersion: v1\nkind: List\nitems: []\n", null),
        ["/repo/pods.yaml"] = new("apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: { name: a }\n", null),
        ["/repo/folder"] = new(null, "it is a folder; replace it with a file"),
        ["/repo/broken.yaml"] = new(Node("a") + "- kind: \"Node\n", null),
        ["/repo/pod.yaml"] = new("kind: Pod\nmetadata: { name: a }\n", null),
    };

    private readonly List<string> _reads = [];

    [Theory]
    [InlineData("nodes: [nodes.yaml]", "a b")]
    [InlineData("nodes: [nodes.yaml, more.json]", "a b c")]
    [InlineData("nodes: [more.json, ./nodes.yaml]", "c a b")]
    [InlineData("nodes: [nodes.yaml, more.json, nodes.yaml, ./nodes.yaml]", "a b c")]
    [InlineData("nodes: [more.json], nodePools: [{ name: p, cpu: 4, memory: 16Gi }]", "c p")]
    [InlineData("nodes: [scaled-to-zero.yaml], nodePools: [{ name: p }]", "p")]
    [InlineData("nodes: [], nodePools: [{ name: p }, { name: q, vmSize: standard_nc6 }], vmSizes: skus.json", "p q")]
    public void Nodes_are_those_of_files_and_pools(string settings, string expected)
    {
        var read = Read($"clusters: {{ prod: {{ {settings} }} }}");
        Assert.Empty(read.Findings);
        Assert.Equal(expected, string.Join(' ', read.Snapshots["prod"].Nodes!.Groups.Select(node => node.Name)));
        Assert.Null(read.Snapshots["prod"].Live);
    }

    [Theory]
    [InlineData("nodes: [none.yaml]", "2:19 'none.yaml' does not exist; correct the path, or write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodes: [folder]", "2:19 'folder' is ignored because it is a folder; replace it with a file")]
    [InlineData("nodes: [empty.yaml]", "2:19 'empty.yaml' has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodes: [live.yaml]", "2:19 'live.yaml' has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodes: [nodes.yaml, pod.yaml]", "2:31 'pod.yaml' has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodes: [scaled-to-zero.yaml]", "2:19 'scaled-to-zero.yaml' has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodes: [pods.yaml], nodePools: [{ name: p }]", "2:19 'pods.yaml' has no nodes; write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodesAreComplete: true", "2:3 nodesAreComplete of cluster 'prod' is true, but it has no nodes; set nodes or nodePools, or remove it")]
    [InlineData("nodesAreComplete: true, nodes: []", "2:3 nodesAreComplete of cluster 'prod' is true, but it has no nodes; set nodes or nodePools, or remove it")]
    [InlineData("nodesAreComplete: true, nodes: [none.yaml]", "2:43 'none.yaml' does not exist; correct the path, or write it with 'kubectl get nodes -o yaml'")]
    [InlineData("nodePools: [{ name: p, vmSize: Standard_NC6 }]", "2:42 the size 'Standard_NC6' of node pool 'p' is unknown without vmSizes; set vmSizes, or cpu and memory")]
    [InlineData("nodePools: [{ name: p, vmSize: Standard_NC6s }], vmSizes: skus.json", "2:42 'skus.json' does not list the size 'Standard_NC6s' of node pool 'p'; use 'Standard_NC6'")]
    [InlineData("nodePools: [{ name: p, vmSize: Standard_D4s_v5 }], vmSizes: skus.json", "2:42 'skus.json' does not list the size 'Standard_D4s_v5' of node pool 'p'; correct it, or set cpu and memory")]
    [InlineData("nodePools: [{ name: p, vmSize: Standard_NC6 }], vmSizes: none.json", "2:68 'none.json' does not exist; correct the path, or write it with 'az vm list-skus -o json'")]
    [InlineData("nodePools: [{ name: p, vmSize: Standard_NC6 }], vmSizes: folder", "2:68 'folder' is ignored because it is a folder; replace it with a file")]
    [InlineData("nodePools: [{ name: p, vmSize: Standard_NC6 }], vmSizes: nodes.yaml", "2:68 'nodes.yaml' is ignored because it lists no virtual machines; write it with 'az vm list-skus -o json'")]
    public void Nodes_are_unknown(string settings, string expected)
    {
        var read = Read("clusters:\n  prod: { " + settings + " }\n");
        Assert.Equal(["/repo/instancelint.yaml:" + expected], Print(read));
        Assert.Null(read.Snapshots["prod"].Nodes);
    }

    [Fact]
    public void The_first_problem_in_a_file_is_at_its_place()
    {
        var read = Read("clusters: { prod: { nodes: [broken.yaml] } }");
        Assert.StartsWith("/repo/broken.yaml:", Assert.Single(Print(read)), StringComparison.Ordinal);
        Assert.Null(read.Snapshots["prod"].Nodes);
    }

    [Fact]
    public void A_pool_with_amounts_needs_no_size()
    {
        var read = Read("clusters: { prod: { nodePools: [{ name: p, vmSize: Standard_X, cpu: 6, memory: 56Gi, gpu: 2, maxPods: 30, labels: { a: b } }] } }");
        Assert.Empty(read.Findings);
        var pool = Assert.Single(read.Snapshots["prod"].Nodes!.Groups);
        Assert.Equal(("5.84", "2", "30"), (Amount(pool, "cpu"), Amount(pool, "nvidia.com/gpu"), Amount(pool, "pods")));
        Assert.Equal(
            ["a=b", "agentpool=p", "beta.kubernetes.io/instance-type=Standard_X", "kubernetes.azure.com/agentpool=p", "node.kubernetes.io/instance-type=Standard_X"],
            pool.Labels.Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Amounts_override_those_of_the_size()
    {
        var read = Read("clusters: { prod: { vmSizes: skus.json, nodePools: [{ name: p, vmSize: Standard_NC6 }, { name: q, vmSize: Standard_NC6, cpu: 2, gpu: 0 }, { name: r, cpu: 2 }, { name: s }] } }");
        var pools = read.Snapshots["prod"].Nodes!.Groups;
        Assert.Equal(["5.84", "1.9", "1.9", "unknown"], pools.Select(pool => Amount(pool, "cpu")));
        Assert.Equal(["1", "0", "0", "unknown"], pools.Select(pool => Amount(pool, "nvidia.com/gpu")));
        Assert.Equal(Amount(pools[0], "memory"), Amount(pools[1], "memory"));
        Assert.Equal("unknown", Amount(pools[2], "memory"));
        Assert.All(pools, pool => Assert.Equal("unknown", Amount(pool, "rdma/hca")));
    }

    [Fact]
    public void Clusters_share_a_file_of_sizes_and_its_problem_is_reported_once()
    {
        var read = Read("clusters:\n  a: { vmSizes: skus.json, nodePools: [{ name: p, vmSize: Standard_NC6 }] }\n  b: { vmSizes: ./skus.json, nodePools: [{ name: q, vmSize: Standard_NC6 }] }\n");
        Assert.Empty(read.Findings);
        Assert.Equal("5.84", Amount(read.Snapshots["a"].Nodes!.Groups[0], "cpu"));
        Assert.Equal("5.84", Amount(read.Snapshots["b"].Nodes!.Groups[0], "cpu"));
        Assert.Equal(["/repo/skus.json"], _reads);

        read = Read("clusters:\n  a: { vmSizes: none.json, nodePools: [{ name: p, vmSize: Standard_NC6 }] }\n  b: { vmSizes: none.json, nodePools: [{ name: q, vmSize: Standard_NC6 }] }\n");
        Assert.Single(read.Findings);
        Assert.All(read.Snapshots.Values, snapshot => Assert.True(snapshot.Nodes is null || Amount(snapshot.Nodes.Groups[0], "cpu") == "unknown"));
    }

    [Fact]
    public void A_file_of_sizes_that_no_pool_needs_is_not_read()
    {
        Assert.Empty(Read("clusters: { prod: { vmSizes: none.json, nodes: [nodes.yaml] } }").Findings);
        Assert.Equal(["/repo/nodes.yaml"], _reads);
    }

    [Theory]
    [InlineData(Type)]
    [InlineData("\uFEFF" + Type)]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- apiVersion: amlarc.azureml.com/v1alpha1\n  kind: InstanceType\n  metadata:\n    creationTimestamp: \"2023-01-01T00:00:00Z\"\n    generation: 1\n    managedFields:\n    - apiVersion: amlarc.azureml.com/v1alpha1\n      fieldsType: FieldsV1\n      fieldsV1:\n        f:spec:\n          .: {}\n          f:resources: {}\n      manager: kubectl\n    name: gpu\n    resourceVersion: \"1\"\n    uid: 0\n  spec:\n    nodeSelector: null\n    resources:\n      limits: { cpu: 2, memory: 2Gi, nvidia.com/gpu: null }\n      requests: { cpu: 1, memory: 1Gi }\n  status: null\nmetadata:\n  resourceVersion: \"\"\n  selfLink: \"\"\n")]
    [InlineData("""{"apiVersion":"v1","items":[{"apiVersion":"amlarc.azureml.com/v1alpha1","kind":"InstanceType","metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"a\":[1]}\n"},"managedFields":[{"fieldsV1":{"f:spec":{}}}],"name":"gpu"},"spec":{"nodeSelector":null,"resources":{"limits":{"cpu":"2","memory":"2Gi"},"requests":{"cpu":"1","memory":"1Gi"}}}}],"kind":"List","metadata":{"resourceVersion":"","selfLink":""}}""")]
    [InlineData("apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceTypeList\nitems:\n- metadata: { name: gpu }\n  spec: { resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 2, memory: 2Gi } } }\n- metadata: { name: Not_valid }\n  spec: {}\n")]
    public void Live_instance_types_are_read(string text)
    {
        _files["/repo/live.yaml"] = new SnapshotFile(text, null);
        var read = Read("clusters: { prod: { live: live.yaml } }");
        Assert.Empty(read.Findings);
        Assert.Equal(["gpu"], read.Snapshots["prod"].Live!.Select(type => type.Name.Text));
        Assert.Null(read.Snapshots["prod"].Nodes);
    }

    [Theory]
    [InlineData("none.yaml", "/repo/instancelint.yaml:1:27 'none.yaml' does not exist; correct the path, or write it with 'kubectl get instancetype -o yaml'")]
    [InlineData("folder", "/repo/instancelint.yaml:1:27 'folder' is ignored because it is a folder; replace it with a file")]
    [InlineData("empty.yaml", "/repo/instancelint.yaml:1:27 'empty.yaml' has no instance types; write it with 'kubectl get instancetype -o yaml'")]
    [InlineData("nodes.yaml", "/repo/instancelint.yaml:1:27 'nodes.yaml' has no instance types; write it with 'kubectl get instancetype -o yaml'")]
    [InlineData("skus.json", "/repo/instancelint.yaml:1:27 'skus.json' has no instance types; write it with 'kubectl get instancetype -o yaml'")]
    [InlineData("broken.yaml", "/repo/broken.yaml:")]
    public void Live_instance_types_are_unknown(string path, string expected)
    {
        var read = Read($"clusters: {{ prod: {{ live: {path} }} }}");
        Assert.StartsWith(expected, Assert.Single(Print(read)), StringComparison.Ordinal);
        Assert.Null(read.Snapshots["prod"].Live);
        Assert.True(read.SettingsOf("prod").HasUnknownNames);
    }

    [Fact]
    public void An_empty_list_is_no_live_cluster()
    {
        _files["/repo/live.yaml"] = new SnapshotFile("apiVersion: v1\nitems: []\nkind: List\nmetadata:\n  resourceVersion: \"\"\n", null);
        Assert.Contains("has no instance types", Assert.Single(Print(Read("clusters: { prod: { live: live.yaml } }"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_items_are_at_the_project()
    {
        var project = new ProjectSettingsText("/repo/app.csproj")
        {
            Clusters = [new("prod", new Dictionary<string, string> { ["Nodes"] = "none.yaml; nodes.yaml", ["Live"] = "none.yaml", ["NodesAreComplete"] = "true" }), new("dev", new Dictionary<string, string> { ["NodesAreComplete"] = "true" })],
        };
        Assert.Equal(
            [
                "/repo/app.csproj: nodesAreComplete of cluster 'dev' is true, but it has no nodes; set nodes or nodePools, or remove it",
                "/repo/app.csproj: 'none.yaml' does not exist; correct the path, or write it with 'kubectl get nodes -o yaml'",
                "/repo/app.csproj: 'none.yaml' does not exist; correct the path, or write it with 'kubectl get instancetype -o yaml'",
            ],
            Print(Read(project.Parse())));
    }

    private static string Node(string name) => $"- kind: Node\n  metadata: {{ name: {name} }}\n  status: {{ allocatable: {{ cpu: 1 }} }}\n";

    private static string Amount(NodeGroup node, string resource) => node.AllocatableOf(resource)?.ToString() ?? "unknown";

    private static IEnumerable<string> Print(ProjectSettings settings) => settings.Findings.Select(finding =>
        finding.Span.Path + (finding.Span.IsText ? $":{finding.Span.Start.Line}:{finding.Span.Start.Column} " : ": ") + finding.Message);

    private ProjectSettings Read(string yaml) =>
        Read(new ProjectSettingsText("/repo/app.csproj").Parse(SettingsFileReader.Read(yaml, new PathSource("/repo/instancelint.yaml"))));

    private ProjectSettings Read(ProjectSettings settings)
    {
        _reads.Clear();
        return new SnapshotReader(settings, Find, CancellationToken.None).Read();
    }

    private SnapshotFile Find(SettingPath path)
    {
        _reads.Add(path.FullPath);
        return _files.GetValueOrDefault(path.FullPath, new SnapshotFile(null, null));
    }
}
