using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Documents.Nodes;

namespace InstanceLint.Projects.Tests;

/// <summary>What the report shows of a cluster whose nodes, or whose instance types in the cluster itself, are known.</summary>
public class NodeReportTests
{
    private const string Node = "- { kind: Node, metadata: { name: NAME, labels: { LABELS, kubernetes.io/hostname: NAME } }, spec: { taints: [TAINTS] }, status: { allocatable: { cpu: CPU, memory: MEMORY, pods: \"110\" GPU } } }\n";

    private static readonly string Snapshot = "kind: List\nitems:\n"
        + NodeOf("aks-gpu-000000", "pool: gpu, zone: a", "5840m", "51573948Ki", ", nvidia.com/gpu: \"2\"", "{ key: sku, value: gpu, effect: NoSchedule }")
        + NodeOf("aks-gpu-000001", "pool: gpu, zone: b", "5840m", "51573948Ki", ", nvidia.com/gpu: \"2\"", "{ key: sku, value: gpu, effect: NoSchedule }")
        + NodeOf("aks-gpu-000002", "pool: gpu, zone: a", "11", "103147896Ki", ", nvidia.com/gpu: \"4\"", "{ key: sku, value: gpu, effect: NoSchedule }")
        + NodeOf("aks-cpu-000000", "pool: cpu", "1900m", "4670952Ki");

    private static readonly IReadOnlyList<NodeGroup> Nodes = NodeDocumentReader.Read(Snapshot, new PathSource("nodes.yaml")).Nodes;

    private static readonly NodeGroup Pool = Nodes[3] with
    {
        Name = "spot",
        Labels = new Dictionary<string, string> { ["pool"] = "spot" },
        Allocatable = new Dictionary<string, Quantity>(Nodes[3].Allocatable) { ["nvidia.com/gpu"] = default },
        IsPool = true,
        Count = 3,
    };

    private static readonly TextSource[] Manifests =
    [
        Type("gpu", "pool: gpu", "\"2\"", "16Gi", "gpu: 1"),
        Type("gpu-8", "pool: gpu", "\"2\"", "16Gi", "gpu: 8"),
        Type("gpu-4", "pool: gpu", "\"2\"", "16Gi", "gpu: 4"),
        Type("none", "pool: gpus", "\"2\"", "16Gi"),
        Type("cpu", "pool: cpu", "500m", "1Gi"),
        Type("spot", "pool: spot", "500m", "1Gi"),
        Type("small", string.Empty, "100m", "1Gi"),
        Type("hidden-amount", "pool: cpu", "\"${{cpu}}\"", "1Gi"),
        Type("hidden-label", "pool: \"${{pool}}\"", "500m", "1Gi"),
        Type("contradiction", "purpose: web", "500m", "1Gi"),
        Deployment("blue", "instance_type: gpu\ninstance_count: 2", "500m"),
        Deployment("green", "instance_type: live-only\nscale_settings: { type: target_utilization, min_instances: 3, max_instances: 9 }", "990m"),
        Report.File("job.yaml", "command: run\ncompute: azureml:aks\nresources: { instance_type: gpu, instance_count: 1 }\n"),
    ];

    [Fact]
    public void Tables_and_page_show_nodes_and_what_fits()
    {
        var report = Report.Build(Settings([.. Nodes, Pool], areComplete: false), Manifests);
        Golden.Verify(PathOf("Nodes.txt"), string.Join('\n', TextReport.Write(report)) + "\n");
        Golden.Verify(PathOf("Nodes.html"), HtmlReport.Write(report)
            .Replace(HtmlCode.PolicyOf(HtmlCode.StylesOf(report)), "(policy)", StringComparison.Ordinal)
            .Replace(HtmlCode.Style, "(style)", StringComparison.Ordinal)
            .Replace(HtmlCode.NodeStyle, "(style of nodes)", StringComparison.Ordinal)
            .Replace(HtmlCode.Script, "(script)", StringComparison.Ordinal)
            .Replace("InstanceLint " + ToolVersion.Current, "InstanceLint (version)", StringComparison.Ordinal));
    }

