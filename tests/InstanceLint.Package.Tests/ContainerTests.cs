using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>Builds as in a container: outputs elsewhere, a source that is read-only, a user without rights, and no network.</summary>
public sealed class ContainerTests(PackedPackage package)
{
    private const string Finding = "k8s/gpu.yaml(8,33): warning INST2004";
    private const string Source = "my source ü";

    private const UnixFileMode ReadOnly =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [Theory]
    [InlineData("--artifacts-path", "my out")]
    [InlineData("-p:UseArtifactsOutput=true", "artifacts")]
    public async Task Outputs_are_where_the_SDK_has_them(string option, string outputs)
    {
        using var consumer = Create();
        var before = FilesIn(consumer, Source);
        string[] options = option[1] == 'p' ? [option] : [option, Path.Combine(consumer.Folder, outputs)];
        Assert.Equal([Finding], Places(await BuildAsync(options), consumer));
        Assert.Contains("InstanceLint: nothing has changed since the last build; showing its results", (await BuildAsync([.. options, "--no-restore", "-t:InstanceLint;InstanceLintReport", "-v:normal"])).Lines);
        Assert.Equal(before, FilesIn(consumer, Source));
        Assert.Equal(
            ["bin/App/App.InstanceLint.html", "obj/App/debug/InstanceLint.cache"],
            FilesIn(consumer, outputs).Where(file => file.Contains("/InstanceLint.cache", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal)));
        await BuildAsync([.. options, "--no-restore", "-t:Clean"]);
        Assert.DoesNotContain(FilesIn(consumer, outputs), file => file.Contains("/InstanceLint.cache", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal));

        async Task<Output> BuildAsync(string[] arguments) =>
            (await consumer.RunAsync(Source, "dotnet", ["build", "-nodeReuse:false", .. arguments], [])).ShouldSucceed();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_source_that_is_read_only_is_checked_without_a_network_and_rights()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has network namespaces.");
        using var consumer = Create();
        var outputs = Path.Combine(consumer.Folder, "out");
        string[] elsewhere = ["--artifacts-path", outputs];
        string[] command = Environment.UserName == "root"
            ? ["unshare", "--net", "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet"]
            : ["unshare", "--net", "--map-current-user", "dotnet"];

        // Others can't read the folders of this user, so the packages are restored to a folder of all.
        var packages = Path.Combine(outputs, "packages");
        Directory.CreateDirectory(Path.Combine(outputs, "home"));
        foreach (var restored in new[] { elsewhere, [] })
        {
            (await consumer.RunAsync(Source, "dotnet", ["restore", "-nodeReuse:false", $"-p:RestoreSources={package.Feed}", $"-p:RestorePackagesPath={packages}", .. restored], [])).ShouldSucceed();
        }

        SetModes(outputs, ReadOnly | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        SetModes(consumer.Folder + Source, ReadOnly);
        File.SetUnixFileMode(consumer.Folder, ReadOnly | UnixFileMode.UserWrite);
        try
        {
            var version = await RunAsync("--version");
            Assert.SkipUnless(version.ExitCode == 0, "Another user can't run dotnet without a network here: " + version.Text);

            Assert.Equal([Finding], Places((await RunAsync(["build", "--no-restore", .. elsewhere])).ShouldSucceed(), consumer));
            Assert.Contains("InstanceLint: nothing has changed since the last build; showing its results", (await RunAsync(["build", "--no-restore", "-v:normal", .. elsewhere])).ShouldSucceed().Lines);
            var sarif = await FailsAsync("App.csproj : error : InstanceLintSarif 'x.sarif' cannot be written; grant write access, free disk space, or set another path: ", [.. elsewhere, "-p:InstanceLintSarif=x.sarif"]);
            Assert.Equal([Finding], Places(sarif, consumer));
            await FailsAsync("k8s/gpu.yaml : error : this file was not fixed because it is read-only; make it writable and fix it again", [.. elsewhere, "-t:InstanceLintFix"]);

            // Without other outputs, the build says the same and keeps nothing.
            Assert.Equal([Finding], Places((await RunAsync("build", "--no-restore")).ShouldSucceed(), consumer));
            Assert.DoesNotContain(FilesIn(consumer, Source), file => file.EndsWith("/InstanceLint.cache", StringComparison.Ordinal));
            await FailsAsync("cannot be written; grant write access, free disk space, or set another path: ", ["-t:InstanceLintReport"]);
        }
        finally
        {
            SetModes(consumer.Folder + Source, ReadOnly | UnixFileMode.UserWrite);
        }

        Task<Output> RunAsync(params string[] arguments) => consumer.RunAsync(
            Source, command[0], [.. command[1..], .. arguments], new() { ["HOME"] = "/", ["DOTNET_CLI_HOME"] = Path.Combine(outputs, "home") });

        async Task<Output> FailsAsync(string problem, string[] arguments)
        {
            var output = (await RunAsync(["build", "--no-restore", .. arguments])).ShouldFail();
            Assert.Single(output.Lines, line => line.Contains(": error", StringComparison.Ordinal) && line.Contains(problem, StringComparison.Ordinal));
            return output;
        }
    }

    // MSBuild itself writes to the outputs of a project that it compiles.
    private Consumer Create() => package.NewConsumer().MoveWithoutCode(Source).WriteManifest(Source + "/k8s/gpu.yaml", "8GB");

    [UnsupportedOSPlatform("windows")]
    private static void SetModes(string folder, UnixFileMode mode)
    {
        foreach (var path in Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static string[] Places(Output output, Consumer consumer) => output.Places(Path.Combine(consumer.Folder, Source) + Path.DirectorySeparatorChar);

    private static IEnumerable<string> FilesIn(Consumer consumer, string folder) =>
        Directory.GetFiles(Path.Combine(consumer.Folder, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(consumer.Folder, folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
