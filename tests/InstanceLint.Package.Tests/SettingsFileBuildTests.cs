using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A team starts with a repository that has findings already, and lives with them from the first day on.</summary>
public sealed class SettingsFileBuildTests(PackedPackage package)
{
    private static readonly string[] Clusters = ["dev", "test", "prod"];

    private const string Settings = """
        clusters:
          dev: { manifests: [dev/**] }
          test: { manifests: [test/**] }
          prod: { manifests: [prod/**], knownInstanceTypes: [gpu-a100] }
        policy: { max: { nvidia.com/gpu: 4 } }

        """;

    [Fact]
    public async Task Three_clusters_and_forty_findings_are_green_on_the_first_day_and_red_for_the_next_one()
    {
        using var consumer = package.NewConsumer().Write("instancelint.yaml", Settings);
        for (var i = 0; i < 39; i++)
        {
            WriteType(consumer, $"{Clusters[i % 3]}/gpu-{i}.yaml", $"gpu-{i}", request: "4");
        }

        WriteType(consumer, "prod/large.yaml", "large", request: "1", gpu: 8);
        consumer.Write("prod/job.yaml", "command: python train.py\ncompute: azureml:aks\nresources: { instance_type: gpu-a100 }\n");
        var before = (await consumer.BuildAsync("-p:CI=true")).ShouldFail();
        Assert.Equal(40, before.Places(consumer.Folder).Length);
        Assert.Contains("InstanceLint: 40 findings in 40 of 41 manifests (40 errors)", before.Summaries);

        var written = (await consumer.RunAsync("build", "--no-restore", "-nodeReuse:false", "-t:InstanceLintBaseline")).ShouldSucceed();
        Assert.Contains($"InstanceLint: the baseline holds 40 findings (40 added, 0 removed): {consumer.Folder}instancelint.baseline.json", written.Summaries);
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-p:CI=true")).ShouldSucceed().Places(consumer.Folder));

        WriteType(consumer, "dev/new.yaml", "new", request: "4");
        var next = (await consumer.BuildAsync("--no-restore", "-p:CI=true")).ShouldFail();
        Assert.Equal(["dev/new.yaml(8,12): error INST2009"], next.Places(consumer.Folder));
        Assert.Contains("InstanceLint: 1 finding in 1 of 42 manifests (1 error); 40 more are in the baseline", next.Summaries);

        // A finding of the baseline that is fixed leaves an entry, which goes on request.
        File.Delete(Path.Combine(consumer.Folder, "dev", "new.yaml"));
        WriteType(consumer, "dev/gpu-0.yaml", "gpu-0", request: "1");
        Assert.Contains("instancelint.baseline.json(", Assert.Single((await consumer.BuildAsync("--no-restore", "-v:normal")).ShouldSucceed().Places(consumer.Folder)), StringComparison.Ordinal);
        (await consumer.RunAsync("build", "--no-restore", "-nodeReuse:false", "-t:InstanceLintBaselinePrune")).ShouldSucceed();
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-v:normal")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_settings_file_above_a_project_has_the_clusters_of_all_its_projects()
    {
        using var consumer = package.NewConsumer().Write("instancelint.yaml", "clusters: { prod: { manifests: [types/**, App/**] } }\n").Write(".git/HEAD", "ref: refs/heads/main\n");
        WriteType(consumer, "types/gpu.yaml", "gpu", request: "4");
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "App"));
        foreach (var name in new[] { "App.csproj", "Program.cs" })
        {
            File.Move(Path.Combine(consumer.Folder, name), Path.Combine(consumer.Folder, "App", name));
        }

        consumer.Write("App/job.yaml", "command: python train.py\ncompute: azureml:aks\nresources:\n  instance_type: gpu\n")
            .Write("App/other-job.yaml", "command: python train.py\ncompute: azureml:aks\nresources:\n  instance_type: gpus\n");

        // The types are read, but only the project's own files are reported on.
        Assert.Equal(["App/other-job.yaml(4,18): warning INST3007"], (await consumer.BuildAsync("App")).ShouldSucceed().Places(consumer.Folder));

        // A repository within the repository has its own settings, or none.
        consumer.Write("App/.git/HEAD", "ref: refs/heads/main\n");
        Assert.Empty((await consumer.BuildAsync("App", "--no-restore")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_broken_settings_file_is_one_finding_and_the_manifests_are_checked()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB").Write("instancelint.yaml", "clusters: {\n");
        Assert.Equal(
            ["gpu.yaml(8,33): warning INST2004", "instancelint.yaml(2,1): warning INST9001"],
            (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
        consumer.Write("instancelint.yaml", new byte[] { 0xFF, 0xFE, 0x00, 0xD8 });
        Assert.Equal(
            ["gpu.yaml(8,33): warning INST2004", "instancelint.yaml(1,1): warning INST9001"],
            (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-p:NoWarn=\"INST9001;INST2004\"")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task Nothing_to_check_is_said_and_can_be_turned_off()
    {
        using var consumer = package.NewConsumer();
        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Contains(output.Lines, line => line.Contains("App.csproj : warning INST9002: there are no YAML files to check; ", StringComparison.Ordinal));
        (await consumer.BuildAsync("--no-restore", "-p:CI=true")).ShouldFail();
        Assert.DoesNotContain((await consumer.BuildAsync("--no-restore", "-p:InstanceLintEnabled=false")).ShouldSucceed().Lines, line => line.Contains("INST9002", StringComparison.Ordinal));
        consumer.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.INST9002.severity = none\n");
        Assert.DoesNotContain((await consumer.BuildAsync("--no-restore")).ShouldSucceed().Lines, line => line.Contains("INST9002", StringComparison.Ordinal));
    }

    private static void WriteType(Consumer consumer, string path, string name, string request, int gpu = 0) => consumer.Write(
        path,
        $"apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: {name}\nspec:\n  resources:\n    requests:\n      cpu: \"{request}\"\n      memory: 1Gi\n    limits:\n      cpu: \"2\"\n      memory: 2Gi\n"
            + (gpu > 0 ? $"      nvidia.com/gpu: {gpu}\n" : string.Empty));
}
