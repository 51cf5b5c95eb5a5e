using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The installed tool works in projects, repositories and Git hooks.</summary>
[Collection(Collections.WorkingTree)]
public class ToolTests(PackedPackage package, PackedTool tool) : IClassFixture<PackedTool>
{
    [Fact]
    public async Task It_runs_in_an_empty_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gpu.yaml", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\n");
        var output = (await tool.RunAsync(folder.Path, "--format", "short")).ShouldFail();
        Assert.Equal(1, output.ExitCode);
        Assert.Contains(output.Lines, line => line.StartsWith("gpu.yaml:2:7: warning INST2001: ", StringComparison.Ordinal));
        Assert.Equal(package.Version, (await tool.RunAsync(folder.Path, "--version")).ShouldSucceed().Text.Trim());
    }

    [Theory]
    [InlineData("Quickstart")]
    [InlineData("Cluster")]
    public async Task It_says_of_a_sample_what_the_build_says(string sample)
    {
        var folder = Repository.PathOf("samples", sample);
        var build = await DotNet.RunAsync(
            folder,
            ["build", "-t:InstanceLint", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:Broken=true", "-clp:NoSummary;Verbosity=normal"],
            cancellation: TestContext.Current.CancellationToken);
        var project = Path.GetFileName(Assert.Single(Directory.GetFiles(folder, "*.*proj")));
        var check = await tool.RunAsync(folder, [project, "--format", "short", "--quiet"], new() { ["Broken"] = "true" });

        // If MSBuild shows messages, each line starts with a number such as "1>".
        var expected = build.Places(folder + Path.DirectorySeparatorChar).Select(line => line.TrimStart('1', '2', '3', '>')).Distinct().Order(StringComparer.Ordinal);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, check.Lines.Where(line => line.Length > 0).Select(AsInBuild).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_Git_hook_stops_a_bad_commit()
    {
        using var folder = new TemporaryFolder();
        await GitAsync("init", "-q");
        folder.Write(".gitignore", ".hooks/\n");
        folder.Write(
            ".hooks/pre-commit",
            $"#!/bin/sh\ngit diff --cached --name-only --diff-filter=d -- '*.yaml' '*.yml' | xargs '{tool.Command}' --format short\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(folder.Path, ".hooks", "pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await GitAsync("config", "core.hooksPath", ".hooks");
        folder.Write("values.yaml", "a: b\n");
        folder.Write("job.yaml", "command: python train.py\n$schema: commandJob.schema.json\nresources: { instance_type: gpuu }\n");
        folder.Write("types/gpu.yaml", Type("8GB"));
        await GitAsync("add", ".");
        var refused = (await CommitAsync()).ShouldFail();
        Assert.Contains(refused.Lines, line => line.StartsWith("types/gpu.yaml:7:", StringComparison.Ordinal));
        Assert.Contains(refused.Lines, line => line.StartsWith("job.yaml:3:", StringComparison.Ordinal));

        folder.Write("types/gpu.yaml", Type("8G"));
        folder.Write("job.yaml", "command: python train.py\n$schema: commandJob.schema.json\nresources: { instance_type: gpu }\n");
        await GitAsync("add", ".");
        (await CommitAsync()).ShouldSucceed();

        // The name of the instance type is in a file that isn't part of this commit.
        folder.Write("job.yaml", "command: python other.py\n$schema: commandJob.schema.json\nresources: { instance_type: gpu }\n");
        await GitAsync("add", ".");
        (await CommitAsync()).ShouldSucceed();

        async Task GitAsync(params string[] arguments) => (await RunGitAsync(arguments)).ShouldSucceed();

        Task<Output> CommitAsync() => RunGitAsync(["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x"]);

        Task<Output> RunGitAsync(string[] arguments) => DotNet.RunAsync(folder.Path, "git", arguments, [], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_project_without_the_package_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", "<Project><Target Name=\"Build\" /></Project>");
        var output = await tool.RunAsync(folder.Path, "App.csproj");
        Assert.Equal(2, output.ExitCode);
        Assert.Contains("does not use the package InstanceLint; restore it, add the package, or give its folder instead", output.Text, StringComparison.Ordinal);
    }

    private static string Type(string memory) =>
        $$"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata: { name: gpu }
        spec:
          resources:
            requests: { cpu: "1", memory: "4Gi" }
            limits: { cpu: "2", memory: "{{memory}}" }

        """;

    // "a.yaml:1:2: info INST1007: ..." becomes "a.yaml(1,2): message INST1007".
    private static string AsInBuild(string line)
    {
        var parts = line.Split(':');
        return $"{parts[0]}({parts[1]},{parts[2]}): {parts[3].Trim().Replace("info", "message", StringComparison.Ordinal)}";
    }
}
