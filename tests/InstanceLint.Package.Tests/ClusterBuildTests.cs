using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The sample with two clusters in a project without code, and the settings of clusters.</summary>
[Collection(Collections.WorkingTree)]
public sealed partial class ClusterBuildTests(PackedPackage package)
{
    private static readonly string Sample = Repository.PathOf("samples", "Cluster");
    private static readonly string Expected = Repository.PathOf("tests", "InstanceLint.Package.Tests", "Cluster.out");

    // Normal verbosity shows messages. With one node, no line starts with a node number.
    private static readonly string[] ShowMessages = ["-v:normal", "-m:1"];

    [Fact]
    public async Task The_package_says_nothing_of_the_good_manifests_and_finds_every_mistake_of_the_broken_ones()
    {
        using var consumer = package.NewConsumer().CopyFrom(Sample);
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        Assert.Empty((await consumer.BuildAsync(ShowMessages)).ShouldSucceed().Findings(consumer.Folder));
        Verify((await consumer.BuildAsync(["--no-restore", "-p:Broken=true", .. ShowMessages])).ShouldSucceed(), consumer.Folder);
    }

    [Fact]
    public async Task The_working_tree_says_the_same()
    {
        var output = await DotNet.RunAsync(
            Repository.Root,
            ["build", "samples/Cluster", "-p:Broken=true", "-nodeReuse:false", .. ShowMessages],
            cancellation: TestContext.Current.CancellationToken);
        Verify(output.ShouldSucceed(), Sample + Path.DirectorySeparatorChar);
    }

    [Fact]
    public void Every_rule_of_workloads_and_clusters_fires_once_and_every_broken_manifest_is_one_finding()
    {
        var lines = File.ReadAllLines(Expected);
        var rules = RuleIdPattern().Matches(File.ReadAllText(Repository.PathOf("src", "InstanceLint.Rules", "Findings", "RuleIds.cs"))).Select(match => match.Value);
        Assert.Equal(
            rules.Order(StringComparer.Ordinal),
            lines.Select(line => FiredRulePattern().Match(line).Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Sample, "broken"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Sample, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            lines.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Properties_speak_for_the_unnamed_cluster_and_items_for_the_named_ones()
    {
        using var consumer = package.NewConsumer(
            """
              <PropertyGroup>
                <InstanceLintExtensionNodeSelector>stage=prod</InstanceLintExtensionNodeSelector>
                <InstanceLintKnownInstanceTypes>
                  cpu;
                  gpu
                </InstanceLintKnownInstanceTypes>
              </PropertyGroup>
              <ItemGroup>
                <InstanceLintCluster Include="dev" ExtensionNodeSelector="stage=dev" KnownInstanceTypes="cpu" />
                <InstanceLintManifest Update="dev/**" Cluster="dev" />
              </ItemGroup>
            """);
        foreach (var folder in new[] { string.Empty, "dev/" })
        {
            Define(consumer, folder + "type.yaml", "stage: dev")
                .Write(folder + "job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu\n");
        }

        Assert.Equal(
            ["dev/job.yaml(4,18): warning INST3007", "type.yaml(6,26): warning INST4002"],
            (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_malformed_setting_is_one_warning_that_names_it_and_the_findings_are_printed()
    {
        using var consumer = package.NewConsumer(
            """
              <PropertyGroup>
                <InstanceLintExtensionNodeSelector>stage: prod</InstanceLintExtensionNodeSelector>
                <InstanceLintKnownInstanceTypes>GPU;CPU</InstanceLintKnownInstanceTypes>
              </PropertyGroup>
              <ItemGroup>
                <InstanceLintCluster Include="dev" ExtensionNodeSelector="stage=dev;stage=test" KnownInstanceTypes="gpu_small" />
                <InstanceLintCluster Include="dev" />
              </ItemGroup>
            """);
        Define(consumer, "a.yaml", string.Empty);
        Define(consumer, "b.yaml", string.Empty);
        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(
            [
                "App.csproj : warning INST9001: ExtensionNodeSelector of InstanceLintCluster 'dev': 'stage=test' repeats an earlier key; use the form 'key=value;key=value'",
                "App.csproj : warning INST9001: InstanceLintCluster 'dev' is defined twice; put all its metadata on one item",
                "App.csproj : warning INST9001: InstanceLintExtensionNodeSelector: 'stage:' has no '='; use the form 'key=value;key=value'",
                "App.csproj : warning INST9001: InstanceLintKnownInstanceTypes: 'GPU' contains the uppercase letter 'G'; use the form 'name;name'",
                "App.csproj : warning INST9001: KnownInstanceTypes of InstanceLintCluster 'dev': 'gpu_small' contains the character '_'; use the form 'name;name'",
            ],
            output.Lines
                .Where(line => line.Contains(": warning INST9001", StringComparison.Ordinal))
                .Select(line => line.Replace(consumer.Folder, string.Empty, StringComparison.Ordinal).Split(" (https")[0])
                .Order(StringComparer.Ordinal));
        Assert.Contains("b.yaml(4,9): warning INST4001", output.Places(consumer.Folder));
    }

    private static Consumer Define(Consumer consumer, string name, string nodeSelector) => consumer.Write(
        name,
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: mine
        spec:
          nodeSelector: { {{nodeSelector}} }
          resources:
            requests: { cpu: "1", memory: "4Gi" }
            limits: { cpu: "2", memory: "8Gi" }

        """);

    private static void Verify(Output output, string folder)
    {
        var findings = output.Findings(folder);
        Assert.All(findings, line => Assert.EndsWith(" [Cluster.proj]", line, StringComparison.Ordinal));
        Golden.Verify(Expected, string.Concat(findings.Select(line => line + "\n")));
    }

    [GeneratedRegex("(?<=\")INST([34][0-9]{3}|600[12])(?=\")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleIdPattern();

    [GeneratedRegex("(?<=\\): (warning|message) )INST[0-9]{4}(?=: )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FiredRulePattern();
}
