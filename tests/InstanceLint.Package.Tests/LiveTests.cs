using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>
/// Manifests in an IDE. It gets the compiler's command line from a design-time build, and runs the analyzers itself. Here the SDK's
/// compiler takes the place of the IDE.
/// </summary>
public class LiveTests(PackedPackage package)
{
    private const string Bad = "gpu.yaml(8,33): warning INST2004";

    private static readonly string[] Pools = ["cpu", "gpu", "tpu"];

    [Fact]
    public async Task Manifests_are_checked_by_the_analyzer_in_an_IDE_and_by_the_task_in_a_build()
    {
        using var consumer = package.NewConsumer();
        consumer.WriteManifest("gpu.yaml", "8GB").WriteManifest("cpu.yaml").WriteManifest("a/cpu.yaml").Write("a/chart.yaml", "a: {{ b\n");
        consumer.Write("b/job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: cpu-yml\n");
        string[] all = ["b/job.yaml(4,18): warning INST3007", Bad];
        (await consumer.RunAsync("restore")).ShouldSucceed();
        Assert.Equal(all, await LookAsync(consumer));
        Assert.Equal(all, (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder));

        // A build writes the settings for the compiler; the IDE reads a separate file.
        Assert.Equal(all, await LookAsync(consumer));
        consumer.WriteManifest("gpu.yaml");
        Assert.Equal(all[..1], await LookAsync(consumer, ask: false));
    }

