using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The files that builds write hold what the last build reports, and no build changes or deletes another file.</summary>
public class OutputFileBuildTests(PackedPackage package)
{
    private const string Finding = "(8,33): warning INST2004";
    private const string Refusal = "is a file that InstanceLint did not write for this setting, so it was not changed; set another path, or delete the file";

    [Fact]
    public async Task A_setting_that_names_another_file_is_a_finding_and_costs_no_file()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        (await consumer.RunAsync("restore")).ShouldSucceed();
        foreach (var file in new[] { "Program.cs", "gpu.yaml", "obj/project.assets.json" })
        {
            var before = File.ReadAllBytes(Path.Combine(consumer.Folder, file));
            string[] settings = ["InstanceLintSarif", "InstanceLintReportFile", "InstanceLintFixDiffFile"];
            string[] arguments = [.. settings.Select(setting => $"-p:{setting}={file}"), "-p:InstanceLintFixDryRun=true"];
            var output = (await consumer.BuildAsync(["--no-restore", "-t:InstanceLint;InstanceLintReport;InstanceLintFix", .. arguments])).ShouldSucceed();
            Assert.All(settings, setting => Assert.Contains(
                output.Lines, line => line.Contains($"App.csproj : warning INST9001: {setting} '{file}' {Refusal}", StringComparison.Ordinal)));
            Assert.Equal(before, File.ReadAllBytes(Path.Combine(consumer.Folder, file)));
            (await consumer.RunAsync(["clean", "-nodeReuse:false", .. arguments])).ShouldSucceed();
            Assert.Equal(before, File.ReadAllBytes(Path.Combine(consumer.Folder, file)));
        }
    }

    [Fact]
    public async Task Clean_deletes_what_builds_wrote()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        string[] settings = ["-p:InstanceLintSarif=out/lint.sarif", "-p:InstanceLintReportFile=out/page.html", "-p:InstanceLintFixDiffFile=out/fix.diff"];
        (await consumer.BuildAsync(["-t:InstanceLint;InstanceLintReport;InstanceLintFix", "-p:InstanceLintFixDryRun=true", .. settings])).ShouldSucceed();
        Assert.Equal(["fix.diff", "lint.sarif", "page.html"], Directory.GetFiles(Path.Combine(consumer.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        (await consumer.RunAsync(["clean", "-nodeReuse:false", .. settings])).ShouldSucceed();
        Assert.Empty(Directory.GetFiles(Path.Combine(consumer.Folder, "out")));
    }

    [Fact]
    public async Task Other_content_of_the_same_size_and_time_counts()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8Gi");
        var path = Path.Combine(consumer.Folder, "gpu.yaml");
        Assert.Empty((await consumer.BuildAsync()).ShouldSucceed().Places(consumer.Folder));
        var time = File.GetLastWriteTimeUtc(path);
        consumer.WriteManifest("gpu.yaml", "8GB");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal([$"gpu.yaml{Finding}"], (await consumer.BuildAsync("--no-restore")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task Configurations_and_people_leave_no_stale_log()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        var log = Path.Combine(consumer.Folder, "lint.sarif");
        string[] Build(params string[] arguments) => ["--no-restore", "-p:InstanceLintSarif=lint.sarif", .. arguments];
        (await consumer.RunAsync("restore")).ShouldSucceed();
        (await consumer.BuildAsync(Build("-c", "Debug"))).ShouldSucceed();
        var debug = File.ReadAllText(log);
        (await consumer.BuildAsync(Build("-c", "Release", "-p:NoWarn=INST2004"))).ShouldSucceed();
        var release = File.ReadAllText(log);
        Assert.NotEqual(debug, release);
        (await consumer.BuildAsync(Build("-c", "Debug"))).ShouldSucceed();
        Assert.Equal(debug, File.ReadAllText(log));
        (await consumer.BuildAsync(Build("-c", "Debug", "-warnaserror:INST2004"))).ShouldFail();
        Assert.Contains("\"level\": \"error\"", File.ReadAllText(log), StringComparison.Ordinal);
        (await consumer.BuildAsync(Build("-c", "Debug"))).ShouldSucceed();
        Assert.Equal(debug, File.ReadAllText(log));
        foreach (var edit in new Action[] { () => File.Delete(log), () => File.WriteAllText(log, string.Empty), () => File.AppendAllText(log, "\n") })
        {
            edit();
            (await consumer.BuildAsync(Build("-c", "Debug"))).ShouldSucceed();
            Assert.Equal(debug, File.ReadAllText(log));
        }
    }
}
