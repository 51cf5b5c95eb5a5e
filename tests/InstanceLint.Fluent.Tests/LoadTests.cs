using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace InstanceLint.Fluent.Tests;

/// <summary>Reading texts from files, streams and readers.</summary>
public class LoadTests
{
    private static readonly string Yaml = Definitions.Gpu.ToYaml();
    private static readonly string Bad = Yaml.Replace("cpu: \"4\"", "cpu: \"400\"");

    [Fact]
    public async Task Definition_is_read_from_a_file()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "gpu.yaml");
        await Definitions.Gpu.SaveAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(Yaml, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(Yaml, InstanceType.Load(path).ToYaml());
        Assert.Equal(Yaml, (await InstanceType.LoadAsync(path, TestContext.Current.CancellationToken)).ToYaml());
        Definitions.Small.Build().Save(path);
        Assert.Equal("small", InstanceType.Load(path).Name);
    }

    [Fact]
    public async Task Finding_has_the_place_in_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "gpu.yaml");
        await File.WriteAllTextAsync(path, Bad, TestContext.Current.CancellationToken);
        var finding = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => InstanceType.Load(path)).Findings);
        var line = Array.FindIndex(Bad.Split('\n'), text => text.Contains("400", StringComparison.Ordinal)) + 1;
        Assert.Equal(("INST2009", path, line, 12), (finding.Id, finding.Path, finding.Line, finding.Column));
        Assert.StartsWith($"{path}({line},12): warning INST2009: ", finding.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"({line},12): warning INST2009: ", Assert.Single(Assert.Throws<InvalidDefinitionException>(() => InstanceType.Parse(Bad)).Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Place_stays_with_what_was_read_and_goes_with_what_is_replaced()
    {
        var type = InstanceType.Parse(Yaml).ToBuilder();
        Assert.Null(Assert.Single(type.Requests(cpu: "400").Validate()).Line);
        Assert.NotNull(Assert.Single(type.Limits(cpu: "1").Validate()).Line);
    }

    [Fact]
    public async Task Definition_is_read_from_streams_and_readers()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(Yaml, InstanceType.Load(new StringReader(Yaml)).ToYaml());
        Assert.Equal(Yaml, (await InstanceType.LoadAsync(new StringReader(Yaml), cancellation)).ToYaml());
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(Yaml)]);
            Assert.Equal(Yaml, InstanceType.Load(stream).ToYaml());
            stream.Position = 0;
            Assert.Equal(Yaml, (await InstanceType.LoadAsync(stream, cancellation)).ToYaml());
        }
    }

    [Fact]
    public async Task Text_that_is_not_unicode_is_refused()
    {
        byte[] latin1 = [.. Encoding.ASCII.GetBytes(Yaml), (byte)'#', 0xE9];
        Assert.Equal("The text is not UTF-8; save it as UTF-8, or with a byte order mark.", Assert.Throws<FormatException>(() => InstanceType.Load(new MemoryStream(latin1))).Message);
        await Assert.ThrowsAsync<FormatException>(() => InstanceType.LoadAsync(new MemoryStream(latin1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reading_and_saving_can_be_canceled()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "gpu.yaml");
        await Assert.ThrowsAsync<OperationCanceledException>(() => Definitions.Gpu.SaveAsync(path, new CancellationToken(canceled: true)));
        Assert.False(File.Exists(path));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InstanceType.LoadAsync(new StringReader(Yaml), new CancellationToken(canceled: true)));
        Assert.Throws<FileNotFoundException>(() => InstanceType.Load(path));
    }

    [Fact]
    public void Parsing_can_be_tried()
    {
        Assert.True(InstanceType.TryParse(Yaml, out var type));
        Assert.Equal("gpu", type.Name);
        Assert.False(InstanceType.TryParse(Bad, out type, out var findings));
        Assert.Null(type);
        Assert.Equal("INST2009", Assert.Single(findings).Id);
        Assert.False(InstanceType.TryParse("a: b", out _, out findings));
        Assert.Empty(findings);
        Assert.False(InstanceType.TryParse(null, out _));
        Assert.False(InstanceType.TryParse("a: [", out _, out findings));
        Assert.Equal("INST1001", Assert.Single(findings).Id);
        Assert.True(KubernetesOnlineDeployment.TryParse("type: kubernetes\nname: a\nendpoint_name: b\nresources: {requests: {cpu: 1m, memory: 1Gi}}\n", out _, out findings));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Info, finding.Severity));
    }

    [Fact]
    public void Comment_in_the_text_suppresses_as_it_does_in_a_build()
    {
        var yaml = Bad.Replace("cpu: \"400\"", "cpu: \"400\" # instancelint disable INST2009: measured");
        var type = InstanceType.Parse(yaml);
        Assert.Equal("gpu-2", type.ToBuilder().Name("gpu-2").Build().Name);
        Assert.Equal("gpu", Assert.Single(Cluster.Parse(yaml).InstanceTypes).Name);
        Assert.Equal("INST2009", Assert.Single(type.ToBuilder().Requests(cpu: "401").Validate()).Id);
    }

    [Fact]
    public void Cluster_is_read_from_what_it_wrote()
    {
        var pipeline = Job.Define("pipeline").With("jobs", YamlValue.Parse("{a: {command: x, resources: {instance_type: gpu}}}")).Build();
        var cluster = Cluster.Define("prod").InstanceTypes(Article.CpuSmall, Definitions.Gpu).Deployments(Definitions.FullDeployment).Jobs(Definitions.FullJob, pipeline).Build();
        var parsed = Cluster.Parse(cluster.ToYaml());
        Assert.Equal(cluster.ToYaml(), parsed.ToYaml());
        Assert.Equal((2, 1, 2), (parsed.InstanceTypes.Count, parsed.Deployments.Count, parsed.Jobs.Count));
        Assert.IsType<CommandJob>(parsed.Jobs[0]);
        Assert.IsType<Job>(parsed.Jobs[1]);
        Assert.Equal(cluster.ToYaml(), cluster.ToBuilder().Build().ToYaml());
    }

    [Fact]
    public void Cluster_has_what_lists_contain()
    {
        var list = "apiVersion: v1\nkind: List\nitems:\n" + string.Concat("ab".Select(name =>
            $"- apiVersion: amlarc.azureml.com/v1alpha1\n  kind: InstanceType\n  metadata: {{name: {name}}}\n  spec: {{resources: {{requests: {{cpu: 1m, memory: 1Gi}}, limits: {{cpu: 1m, memory: 1Gi}}}}}}\n"));
        Assert.Equal(["a", "b", "cpusmall", "defaultinstancetype"], Cluster.Parse(list + "---\n" + Article.List.ToYaml()).InstanceTypes.Select(type => type.Name));
    }

    [Fact]
    public void Cluster_is_derived_from_another_one()
    {
        var dev = Cluster.Define("dev").ExtensionNodeSelector("agentpool", "gpu").ExtensionNodeSelector("kubernetes.io/arch", "amd64").InstanceTypes(Definitions.Gpu).Deployments(Definitions.FullDeployment).Build();
        var prod = dev.ToBuilder().Name("prod").WithoutInstanceType("gpu").InstanceTypes(Definitions.Gpu.ToBuilder().Limits(cpu: "16").Build())
            .WithoutDeployment("blue").WithoutJob("x").Build();
        Assert.Equal(("prod", "16", 0), (prod.Name, prod.InstanceTypes.Single().Limits["cpu"], prod.Deployments.Count));
        Assert.Equal("8", dev.InstanceTypes.Single().Limits["cpu"]);
        Assert.Equal("INST3007", Assert.Single(dev.ToBuilder().WithoutInstanceType("gpu").InstanceTypes(Definitions.Small.NodeSelector("agentpool", "gpu").NodeSelector("kubernetes.io/arch", "amd64").Build()).Deployments(
            Definitions.FullDeployment.ToBuilder().InstanceType("other").Build()).WithoutDeployment("x").Validate(), finding => finding.Message.Contains("'other'", StringComparison.Ordinal)).Id);
    }

    [Fact]
    public void Manifest_is_added_to_a_cluster_with_its_settings() => Assert.Equal(
        "gpu-a100",
        Assert.Single(Cluster.Define().KnownInstanceTypes("gpu-a100").Manifest("type: kubernetes\nname: a\nendpoint_name: b\ninstance_type: gpu-a100\n").Build().Deployments).InstanceType);

    [Fact]
    public void Definition_is_shown_as_its_yaml_and_in_a_line()
    {
        Assert.Equal(Yaml, Definitions.Gpu.ToString());
        Assert.Equal("small: requests cpu 1, memory 1Gi; limits cpu 1, memory 1Gi", LineOf(Definitions.Small.Build()));
        Assert.Equal("prod: 1 instance types, 0 deployments, 0 jobs", LineOf(Cluster.Define("prod").InstanceTypes(Definitions.Gpu).Build()));
        Assert.Equal("blue: instance type gpu", LineOf(Definitions.FullDeployment));
        Assert.Equal("train-1: instance type gpu", LineOf(Definitions.FullJob));
        Assert.Equal("sweep", LineOf(Job.Define("sweep").Build()));
    }

    // As a debugger does.
    private static string? LineOf(Definition definition)
    {
        Assert.Equal("{Summary,nq}", definition.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        return (string?)definition.GetType().GetProperty("Summary", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(definition);
    }
}
