using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A new user installs the template, creates a project, builds it and makes a mistake.</summary>
public sealed class TemplateTests(PackedPackage package, TemplateHive hive) : IClassFixture<TemplateHive>
{
    private const string Name = "my-cluster";
    private const string Types = Name + "/manifests/instance-types.yaml";
    private const string Workflow = ".github/workflows/instancelint.yml";

    private static readonly string[] Files =
        ["instancelint.yaml", "manifests/instance-types.yaml", "my-cluster.csproj", "workloads/scoring-deployment.yaml", "workloads/training-job.yaml"];

    // What XML, YAML, MSBuild or a shell would read as something else.
    private const string Quoted = "it's `$HOME`";

    // Windows has no files with some of these characters.
    private static readonly string[] Names =
        ["my ünits & co", "1st.a-b", "class", "null", "日本", "instancelint", "#1 100% [x]", "a;b", "$(x)@(y)", Quoted, .. OperatingSystem.IsWindows() ? Array.Empty<string>() : ["a \"b\" <c>"]];

    [Fact]
    public async Task A_new_project_is_clean_and_a_mistake_fails_its_ci_build()
    {
        using var consumer = package.NewConsumer();
        (await hive.CreateAsync(consumer, "-n", Name)).ShouldSucceed();
        Assert.Equal(Files, FilesIn(consumer, Name));
        Assert.Contains($"<PackageReference Include=\"InstanceLint\" Version=\"{package.Version}\" ", Read(consumer, Name + "/my-cluster.csproj"), StringComparison.Ordinal);

        var clean = (await consumer.BuildAsync(Name, "-v:normal")).ShouldSucceed();
        Assert.Contains("InstanceLint: checked 3 manifests with 3 instance types, 1 deployment, 1 job", clean.Lines);
        Assert.Empty(clean.Findings(consumer.Folder));
        Assert.Contains("0 Warning(s)", clean.Text, StringComparison.Ordinal);

        consumer.Write(Types, Read(consumer, Types).Replace("\"64Gi\"", "\"64GB\"", StringComparison.Ordinal));
        Assert.Equal([Types + "(41,19): warning INST2004"], (await consumer.BuildAsync(Name, "--no-restore")).ShouldSucceed().Places(consumer.Folder));
        Assert.Equal([Types + "(41,19): error INST2004"], (await consumer.BuildAsync(Name, "--no-restore", "-p:CI=true")).ShouldFail().Places(consumer.Folder));
    }