    [Fact]
    public void Order_of_nodes_makes_no_difference()
    {
        NodeGroup[] nodes = [.. Nodes, Pool, Nodes[2] with { Name = "other", Allocatable = new Dictionary<string, Quantity>(Nodes[2].Allocatable) { ["cpu"] = Quantity.FromUnits(90) } }];
        string[] texts = [.. new[] { nodes, [.. nodes.Reverse()] }.Select(order => HtmlReport.Write(Report.Build(Settings(order), Manifests)))];
        Assert.Equal(texts[0], texts[1]);
        Assert.Contains("at most 3", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_incomplete_nodes_have_a_note()
    {
        Assert.Contains(TextReport.Write(Report.Build(Settings(Nodes, areComplete: false), Manifests)), line => line == "  " + TextNodes.Incomplete);
        Assert.DoesNotContain(TextReport.Write(Report.Build(Settings(Nodes), Manifests)), line => line.Contains(TextNodes.Incomplete, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_nodes_the_page_has_no_trace_of_them()
    {
        var page = HtmlReport.Write(Report.Build(Manifests));
        Assert.DoesNotContain(HtmlCode.NodeStyle, page, StringComparison.Ordinal);
        Assert.Contains(HtmlCode.PolicyOf([HtmlCode.Style]), page, StringComparison.Ordinal);
        Assert.DoesNotContain("-fit\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(TextReport.Write(Report.Build(Manifests)), line => line.Contains("Per node", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "unlimited unlimited unlimited 8", "unlimited unlimited 6")]
    [InlineData(3, "at most 7 at most 30.28 at most 214.55Gi 8", "at most 26.26 at most 209.55Gi 6")]
    public void Pools_are_upper_bounds(int? count, string all, string free)
    {
        var report = Report.Build(Settings([.. Nodes, Pool with { Count = count }]), Manifests);
        Assert.Equal("all nodes " + all, LineOf(report, "all nodes"));
        Assert.Equal("free " + free, LineOf(report, "free"));
    }

    [Fact]
    public void Nodes_are_exact()
    {
        var report = Report.Build(Settings(Nodes), Manifests);
        Assert.Equal("all nodes 4 24.58 201.19Gi 8", LineOf(report, "all nodes"));
        Assert.Equal("free 20.56 196.19Gi 6", LineOf(report, "free"));
    }

    [Theory]
    [InlineData("instance_type: gpu", "510m", "0.52")]
    [InlineData("instance_type: gpu\ninstance_count: 4", "90m", "0.4")]
    [InlineData("instance_type: gpu\ninstance_count: \"4\"", "90m", "0.4")]
    [InlineData("instance_type: gpu\ninstance_count: 0", "90m", "-")]
    [InlineData("instance_type: gpu\ninstance_count: ${{count}}", "90m", "?")]
    [InlineData("instance_type: gpu", "${{cpu}}", "?")]
    [InlineData("instance_type: elsewhere", "90m", "?")]
    public void Requested_are_the_instances_that_always_run(string lines, string cpu, string expected) => Assert.Equal(
        "requested by deployments " + expected,
        string.Join(' ', LineOf(Report.Build(Settings(Nodes), [.. Manifests.Take(10), Deployment("red", lines, cpu)]), "requested by deployments").Split(' ').Take(4)));

    [Fact]
    public void Types_of_the_cluster_have_sizes_and_an_origin()
    {
        var settings = Settings(Nodes) with
        {
            Snapshots = new Dictionary<string, ClusterSnapshot> { [string.Empty] = new(null, Live("live-only", "known", "gpu", "defaultinstancetype")) },
            Clusters = new Dictionary<string, ClusterSettings> { [string.Empty] = ClusterSettings.None(string.Empty) with { KnownInstanceTypes = ["known"] } },
        };
        var report = Report.Build(settings, Manifests[0]);
        Assert.Equal("live-only 1/2 4Gi/8Gi - pool=cpu - 1 live.yaml:4 (in the cluster only)", LineOf(report, "live-only"));
        Assert.Equal("known 1/2 4Gi/8Gi - pool=cpu - - (elsewhere)", LineOf(report, "known"));
        Assert.Equal("defaultinstancetype 1/2 4Gi/8Gi - pool=cpu - - live.yaml:22 (in the cluster only)", LineOf(report, "defaultinstancetype"));
        Assert.StartsWith("gpu 2/2 16Gi/16Gi 1 pool=gpu - 5 gpu.yaml:3", LineOf(report, "gpu"), StringComparison.Ordinal);
        Assert.Null(Assert.Single(report.Clusters).Nodes);
    }

    private static string PathOf(string name) => Repository.PathOf("tests", "InstanceLint.Projects.Tests", "ClusterReports", name);

    private static string LineOf(ProjectReport report, string name) => string.Join(
        ' ',
        TextReport.Write(report).First(line => line.StartsWith($"  {name} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static ProjectSettings Settings(IReadOnlyList<NodeGroup> nodes, bool areComplete = true) => new(Path.GetFullPath("/app/App.csproj"))
    {
        Clusters = new Dictionary<string, ClusterSettings>
        {
            [string.Empty] = new(string.Empty, new Dictionary<string, string> { ["purpose"] = "ml" }, ["elsewhere"]),
        },
        Snapshots = new Dictionary<string, ClusterSnapshot>
        {
            [string.Empty] = new(
                new NodeSet([.. nodes.Select(node => node with { Labels = new Dictionary<string, string>(node.Labels) { ["purpose"] = "ml" } })], [new Toleration("sku", null, string.Empty)], areComplete),
                Live("live-only")),
        },
    };

    // As the file with the output of kubectl is read.
    private static IReadOnlyList<InstanceTypeOutline> Live(params string[] names)
    {
        var path = new SettingPath("live.yaml", Path.GetFullPath("/app/live.yaml"), SourceSpan.None);
        var settings = new ProjectSettings(Path.GetFullPath("/app/App.csproj")) { Nodes = new Dictionary<string, ClusterNodes> { ["a"] = new() { Live = path } } };
        var text = string.Join("---\n", names.Select(name =>
            $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: {name}\nspec: {{ nodeSelector: {{ pool: cpu }}, resources: {{ requests: {{ cpu: \"1\", memory: 4Gi }}, limits: {{ cpu: \"2\", memory: 8Gi }} }} }}\n"));
        return new SnapshotReader(settings, _ => new SnapshotFile(text, null), TestContext.Current.CancellationToken).Read().Snapshots["a"].Live!;
    }

    private static TextSource Type(string name, string label, string cpu, string memory, string gpu = "") => Report.File(
        name + ".yaml",
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata: {{ name: {name} }}\nspec:\n  nodeSelector: {{ {label} }}\n"
        + $"  resources: {{ requests: {{ cpu: {cpu}, memory: {memory} }}, limits: {{ cpu: {cpu}, memory: {memory}{(gpu.Length > 0 ? ", nvidia.com/" + gpu : string.Empty)} }} }}\n");

    private static TextSource Deployment(string name, string lines, string cpu) => Report.File(
        name + "-deployment.yaml",
        $"name: {name}\ntype: kubernetes\nendpoint_name: e\n{lines}\nresources: {{ requests: {{ cpu: \"{cpu}\", memory: 924Mi }}, limits: {{ cpu: \"1\", memory: 1Gi }} }}\n");

    private static string NodeOf(string name, string labels, string cpu, string memory, string gpu = "", string taints = "") => Node
        .Replace("NAME", name, StringComparison.Ordinal).Replace("LABELS", labels, StringComparison.Ordinal).Replace("TAINTS", taints, StringComparison.Ordinal)
        .Replace("CPU", cpu, StringComparison.Ordinal).Replace("MEMORY", memory, StringComparison.Ordinal).Replace("GPU", gpu, StringComparison.Ordinal);
}
