using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The output of dotnet build for a user of the library.</summary>
public class FluentTests(PackedPackage package)
{
    private const string Sound = """.Requests(cpu: "1", memory: "2Gi").Limits(cpu: "2", memory: "4Gi").Build();""";
    private const string Broken = """.Requests(cpu: "1", memory: "2GB").Limits(cpu: "2", memory: "4Gi").Build()""";
    private const string Program = $"using InstanceLint.Fluent;\n\nSystem.Console.Write(InstanceType.Define(\"app\"){Broken}.ToYaml());\n";
    private const string Finding = "Program.cs(3,76): warning INST2004";

    [Fact]
    public async Task A_project_that_gets_the_library_through_another_one_is_checked_code_and_manifests()
    {
        using var consumer = package.NewConsumer(
            """<ItemGroup><Compile Remove="library/**" /></ItemGroup>""",
            references: """<ProjectReference Include="library/Library.csproj" />""");
        consumer
            .Write(
                "library/Library.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="InstanceLint.Fluent" Version="*" /></ItemGroup>
                </Project>
                """)
            .Write("library/Types.cs", $"using InstanceLint.Fluent;\n\npublic static class Types\n{{\n    public static readonly InstanceType Mine = InstanceType.Define(\"library\"){Broken};\n}}\n")
            .WriteManifest("gpu.yaml", "8GB")
            .Write("Program.cs", Program);
        Assert.Equal(
            [Finding, "gpu.yaml(8,33): warning INST2004", "library/Types.cs(5,106): warning INST2004"],
            Sorted((await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder)));
    }

    [Fact]
    public async Task Code_and_manifests_are_one_cluster()
    {
        using var consumer = package.NewFluentConsumer();
        consumer
            .WriteManifest("both.yaml")
            .WriteManifest("cpu.yaml")
            .Write("silent.yaml", JobOn("code-type"))
            .Write("wrong.yaml", JobOn("code-typ"))
            .Write(
                "Program.cs",
                $"""
                using InstanceLint.Fluent;

                InstanceType.Define("both-yaml"){Sound}
                InstanceType.Define("code-type"){Sound}
                KubernetesOnlineDeployment.Define("blue").InstanceType("cpu-yaml").Build();
                KubernetesOnlineDeployment.Define("green").InstanceType("cpu-yml").Build();

                """);
        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(
            ["Program.cs(6,57): warning INST3007", "wrong.yaml(4,18): warning INST3007"],
            Sorted(output.Places(consumer.Folder)));
        Assert.Contains("deployment 'green': the cluster has no instance type 'cpu-yml'; use 'cpu-yaml', or list 'cpu-yml' in KnownInstanceTypes if it is defined elsewhere ", output.Text, StringComparison.Ordinal);
        Assert.Contains("job: the cluster has no instance type 'code-typ'; use 'code-type', or list 'code-typ' in KnownInstanceTypes if it is defined elsewhere ", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_speak_for_the_unnamed_cluster_of_code_too()
    {
        using var consumer = package.NewFluentConsumer(
            """
              <PropertyGroup>
                <InstanceLintExtensionNodeSelector>
                  stage=prod;
                  purpose=ml
                </InstanceLintExtensionNodeSelector>
                <InstanceLintKnownInstanceTypes>gpu-a100;gpu-b100</InstanceLintKnownInstanceTypes>
              </PropertyGroup>
              <ItemGroup><InstanceLintCluster Include="dev" ExtensionNodeSelector="stage=dev" /></ItemGroup>
            """);
        consumer.Write("Program.cs", ProgramOf(string.Empty));
        Assert.Equal(
            ["Program.cs(3,60): warning INST4002", "Program.cs(3,84): warning INST4003", "Program.cs(5,80): warning INST3007"],
            Sorted((await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder)));
    }

    [Fact]
    public async Task Items_and_metadata_speak_for_the_named_cluster_of_code_too()
    {
        using var consumer = package.NewFluentConsumer(
            """
              <PropertyGroup><InstanceLintExtensionNodeSelector>stage=dev</InstanceLintExtensionNodeSelector></PropertyGroup>
              <ItemGroup>
                <InstanceLintCluster Include="dev" KnownInstanceTypes="gpu-c100" />
                <InstanceLintCluster Include="prod" ExtensionNodeSelector="stage=prod;purpose=ml" KnownInstanceTypes="gpu-x;gpu-b100" />
                <InstanceLintManifest Update="shared.yaml" Cluster="dev;prod" />
                <InstanceLintManifest Update="dev.yaml" Cluster="dev" />
              </ItemGroup>
            """);
        consumer
            .WriteManifest("shared.yaml")
            .WriteManifest("dev.yaml")
            .Write(
                "Program.cs",
                ProgramOf("\"prod\"") + """
                KubernetesOnlineDeployment.Define("red").InstanceType("shared-yaml").Build();
                KubernetesOnlineDeployment.Define("white").InstanceType("dev-yaml").Build();

                """);
        Assert.Equal(
            ["Program.cs(3,60): warning INST4002", "Program.cs(3,84): warning INST4003", "Program.cs(5,86): warning INST3007", "Program.cs(7,57): warning INST3007"],
            Sorted((await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder)));
    }

    [Theory]
    [InlineData("-p:NoWarn=INST2004")]
    [InlineData("-p:InstanceLintEnabled=true", Finding)]
    [InlineData("-p:WarningsAsErrors=INST2004", "Program.cs(3,76): error INST2004")]
    [InlineData("-p:TreatWarningsAsErrors=true", "Program.cs(3,76): error INST2004")]
    public async Task Properties_turn_rules_off_and_into_errors(string argument, params string[] expected)
    {
        using var consumer = package.NewFluentConsumer().Write("Program.cs", Program);
        Assert.Equal(expected, (await consumer.BuildAsync(argument)).Places(consumer.Folder));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("error", "Program.cs(3,76): error INST2004")]
    public async Task An_editorconfig_file_turns_rules_off_and_into_errors(string severity, params string[] expected)
    {
        using var consumer = package.NewFluentConsumer()
            .Write("Program.cs", Program)
            .Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.INST2004.severity = {severity}\n");
        Assert.Equal(expected, (await consumer.BuildAsync()).Places(consumer.Folder));
    }

    [Fact]
    public async Task Code_can_suppress_a_finding()
    {
        using var consumer = package.NewFluentConsumer().Write(
            "Program.cs",
            $$"""
            using System.Diagnostics.CodeAnalysis;
            using InstanceLint.Fluent;

            #pragma warning disable INST2004
            var one = InstanceType.Define("one"){{Broken}};
            #pragma warning restore INST2004
            KubernetesOnlineDeployment.Define("blue").InstanceType("missing").Build();
            System.Console.WriteLine(one.Name + Types.Two().Name);

            internal static class Types
            {
                [SuppressMessage("InstanceTypes", "INST2004:QuantityMustParse", Justification = "Because.")]
                internal static InstanceType Two() => InstanceType.Define("two"){{Broken}};

                internal static InstanceType Three() => InstanceType.Define("three"){{Broken}};

                [SuppressMessage("Workloads", "INST3007:InstanceTypeMustExist", Justification = "Because.")]
                internal static KubernetesOnlineDeployment Green() => KubernetesOnlineDeployment.Define("green").InstanceType("missing").Build();
            }

            """);
        Assert.Equal(
            ["Program.cs(15,101): warning INST2004", "Program.cs(7,56): warning INST3007"],
            Sorted((await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder)));
    }

    [Theory]
    [InlineData("<TargetFramework>net8.0</TargetFramework><UseAppHost>false</UseAppHost>", "Exe")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", "Library")]
    public async Task Older_frameworks_are_served_too(string framework, string output)
    {
        using var consumer = package.NewFluentConsumer($"<PropertyGroup><OutputType>{output}</OutputType></PropertyGroup>", framework)
            .Write("Program.cs", $"using InstanceLint.Fluent;\n\npublic static class Program {{ public static void Main() => System.Console.Write(InstanceType.Define(\"app\"){Broken}.ToYaml()); }}\n");
        Assert.Equal(["Program.cs(3,135): warning INST2004"], (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_multi_targeted_project_that_references_both_packages_says_of_manifests_everything_once()
    {
        using var consumer = package.NewConsumer(
            """<ItemGroup><AdditionalFiles Include="gpu.yaml" /></ItemGroup>""",
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>",
            """
            <PackageReference Include="InstanceLint.Fluent" Version="*" />
            <PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" />
            """);
        consumer
            .WriteManifest("gpu.yaml", "8GB")
            .Write("silent.yaml", JobOn("app"))
            .Write("Program.cs", Program);
        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal([Finding, Finding, "gpu.yaml(8,33): warning INST2004"], Sorted(output.Places(consumer.Folder)));
        Assert.DoesNotContain("MSB4011", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_manifests_do_not_trouble_the_compiler()
    {
        using var consumer = package.NewFluentConsumer("""<ItemGroup><InstanceLintManifest Include="folder.yaml;missing.yaml" /></ItemGroup>""");
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "folder.yaml"));
        consumer
            .Write("binary.yaml", [0, 1, 2, 255, 254, 0, 200])
            .Write("brackets.yaml", "# amlarc.azureml.com\n" + new string('[', 300_000))
            .Write("empty.yaml", string.Empty)
            .WriteManifest("semi;colon/it's 100%.yaml", "8GB")
            .Write("Program.cs", Program);
        Assert.Equal(
            [
                Finding, "brackets.yaml(2,65): warning INST1006", "folder.yaml(1,1): warning INST1006", "missing.yaml(1,1): warning INST1006",
                "semi;colon/it's 100%.yaml(8,33): warning INST2004",
            ],
            Sorted((await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder)));
    }

    private static string ProgramOf(string cluster) =>
        $"""
        using InstanceLint.Fluent;

        var cpu = InstanceType.Define("cpu").NodeSelector("stage", "testing").NodeSelector("pool", "a").NodeSelector("purpose", "ml"){Sound}
        var blue = KubernetesOnlineDeployment.Define("blue").InstanceType("gpu-b100").Build();
        Cluster.Define({cluster}).InstanceTypes(cpu).Jobs(CommandJob.Define("run").InstanceType("gpu-c100").Build()).Deployments(blue).Build();

        """;

    private static string JobOn(string type) => $"command: run\ncompute: azureml:aks\nresources:\n  instance_type: {type}\n";

    private static string[] Sorted(string[] places) => [.. places.Order(StringComparer.Ordinal)];
}
