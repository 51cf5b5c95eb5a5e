using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Logging.StructuredLogger;

namespace InstanceLint.Package.Tests;

/// <summary>Warnings appear in every build, but nothing is read again for them.</summary>
public class IncrementalTests(PackedPackage package)
{
    private const string Finding = "(8,33): warning INST2004";
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>";
    private const string CacheFile = "InstanceLint.cache";

    [Fact]
    public async System.Threading.Tasks.Task A_second_build_says_the_same_and_reads_no_manifest()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB").WriteManifest("good.yaml");
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync("-bl:first.binlog")).ShouldSucceed().Places(consumer.Folder));
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync("--no-restore", "-bl:second.binlog")).ShouldSucceed().Places(consumer.Folder));
        Assert.False(IsRepeated(consumer, "first.binlog"));
        Assert.True(IsRepeated(consumer, "second.binlog"));
    }

    [Fact]
    public async System.Threading.Tasks.Task Whatever_changes_is_checked_anew()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        await Says("at first", $"gpu.yaml{Finding}");

        consumer.WriteManifest("added.yaml", "8GB");
        await Says("added", $"added.yaml{Finding}", $"gpu.yaml{Finding}");

        File.Move(Path.Combine(consumer.Folder, "added.yaml"), Path.Combine(consumer.Folder, "renamed.yaml"));
        await Says("renamed", $"gpu.yaml{Finding}", $"renamed.yaml{Finding}");

        consumer.WriteManifest("gpu.yaml");
        await Says("edited", $"renamed.yaml{Finding}");

        File.Delete(Path.Combine(consumer.Folder, "renamed.yaml"));
        await Says("removed");

        consumer.WriteManifest("gpu.yaml", "8GB").Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST2004.severity = none\n");
        await Says("turned off");

        consumer.Write(".editorconfig", "root = true\n");
        Directory.Delete(Path.Combine(consumer.Folder, "obj", "Debug"), recursive: true);
        await Says("the cache deleted", $"gpu.yaml{Finding}");

        async System.Threading.Tasks.Task Says(string change, params string[] places)
        {
            var output = (await consumer.RunAsync("build", "-nodeReuse:false", "--no-restore", "-t:InstanceLint", "-v:normal", "-m:1")).ShouldSucceed();
            Assert.True(places.SequenceEqual(output.Places(consumer.Folder)), change + "\n" + output.Text);
            Assert.False(output.Text.Contains("nothing has changed", StringComparison.Ordinal), change);
        }
    }

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "obj/Debug/net10.0/")]
    [InlineData(Two, "obj/Debug/")]
    public async System.Threading.Tasks.Task Clean_removes_what_was_kept(string frameworks, string folder)
    {
        using var consumer = package.NewConsumer(frameworks: frameworks).WriteManifest("gpu.yaml");
        (await consumer.BuildAsync()).ShouldSucceed();
        var cache = Path.Combine(consumer.Folder, folder, CacheFile);
        Assert.True(File.Exists(cache));
        if (frameworks != Two)
        {
            var listed = File.ReadAllLines(Path.Combine(consumer.Folder, folder, "App.csproj.FileListAbsolute.txt"));
            Assert.Contains(cache, listed.Select(line => line.Replace('\\', '/')));
        }

        (await consumer.RunAsync("clean", "-nodeReuse:false")).ShouldSucceed();
        Assert.Empty(Directory.GetFiles(consumer.Folder, CacheFile, SearchOption.AllDirectories));
    }

    [Fact]
    public async System.Threading.Tasks.Task A_new_version_of_the_package_checks_anew_and_two_versions_live_in_one_solution()
    {
        using var solution = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        await PackedPackage.PackAsync("src/InstanceLint", Path.Combine(solution.Folder, "feed"), "--artifacts-path", Path.Combine(solution.Folder, "packed"), "-p:Version=9.9.9");
        var project = File.ReadAllText(Path.Combine(solution.Folder, "App.csproj"));
        File.Delete(Path.Combine(solution.Folder, "App.csproj"));
        File.Delete(Path.Combine(solution.Folder, "gpu.yaml"));
        solution.Write(
            "Directory.Build.props",
            $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{package.Feed};$(MSBuildThisFileDirectory)feed</RestoreAdditionalProjectSources></PropertyGroup></Project>");
        foreach (var (name, version) in new[] { ("old", package.Version), ("new", "9.9.9") })
        {
            solution.Write($"{name}/{name}.csproj", Reference(version)).Write($"{name}/Program.cs", "System.Console.WriteLine();\n").WriteManifest($"{name}/{name}.yaml", "8GB");
        }

        solution.Write("All.slnx", """<Solution><Project Path="old/old.csproj" /><Project Path="new/new.csproj" /></Solution>""");
        Assert.Equal(
            [$"new/new.yaml{Finding}", $"old/old.yaml{Finding}"],
            (await solution.BuildAsync("All.slnx", "-m:1")).ShouldSucceed().Places(solution.Folder).Order(StringComparer.Ordinal));

        // Only the version changes.
        solution.Write("old/old.csproj", Reference("9.9.9"));
        var output = (await solution.BuildAsync("old", "-v:normal", "-m:1")).ShouldSucceed();
        Assert.Contains("InstanceLint: checked", output.Text, StringComparison.Ordinal);
        Assert.Equal([$"old/old.yaml{Finding}"], output.Places(solution.Folder));

        string Reference(string version) => project.Replace("Version=\"*\"", $"Version=\"[{version}]\"", StringComparison.Ordinal);
    }

    // The log messages of the task about its own work.
    private static bool IsRepeated(Consumer consumer, string log)
    {
        var task = Assert.Single(BinaryLog.ReadBuild(Path.Combine(consumer.Folder, log)).FindChildrenRecursive<Task>(
            task => task.Name == "LintManifests"));
        return task.FindChildrenRecursive<Message>(message => message.Text.Contains("nothing has changed", StringComparison.Ordinal)).Count > 0;
    }
}
