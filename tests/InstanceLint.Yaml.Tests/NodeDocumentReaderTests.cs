using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Documents.Nodes;

namespace InstanceLint.Yaml.Tests;

/// <summary>Nodes are read from the output of <c>kubectl get nodes</c>, in each of its forms.</summary>
public class NodeDocumentReaderTests
{
    private const string Node = """
        apiVersion: v1
        kind: Node
        metadata:
          annotations:
            csi.volume.kubernetes.io/nodeid: '{"disk.csi.azure.com":"a"}'
            volumes.kubernetes.io/controller-managed-attach-detach: "true"
          labels:
            agentpool: gpu
            kubernetes.io/os: linux
          name: aks-gpu-0
        spec:
          taints:
          - effect: NoSchedule
            key: sku
            value: gpu
          - effect: NoExecute
            key: spot
        status:
          allocatable:
            cpu: 5840m
            memory: 51573948Ki
            nvidia.com/gpu: "1"
            pods: "30"
          capacity:
            cpu: "6"
            memory: 57584828Ki
          conditions:
          - message: 'kubelet is posting ready status'
            status: "True"
            type: Ready
          images:
          - names:
            - mcr.microsoft.com/a@sha256:0
            - mcr.microsoft.com/a:1
            sizeBytes: 1
          - names: []
          nodeInfo:
            kubeletVersion: v1.28.3

        """;

    private const string Printed = "aks-gpu-0 {agentpool=gpu kubernetes.io/os=linux} {cpu=5.84 memory=52811722752 nvidia.com/gpu=1 pods=30} [sku=gpu:NoSchedule spot:NoExecute]";

    public static TheoryData<string> Forms =>
    [
        Node,
        "---\n" + Node,
        "--- # nodes\n" + Node + "...\n",
        "\uFEFF" + Node,
        "kind: ConfigMap\nmetadata: { name: a }\n---\n" + Node,
        Node + "---\nkind: Pod\nmetadata: { name: a }\nstatus: { allocatable: { cpu: 1 } }\n---\n---\n[a]\n",
        "apiVersion: v1\nkind: List\nitems:\n- " + Indented(Node, 2) + "metadata:\n  resourceVersion: \"\"\n",
        "apiVersion: v1\nitems:\n  - " + Indented(Node, 4) + "kind: List\n",
        "kind: List\nitems:\n- kind: Pod\n  metadata: { name: a }\n- " + Indented(Node, 2) + "- null\n- a\n- []\n",
        "kind: NodeList\nitems:\n- " + Indented(Node.Replace("apiVersion: v1\nkind: Node\n", string.Empty), 2),
        Node.Replace("allocatable", "x").Replace("cpu: \"6\"\n    memory: 57584828Ki", "{ cpu: 5840m, memory: 51573948Ki, nvidia.com/gpu: 1, pods: 30 }"),
        Node.Replace("  labels:\n", "  labels:\n    agentpool: cpu\n").Replace("  allocatable:\n", "  allocatable:\n    cpu: 1\n"),
        Node.Replace("    cpu: 5840m", "    cpu: &cpu 5840m").Replace("cpu: \"6\"", "cpu: *cpu"),
        "x: &taints\n- { key: sku, value: gpu, effect: NoSchedule }\n- { key: spot, effect: NoExecute }\n"
            + Node.Replace("taints:\n  - effect: NoSchedule\n    key: sku\n    value: gpu\n  - effect: NoExecute\n    key: spot", "taints: *taints"),
        "x: &node\n  " + Indented(Node, 2) + "kind: List\nitems: [*node]\n",
        Node.Replace("nodeInfo:\n", "nodeInfo: " + new string('[', 5_000) + new string(']', 5_000) + "\n  config:\n"),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reads_a_node(string text)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n"), text.Replace("\n", "\r") })
        {
            Assert.Equal([Printed], Print(Read(written)));
        }
    }

    [Theory]
    [InlineData("""{"apiVersion":"v1","kind":"Node","metadata":{"name":"a","labels":{"b":"c"}},"spec":{"taints":null},"status":{"allocatable":{"cpu":"1"}}}""")]
    [InlineData("""{"apiVersion":"v1","items":[{"kind":"Node","metadata":{"labels":{"b":"c"},"managedFields":[{"fieldsV1":{"f:metadata":{}}}],"name":"a"},"status":{"images":[{"names":["x","y"]}],"allocatable":{"cpu":"1"}}}],"kind":"List"}""")]
    [InlineData("""{"kind":"Node","metadata":{"annotations":{},"managedFields":[],"labels":{"b":"c"},"name":"a"},"status":{"config":{"a":[{}]},"allocatable":{"cpu":1},"images":[]}}""")]
    [InlineData("\r\n{\r\n\t\"kind\": \"Node\",\r\n\t\"metadata\": {\"name\": \"a\", \"annotations\": {\"x\": \"{\\\"a\\\": [}\"}, \"labels\": {\"b\": \"c\"}},\r\n\t\"status\": {\"allocatable\": {\"cpu\": \"1\"}}\r\n}\r\n")]
    public void Reads_JSON(string text) => Assert.Equal(["a {b=c} {cpu=1} []"], Print(Read(text)));

