using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A new user installs the template, creates a project, builds it and makes a mistake.</summary>
public sealed class TemplateTests(PackedPackage package) : IDisposable
{
    private const string Name = "my-cluster";
    private const string Types = Name + "/manifests/instance-types.yaml";

    private readonly string _hive = Directory.CreateTempSubdirectory("instancelint-hive-").FullName;

    public void Dispose() => Directory.Delete(_hive, recursive: true);

    [Fact]
    public async Task A_new_project_is_clean_and_a_mistake_fails_its_ci_build()
    {
        using var consumer = package.NewConsumer();
        await CreateAsync(consumer);
        var clean = (await consumer.BuildAsync(Name, "-v:normal")).ShouldSucceed();
        Assert.Contains("InstanceLint: checked 3 manifests with 3 instance types, 1 deployment, 1 job", clean.Lines);
        Assert.Empty(clean.Findings(consumer.Folder));
        Assert.Contains("0 Warning(s)", clean.Text, StringComparison.Ordinal);

        consumer.Write(Types, Read(consumer, Types).Replace("\"64Gi\"", "\"64GB\"", StringComparison.Ordinal));
        Assert.Equal([Types + "(43,19): warning INST2004"], (await consumer.BuildAsync(Name, "--no-restore")).ShouldSucceed().Places(consumer.Folder));
        Assert.Equal([Types + "(43,19): error INST2004"], (await consumer.BuildAsync(Name, "--no-restore", "-p:CI=true")).ShouldFail().Places(consumer.Folder));
    }

    // All manifests are one cluster, with the settings of the project and the severities in its .editorconfig.
    [Fact]
    public async Task Settings_and_severities_hold()
    {
        using var consumer = package.NewConsumer();
        await CreateAsync(consumer);
        const string Deployment = Name + "/workloads/scoring-deployment.yaml";
        const string Job = Name + "/workloads/training-job.yaml";
        consumer
            .Write(Types, Read(consumer, Types).Replace("purpose: ml", "purpose: web", StringComparison.Ordinal))
            .Write(Deployment, Read(consumer, Deployment).Replace("memory: \"16Gi\"", "memory: \"16Gi\"\n    nvidia.com/gpu: 1", StringComparison.Ordinal))
            .Write(Job, Read(consumer, Job).Replace("gpu-large", "<instance type>", StringComparison.Ordinal));
        var output = (await consumer.BuildAsync(Name)).ShouldSucceed();
        Assert.Equal(
            [
                $"{Types}(10,18): warning INST4002", $"{Types}(23,18): warning INST4002", $"{Types}(36,18): warning INST4002",
                $"{Deployment}(20,21): warning INST3004", $"{Deployment}(20,21): warning INST3011",
                $"{Job}(7,18): warning INST1007",
            ],
            output.Places(consumer.Folder));
    }

    [Fact]
    public async Task The_project_has_the_name_that_was_given_and_the_version_of_the_package()
    {
        using var consumer = package.NewConsumer();
        await CreateAsync(consumer);
        Assert.Equal(
            [".editorconfig", ".github/workflows/check.yml", ".gitignore", "README.md", "instancelint.yaml", "manifests/instance-types.yaml", "my-cluster.csproj", "workloads/scoring-deployment.yaml", "workloads/training-job.yaml"],
            Directory.GetFiles(Path.Combine(consumer.Folder, Name), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Path.Combine(consumer.Folder, Name), file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.StartsWith("# my-cluster\n", Read(consumer, Name + "/README.md"), StringComparison.Ordinal);
        Assert.Contains("compute: azureml:my-cluster\n", Read(consumer, Name + "/workloads/training-job.yaml"), StringComparison.Ordinal);
        Assert.Contains($"<PackageReference Include=\"InstanceLint\" Version=\"{package.Version}\" ", Read(consumer, Name + "/my-cluster.csproj"), StringComparison.Ordinal);
    }

    private async Task CreateAsync(Consumer consumer)
    {
        (await consumer.RunAsync("new", "install", package.TemplatesFilePath, "--debug:custom-hive", _hive)).ShouldSucceed();
        (await consumer.RunAsync("new", "instancelint-cluster", "-n", Name, "--debug:custom-hive", _hive)).ShouldSucceed();
    }

    private static string Read(Consumer consumer, string file) => File.ReadAllText(Path.Combine(consumer.Folder, file)).ReplaceLineEndings("\n");
}
