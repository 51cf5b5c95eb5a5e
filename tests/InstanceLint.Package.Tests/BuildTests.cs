using System;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The output of dotnet build for a user of the package.</summary>
public class BuildTests(PackedPackage package)
{
    private const string Finding = "(8,33): warning INST2004";

    [Fact]
    public async Task Checks_yaml_and_yml_outside_of_output_and_hidden_folders()
    {
        using var consumer = package.NewConsumer();
        foreach (var name in new[]
        {
            "a.yaml", "b.yml", "deep/er/c.yaml", ".d.yaml", "binary/e.yaml", "with space/ü.yaml", "semi;colon/100%.yaml", ".azureml/f.yml",
            "bin/x.yaml", "obj/x.yaml", "sub/bin/x.yaml", "sub/obj/x.yaml", "node_modules/x.yaml", "sub/node_modules/y/x.yaml", ".hidden/x.yaml", "sub/.git/x.yaml", ".hidden/.azureml/x.yaml",
            "x.yaml.bak", "x.json",
        })
        {
            consumer.WriteManifest(name, "8GB");
        }

        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(
            [
                $".azureml/f.yml{Finding}", $".d.yaml{Finding}", $"a.yaml{Finding}", $"b.yml{Finding}", $"binary/e.yaml{Finding}", $"deep/er/c.yaml{Finding}",
                $"semi;colon/100%.yaml{Finding}", $"with space/ü.yaml{Finding}",
            ],
            output.Places(consumer.Folder));
    }

    [Fact]
    public async Task Says_the_same_again_when_nothing_changed()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task Items_can_be_added_and_removed()
    {
        using var outside = package.NewConsumer().WriteManifest("outside.yaml", "8GB");
        using var consumer = package.NewConsumer(
            $"""
              <ItemGroup>
                <InstanceLintManifest Remove="drafts/**" />
                <InstanceLintManifest Include="{outside.Folder}outside.yaml;gpu.manifest" />
              </ItemGroup>
            """);
        consumer.WriteManifest("drafts/x.yaml", "8GB").WriteManifest("gpu.manifest", "8GB").WriteManifest("kept.yaml", "8GB");
        var places = (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder);
        Assert.Equal(3, places.Length);
        Assert.Contains($"gpu.manifest{Finding}", places);
        Assert.Contains($"kept.yaml{Finding}", places);
        Assert.Contains($"{outside.Folder}outside.yaml{Finding}", places);
    }

    [Fact]
    public async Task Default_items_can_be_switched_off()
    {
        using var consumer = package.NewConsumer(
            """
              <PropertyGroup><InstanceLintEnableDefaultItems>false</InstanceLintEnableDefaultItems></PropertyGroup>
              <ItemGroup><InstanceLintManifest Include="listed.yaml" /></ItemGroup>
            """);
        consumer.WriteManifest("x.yaml", "8GB").WriteManifest("listed.yaml", "8GB");
        Assert.Equal([$"listed.yaml{Finding}"], (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task Can_be_switched_off_and_does_no_work_in_design_time_builds()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        Assert.Empty((await consumer.BuildAsync("-p:InstanceLintEnabled=false")).ShouldSucceed().Findings(consumer.Folder));
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true")).ShouldSucceed().Findings(consumer.Folder));
    }

    [Fact]
    public async Task Rules_can_be_turned_off_and_into_errors()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        Assert.Empty((await consumer.BuildAsync("-p:NoWarn=INST2004")).ShouldSucceed().Findings(consumer.Folder));
        Assert.Equal(
            ["gpu.yaml(8,33): error INST2004"],
            (await consumer.BuildAsync("--no-restore", "-p:WarningsAsErrors=INST2004")).ShouldFail().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_multi_targeted_project_says_it_once_and_obeys_the_same_settings()
    {
        using var consumer = package.NewConsumer(frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>").WriteManifest("gpu.yaml", "8GB");
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync("--no-restore", "-f", "net10.0")).ShouldSucceed().Places(consumer.Folder));
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-p:NoWarn=INST2004")).ShouldSucceed().Findings(consumer.Folder));
        Assert.Equal(
            ["gpu.yaml(8,33): error INST2004"],
            (await consumer.BuildAsync("--no-restore", "-p:WarningsAsErrors=INST2004")).ShouldFail().Places(consumer.Folder));
    }

    [Fact]
    public async Task An_info_is_a_message_that_normal_verbosity_shows()
    {
        using var consumer = package.NewConsumer().Write(
            "gpu.yaml",
            """
            apiVersion: amlarc.azureml.com/v1alpha1
            kind: InstanceType
            metadata:
              name: <instance type name>
            spec:
              resources:
                requests: { cpu: "1", memory: "4Gi" }
                limits: { cpu: "2", memory: "8Gi" }
            """);
        Assert.Empty((await consumer.BuildAsync()).ShouldSucceed().Findings(consumer.Folder));
        Assert.Equal(
            ["gpu.yaml(4,9): message INST1007"],
            (await consumer.BuildAsync("--no-restore", "-v:normal")).ShouldSucceed().Places(consumer.Folder));
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-v:normal", "-p:NoWarn=INST1007")).ShouldSucceed().Findings(consumer.Folder));
    }

    [Fact]
    public async Task Odd_files_are_one_finding_or_none_and_nothing_else_is_lost()
    {
        using var consumer = package.NewConsumer(
            """
              <ItemGroup><InstanceLintManifest Include="folder.yaml;missing.yaml" /></ItemGroup>
              <Target Name="Vanish" BeforeTargets="InstanceLint"><Delete Files="vanishing.yaml" /></Target>
            """);
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "folder.yaml"));
        consumer
            .Write("binary.yaml", [0, 1, 2, 255, 254, 0, 200])
            .Write("bomb.yaml", "# amlarc.azureml.com\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n")
            .Write("brackets.yaml", "# amlarc.azureml.com\n" + new string('[', 300_000))
            .Write("empty.yaml", string.Empty)
            .Write("helm.yaml", "{{- if .Values.enabled }}\na: 1\n{{- end }}\n")
            .Write("tab.yaml", "kind: InstanceType\nspec:\n\t- amlarc.azureml.com\n")
            .WriteManifest("vanishing.yaml")
            .WriteManifest("zz-good.yaml")
            .WriteManifest("zz-last.yaml", "8GB");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(consumer.Folder, ".#lock.yaml"), "user@host.1234");
        }

        var output = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(
            [
                "brackets.yaml(2,65): warning INST1006", "folder.yaml(1,1): warning INST1006", "missing.yaml(1,1): warning INST1006",
                "tab.yaml(3,1): warning INST1001", "vanishing.yaml(1,1): warning INST1006", $"zz-last.yaml{Finding}",
            ],
            output.Places(consumer.Folder));
    }

    [Fact]
    public async Task A_project_without_manifests_and_one_of_no_code_build_as_before()
    {
        using var consumer = package.NewConsumer("<PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems><OutputType>Library</OutputType></PropertyGroup>");
        Assert.Contains("warning INST9002: there are no YAML files to check; ", Assert.Single((await consumer.BuildAsync()).ShouldSucceed().Findings(consumer.Folder)), StringComparison.Ordinal);
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-warnaserror", "-p:NoWarn=INST9002")).ShouldSucceed().Findings(consumer.Folder));
        consumer.WriteManifest("gpu.yaml", "8GB");
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync("--no-restore", "-t:InstanceLint")).ShouldSucceed().Places(consumer.Folder));
    }
}
