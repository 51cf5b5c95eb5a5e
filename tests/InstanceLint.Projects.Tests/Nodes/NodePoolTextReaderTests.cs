using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Tests;

/// <summary>Node pools are read from items of a project. Each problem is reported, and the rest is used.</summary>
public class NodePoolTextReaderTests
{
    private const string TaintForm = "; use the form 'key=value:NoSchedule;key:NoExecute'";

    private static readonly string[] OneCluster = ["prod"];

    [Fact]
    public void Every_metadata_is_read()
    {
        var settings = Read(OneCluster, Pool(
            "gpu",
            ("Cluster", "prod"),
            ("VmSize", "Standard_NC6s_v3"),
            ("Cpu", "6"),
            ("Memory", " 56Gi "),
            ("Gpu", "1"),
            ("MaxPods", "30"),
            ("MaxCount", "4"),
            ("Labels", "pool=gpu;\n  spot="),
            ("Taints", "sku=gpu:NoSchedule; spot:NoExecute, soft=:PreferNoSchedule"),
            ("Team", "ml")));
        Assert.Empty(settings.Findings);
        var pool = Assert.Single(settings.Nodes["prod"].NodePools);
        Assert.Equal(("gpu", "Standard_NC6s_v3", "6", "56Gi"), (pool.Name, pool.VmSize?.Text, pool.Cpu?.Text, pool.Memory?.Text));
        Assert.Equal((1, 30, 4), (pool.Gpu, pool.MaxPods, pool.MaxCount));
        Assert.Equal(["pool=gpu", "spot="], pool.Labels.Select(label => $"{label.Key}={label.Value}"));
        Assert.Equal([new Taint("sku", "gpu", "NoSchedule"), new Taint("spot", string.Empty, "NoExecute"), new Taint("soft", string.Empty, "PreferNoSchedule")], pool.Taints);
    }

    [Fact]
    public void What_is_not_set_is_unknown()
    {
        var pool = Assert.Single(Read(OneCluster, Pool("gpu", ("Cpu", string.Empty), ("Taints", " ; "))).Nodes["prod"].NodePools);
        Assert.Equal((null, null, null, null, null), (pool.VmSize, pool.Cpu, pool.Memory, pool.Gpu, pool.MaxPods));
        Assert.Equal((null, 0, 0), (pool.MaxCount, pool.Labels.Count, pool.Taints.Count));
    }

    [Theory]
    [InlineData("prod", "", null)]
    [InlineData("prod", "prod", null)]
    [InlineData("dev prod", "prod", null)]
    [InlineData("dev prod", "", "InstanceLintNodePool 'gpu' does not say which cluster it belongs to; set Cluster to the name of an InstanceLintCluster item")]
    [InlineData("", "", "InstanceLintNodePool 'gpu' does not say which cluster it belongs to; set Cluster to the name of an InstanceLintCluster item")]
    [InlineData("", "prod", "Cluster of InstanceLintNodePool 'gpu': 'prod' is not a cluster; add an InstanceLintCluster item with this name")]
    [InlineData("prod", "Prod", "Cluster of InstanceLintNodePool 'gpu': 'Prod' is not a cluster; use 'prod'")]
    [InlineData("dev prod", "stage", "Cluster of InstanceLintNodePool 'gpu': 'stage' is not a cluster; use 'dev' or 'prod'")]
    [InlineData("prod", "prod;dev", "Cluster of InstanceLintNodePool 'gpu': 'prod;dev' is not a cluster; use 'prod'")]
    public void Belongs_to_a_cluster(string clusters, string cluster, string? problem)
    {
        var settings = Read(clusters.Split(' ', StringSplitOptions.RemoveEmptyEntries), Pool("gpu", ("Cluster", cluster)));
        Assert.Equal(problem is null ? [] : [problem], settings.Findings.Select(finding => finding.Message));
        Assert.Equal(problem is null ? ["prod"] : [], settings.Nodes.Where(nodes => nodes.Value.NodePools.Count > 0).Select(nodes => nodes.Key));
    }