    [Fact]
    public async Task Files_that_describe_a_cluster_are_manifests_in_neither()
    {
        using var consumer = package.NewConsumer(
            """
              <ItemGroup>
                <InstanceLintCluster Include="prod" Nodes="cluster/nodes.yaml" Live="cluster/live.yaml" NodesAreComplete="true" />
                <InstanceLintNodePool Include="gpu" Cpu="6" Memory="56Gi" Gpu="1" MaxCount="2" Labels="pool=gpu" Taints="sku=gpu:NoSchedule" />
                <InstanceLintManifest Update="prod/**" Cluster="prod" />
              </ItemGroup>
            """);
        const string Type = "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: POOL\nspec:\n  nodeSelector: { pool: POOL }\n  resources:\n    requests: { cpu: \"4\", memory: 16Gi }\n    limits: { cpu: \"4\", memory: 16Gi }\n";
        const string Node = "apiVersion: v1\nkind: Node\nmetadata: { name: aks-cpu-0, labels: { pool: cpu } }\nstatus: { allocatable: { cpu: 1900m, memory: 24Gi, pods: \"30\" } }\n";
        var types = Pools.Select(pool => Type.Replace("POOL", pool, StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < Pools.Length; i++)
        {
            consumer.Write($"prod/{Pools[i]}.yaml", types[i]);
        }

        // If they were manifests, each instance type would be defined twice.
        consumer.WriteManifest("prod/bad.yaml", "8GB").Write("cluster/nodes.yaml", Node).Write("cluster/live.yaml", string.Join("---\n", types));
        (await consumer.RunAsync("restore")).ShouldSucceed();
        Assert.Equal(["prod/bad.yaml(8,33): warning INST2004"], await LookAsync(consumer));
        var findings = (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Findings(consumer.Folder);
        Assert.StartsWith("prod/bad.yaml(8,33,8,38): warning INST2004: ", findings[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "prod/cpu.yaml(8,22,8,25): warning INST4005: instance type 'cpu': spec.resources.requests.cpu 4 exceeds the 1.9 of the largest node of cluster 'prod' with 'pool=cpu'; lower it or use larger nodes",
                "prod/gpu.yaml(6,3,6,15): warning INST4006: instance type 'gpu': the only node pool of cluster 'prod' with 'pool=gpu' has a taint such as 'sku=gpu:NoSchedule' that Azure ML pods do not tolerate; set workLoadToleration and tolerations for it",
                "prod/tpu.yaml(6,25,6,28): warning INST4004: instance type 'tpu': no node of cluster 'prod' has label 'pool=tpu'; 1 has 'pool=cpu'",
            ],
            findings[1..].Select(finding => finding[..finding.IndexOf(" (https", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Settings_are_the_same_in_both()
    {
        using var consumer = package.NewConsumer(
            """
              <PropertyGroup>
                <NoWarn>$(NoWarn);INST2010</NoWarn>
                <InstanceLintKnownInstanceTypes>gpu-a100;gpu-b100</InstanceLintKnownInstanceTypes>
              </PropertyGroup>
              <ItemGroup>
                <InstanceLintCluster Include="dev" ExtensionNodeSelector="stage=dev" />
                <InstanceLintManifest Update="dev/*.yaml" Cluster="dev" />
                <InstanceLintManifest Include="broken.txt" Cluster="dev" />
                <InstanceLintSuppression Include="vendor/*.yaml" Rules="INST2004" Reason="not ours" />
              </ItemGroup>
            """);
        consumer
            .WriteManifest("gpu.yaml", "8GB").WriteManifest("dev/gpu.yaml", "3500m").WriteManifest("vendor/vendor.yaml", "8GB").WriteManifest("quiet/quiet.yaml", "8GB").WriteManifest("loud/loud.yaml", "8GB")
            .Write("job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: gpu-c100\n")
            .WriteManifest("global.yaml", "0")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.INST2005.severity = none\n")
            .Write("broken.txt", "a: [\n")
            .Write("quiet/.editorconfig", "[*.yaml]\ndotnet_diagnostic.INST2004.severity = none\n")
            .Write("loud/.editorconfig", "[*.yaml]\ndotnet_diagnostic.INST2004.severity = error\n");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        string[] all = ["broken.txt(2,1): warning INST1001", Bad, "job.yaml(4,18): warning INST3007", "loud/loud.yaml(8,33): error INST2004"];
        Assert.Equal(all, await LookAsync(consumer));
        Assert.Equal(all, (await consumer.BuildAsync("--no-restore")).ShouldFail().Places(consumer.Folder).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("overlay/Kustomization", "patches: [{ path: patch.yaml }]\n")]
    [InlineData("overlay/kustomization.yaml", "patches: [{ path: patch.yaml }]\n")]
    [InlineData("Kustomization", "patches: [{ path: overlay/patch.yaml }]\n")]
    public async Task Patches_of_a_kustomization_are_left_to_their_base_in_both(string kustomization, string text)
    {
        using var consumer = package.NewConsumer();
        consumer.WriteManifest("base/gpu.yaml").WriteManifest("overlay/bad.yaml", "8GB");
        consumer.Write("overlay/patch.yaml", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nmetadata:\n  name: base-gpu-yaml\nspec:\n  resources:\n    limits:\n      nvidia.com/gpu: 8\n");
        consumer.Write(kustomization, text);
        (await consumer.RunAsync("restore")).ShouldSucceed();
        string[] all = ["overlay/bad.yaml(8,33): warning INST2004"];
        Assert.Equal(all, await LookAsync(consumer));
        Assert.Equal(all, (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task What_only_program_and_manifests_show_together_is_said_once()
    {
        using var consumer = package.NewFluentConsumer();
        consumer
            .WriteManifest("gpu.yaml", "8GB")
            .Write("job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: code-typ\n")
            .Write("Program.cs", "using InstanceLint.Fluent;\n\nInstanceType.Define(\"code-type\").Requests(cpu: \"1\", memory: \"2Gi\").Limits(cpu: \"2\", memory: \"4GB\").Build();\n");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        string[] all = ["Program.cs(3,93): warning INST2004", Bad, "job.yaml(4,18): warning INST3007"];
        Assert.Equal(all, await LookAsync(consumer));
        Assert.Equal(all, (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_several_frameworks_one_says_it()
    {
        using var consumer = package.NewConsumer(frameworks: "<TargetFrameworks>; net10.0 ;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>");
        consumer.WriteManifest("gpu.yaml", "8GB");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        Assert.Equal([Bad], await LookAsync(consumer, framework: "net10.0"));
        Assert.Empty(await LookAsync(consumer, framework: "netstandard2.0"));
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_project_that_turned_it_off()
    {
        using var consumer = package.NewConsumer("<PropertyGroup><InstanceLintEnabled>false</InstanceLintEnabled></PropertyGroup>");
        consumer.WriteManifest("gpu.yaml", "8GB");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        Assert.Empty(await LookAsync(consumer));
    }

    // Gets the command line, unless the last one is reused, and runs the compiler with it.
    private static async Task<string[]> LookAsync(Consumer consumer, bool ask = true, string framework = "net10.0")
    {
        var response = Path.Combine(consumer.Folder, "obj", "csc.rsp");
        if (ask)
        {
            var answer = (await consumer.RunAsync(
                "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=none",
                "-p:TargetFramework=" + framework,
                "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath")).ShouldSucceed().Text;
            using var json = JsonDocument.Parse(answer);
            var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
            File.WriteAllLines(response, arguments.Select(argument => argument.StartsWith('/') || !argument.Contains(' ', StringComparison.Ordinal) ? argument : $"\"{argument}\""));
            File.WriteAllText(response + ".compiler", Path.Combine(json.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll"));
        }

        var output = await consumer.RunAsync("exec", File.ReadAllText(response + ".compiler"), "@" + response);
        Assert.DoesNotContain("AD0001", output.Text, StringComparison.Ordinal);
        return [.. output.Places(consumer.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