    [Fact]
    public async Task It_restores_only_InstanceLint_and_makes_nothing()
    {
        using var consumer = package.NewConsumer();
        (await hive.CreateAsync(consumer, "-n", Name)).ShouldSucceed();
        var cache = Path.Combine(consumer.Folder, "cache");
        (await consumer.RunAsync("restore", Name, $"-p:RestoreSources={package.Feed}", $"-p:RestorePackagesPath={cache}")).ShouldSucceed();
        Assert.Equal(["instancelint"], Directory.GetDirectories(cache).Select(Path.GetFileName));

        foreach (var command in new[] { "build", "build -t:InstanceLint", "pack", "publish" })
        {
            var output = (await consumer.RunAsync([.. command.Split(' '), Name, "--no-restore", "-nodeReuse:false", "-v:minimal"])).ShouldSucceed();
            Assert.DoesNotContain("warning", output.Text, StringComparison.Ordinal);
            Assert.Equal(Files, FilesIn(consumer, Name).Where(file => !file.StartsWith("obj/", StringComparison.Ordinal)));
        }

        Assert.Contains(FilesIn(consumer, Name), file => file.EndsWith("/InstanceLint.cache", StringComparison.Ordinal));
        (await consumer.RunAsync("clean", Name, "-nodeReuse:false")).ShouldSucceed();
        Assert.DoesNotContain(FilesIn(consumer, Name), file => file.EndsWith("/InstanceLint.cache", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repository_keeps_its_files()
    {
        using var consumer = package.NewConsumer();
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        consumer.Write("README.md", "mine\n").Write(".gitignore", "mine\n").Write(".github/workflows/ci.yml", "mine\n").Write(
            "Directory.Packages.props",
            "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        var before = FilesIn(consumer, string.Empty);
        var output = (await hive.CreateAsync(consumer, "-n", Name, "-o", ".")).ShouldSucceed();
        Assert.Contains("Description: The template has no README, .gitignore or .editorconfig, so yours are not changed.", output.Lines);
        Assert.Contains("Manual instructions: Run dotnet build to check the manifests. For a CI workflow, see https://github.com/InstanceLint/InstanceLint/blob/main/docs/configuration.md#projects-without-code", output.Lines);
        Assert.Equal(before.Concat(Files).Order(StringComparer.Ordinal), FilesIn(consumer, string.Empty));
        Assert.All([".github/workflows/ci.yml", ".gitignore", "README.md"], file => Assert.Equal("mine\n", Read(consumer, file)));
        Assert.Contains("0 Warning(s)", (await consumer.BuildAsync()).ShouldSucceed().Text, StringComparison.Ordinal);

        consumer.Write("instancelint.yaml", "manifests: [manifests/**]\n");
        Assert.Contains("Overwrite   instancelint.yaml", (await hive.CreateAsync(consumer, "-n", Name, "-o", ".")).ShouldFail().Lines);
        Assert.Equal("manifests: [manifests/**]\n", Read(consumer, "instancelint.yaml"));
    }

    // Manifests with other node selectors are correct until the settings say what the extension has.
    [Fact]
    public async Task Settings_hold_when_they_are_uncommented()
    {
        using var consumer = package.NewConsumer();
        (await hive.CreateAsync(consumer, "-n", Name)).ShouldSucceed();
        const string Settings = Name + "/instancelint.yaml";
        const string Job = Name + "/workloads/training-job.yaml";
        consumer
            .Write(Types, Read(consumer, Types).Replace("purpose: ml", "purpose: web", StringComparison.Ordinal))
            .Write(Job, Read(consumer, Job).Replace("gpu-large", "gpu-a100", StringComparison.Ordinal));
        Assert.Equal([Job + "(7,18): warning INST3007"], (await consumer.BuildAsync(Name)).ShouldSucceed().Places(consumer.Folder));

        consumer.Write(Settings, Read(consumer, Settings).Replace("# extension", "extension", StringComparison.Ordinal).Replace("# known", "known", StringComparison.Ordinal));
        Assert.Equal(
            [$"{Types}(21,18): warning INST4002", $"{Types}(34,18): warning INST4002"],
            (await consumer.BuildAsync(Name, "--no-restore")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task Every_name_that_a_folder_can_have_is_a_name_of_a_project()
    {
        using var consumer = package.NewConsumer();
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        foreach (var name in Names)
        {
            (await hive.CreateAsync(consumer, "-n", name, "--workflow")).ShouldSucceed();
            Assert.Equal(Files.Append(Workflow).Select(file => file.Replace(Name, name, StringComparison.Ordinal)).Order(StringComparer.Ordinal), FilesIn(consumer, name));
            consumer.Write(name + "/workloads/broken.yaml", "command: run\ncompute: azureml:aks\nresources:\n  instance_type: missing\n");
        }

        consumer.Write("All.slnx", $"<Solution>{string.Concat(Names.Select(name => $"<Project Path=\"{SecurityElement.Escape($"{name}/{name}.csproj")}\" />"))}</Solution>");
        var output = (await consumer.BuildAsync("All.slnx")).ShouldSucceed();
        Assert.All(Names, name => Assert.Single(
            output.Findings(consumer.Folder),
            line => line.StartsWith($"{name}/workloads/broken.yaml(4,18,4,25): warning INST3007: job: cluster '{name}' has no instance type 'missing'", StringComparison.Ordinal)));
    }

    // The workflow's command is read as GitHub reads it: by a shell, at the root of the repository.
    [Fact]
    public async Task The_workflow_fails_on_findings()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The workflow runs on Linux.");
        using var consumer = package.NewConsumer();
        var folder = Path.Combine(consumer.Folder, Quoted);
        Assert.Contains("GitHub reads workflows only there.", (await hive.CreateAsync(consumer, "-n", Quoted, "--workflow")).ShouldSucceed().Text, StringComparison.Ordinal);
        consumer.WriteManifest(Quoted + "/manifests/broken.yaml", "8GB").Write(Quoted + "/other.csproj", "<Project />");
        var command = Read(consumer, $"{Quoted}/{Workflow}").TrimEnd().Split('\n')[^1].Trim();
        Assert.StartsWith("dotnet build '", command, StringComparison.Ordinal);
        var output = await consumer.RunAsync(Quoted, "bash", ["-c", command], new() { ["CI"] = "true" });
        Assert.Equal(["manifests/broken.yaml(8,33): error INST2004"], output.ShouldFail().Places(folder + "/"));
    }

    private static string[] FilesIn(Consumer consumer, string folder)
    {
        var path = Path.Combine(consumer.Folder, folder);
        return [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private static string Read(Consumer consumer, string file) => File.ReadAllText(Path.Combine(consumer.Folder, file)).ReplaceLineEndings("\n");
}
