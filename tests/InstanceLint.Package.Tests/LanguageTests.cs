using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace InstanceLint.Package.Tests;

/// <summary>Projects in other languages, with old language versions and with another library.</summary>
public class LanguageTests(PackedPackage package)
{
    [Fact]
    public async Task The_oldest_language_is_checked_like_the_newest()
    {
        using var consumer = package.NewFluentConsumer("<PropertyGroup><LangVersion>7.3</LangVersion><OutputType>Library</OutputType></PropertyGroup>", "<TargetFramework>netstandard2.0</TargetFramework>");
        consumer.Write(
            "Program.cs",
            """
            using InstanceLint.Fluent;
            namespace Old
            {
                public static class Types
                {
                    private const string Unit = "GB";
                    public static readonly InstanceType Small = InstanceType.Define("small").Requests(cpu: "1", memory: "2Gi")
                        .Limits(cpu: "2", memory: "4" + Unit).Build();
                    public static InstanceType Large(double gib)
                    {
                        var builder = InstanceType.Define("large").Requests("1", $"{gib}Gi");
                        builder.NodeSelector("pool", "large");
                        return builder.Limits("2", "4Gi", gpu: 1).Build();
                    }
                }
            }

            """);
        Assert.Equal(
            ["Program.cs(11,73): warning INST5002", "Program.cs(12,21): warning INST5001", "Program.cs(8,39): warning INST2004"],
            (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
    }

    // The newest compiler distinguishes lists from arrays; the oldest supported one doesn't.
    [Fact]
    public async Task The_newest_language_is_checked_like_the_oldest()
    {
        using var consumer = package.NewFluentConsumer("<PropertyGroup><LangVersion>preview</LangVersion></PropertyGroup>");
        consumer.Write(
            "Program.cs",
            """"
            using InstanceLint.Fluent;

            var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu-b100").Requests(cpu: "1", memory: """1Gi""").Build();
            InstanceType[] types = [InstanceType.Define("small").Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: """4GB""").Build()];
            Cluster.Define().KnownInstanceTypes(["gpu-a100", "gpu-v100"]).InstanceTypes([.. types]).Deployments([blue]).Build();

            """");
        Assert.Equal(
            ["Program.cs(3,67): warning INST3007", "Program.cs(4,113): warning INST2004"],
            (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(
        "App.fsproj",
        "Program.fs",
        """
        open InstanceLint.Fluent
        let gpu = InstanceType.Define("gpu").Requests(cpu = Cpu.Cores(4m), memory = Memory.GiB(16m)).Limits(cpu = Cpu.FromString "8", memory = Memory.FromString "64Gi", gpu = 1).Build()
        printf "%s" (gpu.ToYaml())
        """)]
    [InlineData(
        "App.vbproj",
        "Program.vb",
        """
        Imports InstanceLint.Fluent
        Module Program
            Sub Main()
                System.Console.Write(InstanceType.Define("gpu").Requests(cpu:="4", memory:="16Gi").Limits(cpu:="8", memory:="64Gi", gpu:=1).Build().ToYaml())
            End Sub
        End Module
        """)]
    public async Task Other_languages_use_the_library_and_have_their_manifests_checked(string project, string file, string code)
    {
        using var consumer = package.NewFluentConsumer("""<ItemGroup><Compile Include="Program.fs" Condition="Exists('Program.fs')" /></ItemGroup>""");
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        File.Move(Path.Combine(consumer.Folder, "App.csproj"), Path.Combine(consumer.Folder, project));
        consumer.Write(file, code).WriteManifest("small.yaml", "8GB").Write("job.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: smal-yaml\n");
        Assert.Equal(["job.yaml(4,18): warning INST3007", "small.yaml(8,33): warning INST2004"], (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
        Assert.Contains("name: gpu", (await consumer.RunAsync("run", "--no-build")).ShouldSucceed().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yaml_in_strings_needs_no_library_and_can_be_turned_off()
    {
        using var consumer = package.NewConsumer();
        consumer.WriteManifest("small.yaml").Write(
            "Program.cs",
            """"
            System.Console.Write("""
                apiVersion: amlarc.azureml.com/v1alpha1
                kind: InstanceType
                metadata:
                  name: GPU
                spec:
                  resources:
                    requests: { cpu: "1", memory: 2GB }
                    limits: { cpu: "2", memory: "4Gi" }
                """);

            """");
        Assert.Equal(
            ["Program.cs(5,13): warning INST2002", "Program.cs(8,39): warning INST2004"],
            (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
        foreach (var option in new[] { "InstanceLintYamlInCSharp=false", "InstanceLintEnabled=false", "IsTestProject=true" })
        {
            Assert.DoesNotContain("INST2", (await consumer.BuildAsync("--no-restore", "-p:" + option)).ShouldSucceed().Text, StringComparison.Ordinal);
        }

        Assert.Contains("INST9001", (await consumer.BuildAsync("--no-restore", "-p:InstanceLintYamlInCSharp=no")).ShouldSucceed().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_of_the_Kubernetes_client_need_no_library_of_ours()
    {
        var version = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => package.Attribute("Include")?.Value == "KubernetesClient").Attribute("Version")!.Value;
        using var consumer = package.NewConsumer($"""<ItemGroup><PackageReference Include="KubernetesClient" Version="{version}" /></ItemGroup>""");
        consumer.Write(
            "Program.cs",
            """
            using System.Collections.Generic;
            using System.Globalization;
            using k8s.Models;

            var gib = args.Length / 2.0;
            ResourceQuantity cpu = gib.ToString("0.0"), whole = $"{args.Length}Gi", invariant = gib.ToString(CultureInfo.InvariantCulture);
            var limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = new($"{gib}Gi") };
            System.Console.WriteLine(limits.Count + whole.ToString() + invariant);

            """);
        Assert.Equal(
            ["Program.cs(6,24): warning INST5002", "Program.cs(7,92): warning INST5002"],
            (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder).Order(StringComparer.Ordinal));
        (await consumer.RunAsync("format", "analyzers", "--no-restore")).ShouldSucceed();
        Assert.Empty((await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder));
    }
}