    [Theory]
    [InlineData("Cpu", "six", "Cpu of InstanceLintNodePool 'gpu': 'six' is not a valid Kubernetes quantity; use an amount such as '6' or '56Gi'")]
    [InlineData("Cpu", "0", "Cpu of InstanceLintNodePool 'gpu': '0' is not a valid Kubernetes quantity; use an amount such as '6' or '56Gi'")]
    [InlineData("Memory", "56GB", "Memory of InstanceLintNodePool 'gpu': '56GB' is not a valid Kubernetes quantity; use an amount such as '6' or '56Gi'")]
    [InlineData("Memory", "-1Gi", "Memory of InstanceLintNodePool 'gpu': '-1Gi' is not a valid Kubernetes quantity; use an amount such as '6' or '56Gi'")]
    [InlineData("Gpu", "1.5", "Gpu of InstanceLintNodePool 'gpu': '1.5' is not a whole number; use a number such as '4'")]
    [InlineData("MaxPods", "-1", "MaxPods of InstanceLintNodePool 'gpu': '-1' is not a whole number; use a number such as '4'")]
    [InlineData("MaxCount", "99999999999", "MaxCount of InstanceLintNodePool 'gpu': '99999999999' is not a whole number; use a number such as '4'")]
    [InlineData("Labels", "gpu", "Labels of InstanceLintNodePool 'gpu': 'gpu' has no '='; use the form 'key=value;key=value'")]
    [InlineData("Labels", "a=b;a=c", "Labels of InstanceLintNodePool 'gpu': 'a=c' repeats an earlier key; use the form 'key=value;key=value'")]
    [InlineData("Taints", "sku=gpu", "Taints of InstanceLintNodePool 'gpu': the taint 'sku' has no effect" + TaintForm)]
    [InlineData("Taints", "sku:", "Taints of InstanceLintNodePool 'gpu': the taint 'sku' has no effect" + TaintForm)]
    [InlineData("Taints", "sku:Never", "Taints of InstanceLintNodePool 'gpu': 'sku:Never' has an unknown effect" + TaintForm)]
    [InlineData("Taints", "=gpu:NoSchedule", "Taints of InstanceLintNodePool 'gpu': '=gpu:NoSchedule' has a key that is empty" + TaintForm)]
    [InlineData("Taint", "a:NoSchedule", "Taint of InstanceLintNodePool 'gpu' is not a setting; use 'Taints'")]
    [InlineData("VMSizes", "a", "VMSizes of InstanceLintNodePool 'gpu' is not a setting; use 'VmSize'")]
    [InlineData("MaxPod", "30", "MaxPod of InstanceLintNodePool 'gpu' is not a setting; use 'MaxPods'")]
    public void Says_what_is_wrong_and_uses_the_rest(string name, string value, string problem)
    {
        var settings = Read(OneCluster, Pool("gpu", (name, value), ("VmSize", "a")), Pool("cpu"));
        var finding = Assert.Single(settings.Findings);
        Assert.Equal((problem, "/repo/app.csproj"), (finding.Message, finding.Span.Path));
        Assert.Equal(["gpu a", "cpu "], settings.Nodes["prod"].NodePools.Select(pool => pool.Name + " " + pool.VmSize?.Text));
    }

    [Fact]
    public void Pools_of_the_project_and_of_the_settings_file_add_up()
    {
        var file = SettingsFileReader.Read("clusters: { prod: { nodePools: [{ name: cpu }] }, dev: }\n", new PathSource("/repo/instancelint.yaml"));
        var settings = new ProjectSettingsText("/repo/app.csproj") { NodePools = [Pool("gpu", ("Cluster", "prod")), Pool("x", ("Cluster", "dev")), Pool("y")] }.Parse(file);
        Assert.Equal("InstanceLintNodePool 'y' does not say which cluster it belongs to; set Cluster to the name of an InstanceLintCluster item", Assert.Single(settings.Findings).Message);
        Assert.Equal(["gpu", "cpu"], settings.Nodes["prod"].NodePools.Select(pool => pool.Name));
        Assert.Equal(["x"], settings.Nodes["dev"].NodePools.Select(pool => pool.Name));
    }

    private static NodePoolText Pool(string name, params (string Name, string Value)[] metadata) =>
        new(name, metadata.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    private static ProjectSettings Read(string[] clusters, params NodePoolText[] pools) => new ProjectSettingsText("/repo/app.csproj")
    {
        Clusters = [.. clusters.Select(name => new ClusterText(name, new Dictionary<string, string>(StringComparer.Ordinal)))],
        NodePools = pools,
    }.Parse();
}
