using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A project configures severities of YAML and C# findings in the same way.</summary>
public class SeverityBuildTests(PackedPackage package)
{
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    private const string Code =
        """
        var type = InstanceLint.Fluent.InstanceType.Define("code").Requests(cpu: "1", memory: "1Gi").Limits(cpu: "2", memory: "2GB").Build();
        System.Console.WriteLine(type.ToYaml());
        """;

    [Fact]
    public async Task One_word_for_yaml_and_code_and_the_code_is_compiled_all_the_same()
    {
        using var consumer = package.NewFluentConsumer().WriteManifest("gpu.yaml", "8GB").Write("Program.cs", Code);
        consumer.Write(".editorconfig", "root = true\n[*.{cs,yaml}]\ndotnet_diagnostic.INST2004.severity = error\n");
        Assert.Equal(
            ["gpu.yaml(8,33): error INST2004", "Program.cs(1,119): error INST2004"],
            (await consumer.BuildAsync()).ShouldFail().Places(consumer.Folder));

        consumer.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_analyzer_diagnostic.category-InstanceTypes.severity = none\n[*.cs]\ndotnet_diagnostic.INST2004.severity = none\n");
        Assert.Empty((await consumer.BuildAsync("--no-restore")).ShouldSucceed().Findings(consumer.Folder));
    }

    [Fact]
    public async Task Findings_are_errors_in_CI_unless_the_project_says_otherwise()
    {
        using var consumer = package.NewFluentConsumer().WriteManifest("gpu.yaml", "8GB").Write("Program.cs", Code);
        string[] errors = ["gpu.yaml(8,33): error INST2004", "Program.cs(1,119): error INST2004"];
        string[] warnings = ["gpu.yaml(8,33): warning INST2004", "Program.cs(1,119): warning INST2004"];
        Assert.Equal(errors, (await consumer.BuildAsync("-p:ContinuousIntegrationBuild=true")).ShouldFail().Places(consumer.Folder));
        Assert.Equal(errors, (await consumer.BuildAsync("--no-restore", "-t:Rebuild", "-p:TF_BUILD=True", "-p:WarningsNotAsErrors=2004")).ShouldFail().Places(consumer.Folder));
        Assert.Equal(warnings, (await consumer.BuildAsync("--no-restore", "-t:Rebuild", "-p:CI=true", "-p:InstanceLintFailInCI=false")).ShouldSucceed().Places(consumer.Folder));
        Assert.Equal(warnings, (await consumer.BuildAsync("--no-restore", "-t:Rebuild", "-p:CI=true", "-p:WarningsNotAsErrors=INST2004")).ShouldSucceed().Places(consumer.Folder));
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-t:Rebuild", "-p:CI=true", "-p:NoWarn=INST2004")).ShouldSucceed().Findings(consumer.Folder));
    }

    [Fact]
    public async Task Multi_targeted_projects_obey_the_same()
    {
        using var consumer = package.NewConsumer("<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>", Two).WriteManifest("gpu.yaml", "8GB").Write("Program.cs", string.Empty);
        Assert.Equal(["gpu.yaml(8,33): error INST2004"], (await consumer.BuildAsync("-p:TreatWarningsAsErrors=true")).ShouldFail().Places(consumer.Folder));
        Assert.Equal(["gpu.yaml(8,33): error INST2004"], (await consumer.BuildAsync("--no-restore", "-p:CI=true")).ShouldFail().Places(consumer.Folder));
        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.INST2004.severity = suggestion\n");
        Assert.Empty((await consumer.BuildAsync("--no-restore", "-p:CI=true")).ShouldSucceed().Findings(consumer.Folder));
        Assert.Equal(["gpu.yaml(8,33): message INST2004"], (await consumer.BuildAsync("--no-restore", "-v:normal")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_folder_of_manifests_without_code_obeys_the_same()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        consumer.CopyFrom(Repository.PathOf("samples", "Cluster"));
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        consumer.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST2004.severity = error\n");
        Assert.Contains("gpu.yaml(8,33): error INST2004", (await consumer.BuildAsync()).ShouldFail().Places(consumer.Folder));
    }
}
