using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The code fixes, applied by dotnet format.</summary>
public class FormatTests(PackedPackage package)
{
    // One mistake per line. The first one, and GPUs without limits, have no fix and must not prevent the fixes of the others.
    private const string Program =
        """
        using InstanceLint.Fluent;

        var gib = 1.5;
        System.Console.WriteLine(InstanceType.Define("zero").Requests(cpu: "0", memory: "2Gi").Limits(cpu: "2", memory: "4Gi").Validate().Count);
        var a = InstanceType.Define("NAME_A").Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi").Build();
        var b = InstanceType.Define("name-b").Requests(cpu: "1").Limits(cpu: "2", memory: "4Gi").Build();
        var c = InstanceType.Define("name-c").Requests(cpu: "1", memory: "2GB").Limits(cpu: "2", memory: "4Gi").Build();
        var d = InstanceType.Define("name-d").Requests(cpu: "1", memory: "2Gi").Request("nvidia.com/gpu", "1").Limits(cpu: "2", memory: "4Gi").Build();
        var e = InstanceType.Define("name-e").Requests(cpu: "1", memory: "2048").Limits(cpu: "2", memory: "4Gi").Build();
        var f = InstanceType.Define("name-f").Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi").Limit("nvidia.com/gpus", "1").Build();
        var g = InstanceType.Define("name-g").Requests(cpu: "1", memory: $"{gib}Gi").Limits(cpu: "2", memory: "4Gi").Build();
        var h = KubernetesOnlineDeployment.Define("name-h").Model("./model").Endpoint("churn").InstanceType("name-b").Requests(cpu: "1").Limits(cpu: "1", memory: "1Gi").Build();
        System.Console.WriteLine(KubernetesOnlineDeployment.Define("name-i").Model("./model").Endpoint("churn").InstanceType("name-d").Requests(cpu: "1", memory: "1Gi").Limits(gpu: 1).Validate().Count);
        var j = KubernetesOnlineDeployment.Define("name-j").Model("./model").Endpoint("churn").InstanceType("shared-yml").Requests(cpu: "1", memory: "1Gi").Build();
        Cluster.Define().InstanceTypes(a, b, c, d, e, f, g).Deployments(h).Build().Save("written.yaml");
        j.Save("deployment.yaml");

        """;

    [Fact]
    public async Task Fixes_what_can_be_fixed_and_the_program_then_writes_sound_manifests()
    {
        using var consumer = package.NewFluentConsumer();
        consumer.Write("Program.cs", Program).WriteManifest("shared.yaml");
        Assert.Equal(
            ["INST2002", "INST2003", "INST2004", "INST2005", "INST2007", "INST2010", "INST2011", "INST3001", "INST3003", "INST5002"],
            Rules(await consumer.BuildAsync(), consumer.Folder));

        // After the invalid name is fixed, all other names are certain, and one more is wrong.
        await FormatAsync(consumer);
        await FormatAsync(consumer);
        Assert.Equal(["INST2005", "INST3003"], Rules(await consumer.BuildAsync("--no-restore"), consumer.Folder));

        // The manifest that the program writes doesn't count as a second definition. The Azure ML CLI can't read the deployment in it.
        (await consumer.RunAsync("run", "--no-build")).ShouldSucceed();
        Assert.Contains("shared-yaml", File.ReadAllText(Path.Combine(consumer.Folder, "deployment.yaml")), StringComparison.Ordinal);
        Assert.Contains("name-a", File.ReadAllText(Path.Combine(consumer.Folder, "written.yaml")), StringComparison.Ordinal);
        Assert.Equal(["INST2005", "INST3003", "INST3013"], Rules(await consumer.BuildAsync("--no-restore"), consumer.Folder));
    }

    private static async Task FormatAsync(Consumer consumer) =>
        (await consumer.RunAsync("format", "analyzers", "--no-restore", "--severity", "info")).ShouldSucceed();

    private static string[] Rules(Output output, string folder) =>
        [.. output.ShouldSucceed().Places(folder).Select(place => place[^8..]).Order(StringComparer.Ordinal)];
}