    [Fact]
    public void Reads_several_nodes_in_their_order()
    {
        string[] names = [.. Enumerable.Range(0, 50).Select(i => $"node-{i}")];
        string[] nodes = [.. names.Select(name => Node.Replace("aks-gpu-0", name))];
        Assert.Equal(names, Read(string.Join("---\n", nodes)).Nodes.Select(node => node.Name));
        Assert.Equal(names, Read("kind: List\nitems:\n" + string.Concat(nodes.Select(node => "- " + Indented(node, 2)))).Nodes.Select(node => node.Name));
    }

    [Theory]
    [InlineData("annotations")]
    [InlineData("config")]
    [InlineData("conditions")]
    [InlineData("images")]
    [InlineData("addresses")]
    public void A_label_with_the_name_of_a_skipped_field_is_read(string key)
    {
        var node = Assert.Single(Read(Node.Replace("agentpool: gpu", $"{key}: gpu")).Nodes);
        Assert.Equal("gpu", node.Labels[key]);
        Assert.Equal("gpu", Assert.Single(Read($$"""{ "kind": "Node", "metadata": { "labels": { "{{key}}": "gpu" } }, "status": { "capacity": { } } }""").Nodes).Labels[key]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("No resources found\n")]
    [InlineData("NAME   STATUS   ROLES\naks-0  Ready    agent\n")]
    [InlineData("[]")]
    [InlineData("kind: List\n")]
    [InlineData("kind: List\nitems:\n")]
    [InlineData("kind: List\nitems: {}\n")]
    [InlineData("kind: NodePool\nmetadata: { name: a }\nstatus: { allocatable: { cpu: 1 } }\n")]
    [InlineData("kind: node\nstatus: { allocatable: { cpu: 1 } }\n")]
    [InlineData("items:\n- metadata: { name: a }\n  status: { allocatable: { cpu: 1 } }\n")]
    [InlineData("kind: List\nitems:\n- status: { allocatable: { cpu: 1 } }\n")]
    public void Has_no_nodes(string text)
    {
        var document = Read(text);
        Assert.Empty(document.Nodes);
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("status: {}", "1:1 node 'a' has no status.allocatable; write the file again with kubectl get nodes")]
    [InlineData("status: { allocatable: { cpu: many } }", "4:26 cpu of node 'a' is not a valid Kubernetes quantity; write the file again with kubectl get nodes")]
    [InlineData("status: { allocatable: { cpu: } }", "4:26 cpu of node 'a' is not a valid Kubernetes quantity; write the file again with kubectl get nodes")]
    [InlineData("status: { allocatable: { cpu: [1] } }", "4:26 cpu of node 'a' is not a valid Kubernetes quantity; write the file again with kubectl get nodes")]
    [InlineData("status: { allocatable: *none }", "1:1 node 'a' has no status.allocatable")]
    [InlineData("status: { allocatable: { cpu: 1 }", "4:9 invalid YAML")]
    [InlineData("status: { allocatable: { cpu: 1 } }\n  x", "5:3 ")]
    public void Says_what_cannot_be_read(string status, string expected)
    {
        var text = "kind: Node\nmetadata:\n  name: a\n" + status + "\n";
        var (span, message) = Assert.Single(Read(text).Problems);
        Assert.StartsWith(expected, $"{span.Start.Line}:{span.Start.Column} {message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_before_an_error_are_read()
    {
        var document = Read(Node + "---\n" + Node.Replace("    agentpool: gpu", "    agentpool: \"gpu") + "---\n" + Node);
        Assert.Equal(Printed, Print(document).First());
        Assert.Contains(document.Problems, problem => problem.Message.Contains("quote", StringComparison.Ordinal));
    }

    [Fact]
    public void Aliases_cannot_make_a_file_large()
    {
        var text = "x: &a { a: 1, b: 2 }\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"x{i}: &{(char)('b' + i)} {{ <<: [*a, *a] }}\n"));
        Assert.Empty(Read("kind: List\nitems: &a [*a, *a]\n" + text).Nodes);
    }

    [Fact]
    public void Reading_can_be_canceled() =>
        Assert.Throws<OperationCanceledException>(() => NodeDocumentReader.Read(Node, new PathSource("nodes.yaml"), new CancellationToken(canceled: true)));

    private static NodeDocument Read(string text) => NodeDocumentReader.Read(text, new PathSource("nodes.yaml"), CancellationToken.None);

    private static string Indented(string text, int by) => text.TrimEnd('\n').Replace("\n", "\n" + new string(' ', by)) + "\n";

    private static IEnumerable<string> Print(NodeDocument document) => document.Nodes.Select(node =>
        $"{node.Name} {{{Print(node.Labels)}}} {{{Print(node.Allocatable)}}} [{string.Join(' ', node.Taints)}]").Concat(document.Problems.Select(problem => problem.Message));

    private static string Print<T>(IReadOnlyDictionary<string, T> pairs) =>
        string.Join(' ', pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
