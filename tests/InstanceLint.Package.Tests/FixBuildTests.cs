using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;

namespace InstanceLint.Package.Tests;

/// <summary>The target that fixes manifests, in real projects.</summary>
public class FixBuildTests(PackedPackage package)
{
    private const string Target = "-t:InstanceLintFix";
    private const string DryRun = "-p:InstanceLintFixDryRun=true";
    private const string Edit = "(8,33): INST2004: memory: \"8GB\" -> memory: \"8G\"";
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    [Fact]
    public async Task A_project_that_does_not_even_compile_is_fixed_once_and_for_all()
    {
        using var consumer = package.NewConsumer("<PropertyGroup><NoWarn>$(NoWarn);INST2013</NoWarn></PropertyGroup>")
            .WriteManifest("a b/gpu.yaml", "8GB")
            .Write("mark.yaml", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Type("mark", "cpu: 1 # ü"))])
            .Write("off.yaml", Type("quiet", "cpu: '1'").Replace("spec:", "spec:\r\n  nodeSelector: {gpu: yes}", StringComparison.Ordinal))
            .Write("zero.yaml", Type("zero", "cpu: 2"))
            .Write("Program.cs", "this is no C#");
        Assert.Equal(
            [
                $"a b/gpu.yaml{Edit}",
                "mark.yaml(11,12): INST2006: cpu: 1 -> cpu: \"1\"",
                "zero.yaml(11,12): INST2006: not fixed because the fix would break INST2009 (line 11)",
                "InstanceLint: fixed 2 findings in 2 manifests; 1 finding needs a manual fix",
            ],
            Said((await consumer.BuildAsync(Target)).ShouldSucceed(), consumer));
        Assert.Equal([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Type("mark", "cpu: \"1\" # ü"))], Bytes(consumer, "mark.yaml"));
        Assert.Contains("memory: \"8G\" }\n", Encoding.UTF8.GetString(Bytes(consumer, "a b/gpu.yaml")), StringComparison.Ordinal);
        Assert.Contains("{gpu: yes}", Encoding.UTF8.GetString(Bytes(consumer, "off.yaml")), StringComparison.Ordinal);
        Assert.Equal(
            [
                "zero.yaml(11,12): INST2006: not fixed because the fix would break INST2009 (line 11)",
                "InstanceLint: nothing was fixed; 1 finding needs a manual fix",
            ],
            Said((await consumer.BuildAsync("--no-restore", Target)).ShouldSucceed(), consumer));
        Assert.Equal(["zero.yaml(11,12): warning INST2006"], (await consumer.BuildAsync("--no-restore", "-t:InstanceLint")).ShouldSucceed().Places(consumer.Folder));
    }

    [Fact]
    public async Task A_dry_run_is_a_diff_that_git_applies()
    {
        using var consumer = package.NewConsumer()
            .WriteManifest("a b/gpu.yaml", "8GB")
            .Write("ü.yaml", Type("mark", "cpu: 1 # ü").TrimEnd('\r', '\n'))
            .Write("sub/crlf.yaml", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Type("crlf", "cpu: '1'").Replace("/v1alpha1", "/v1", StringComparison.Ordinal))]);
        string[] names = ["a b/gpu.yaml", "ü.yaml", "sub/crlf.yaml"];
        await Git(consumer, "init", "-q");
        var before = names.Select(name => Bytes(consumer, name)).ToArray();

        var printed = (await consumer.BuildAsync(Target, DryRun)).ShouldSucceed();
        var diff = (await consumer.RunAsync("build", "--no-restore", "-nodeReuse:false", Target, DryRun, "-getProperty:InstanceLintFixDiff")).ShouldSucceed().Text;
        Assert.StartsWith("--- a/a b/gpu.yaml\t\n+++ b/a b/gpu.yaml\t\n@@ -5,4 +5,4 @@\n", diff, StringComparison.Ordinal);
        Assert.Contains(diff.Split('\n')[7].Trim(), printed.Lines);
        var file = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "InstanceLintFix.diff");
        Assert.Equal([$"InstanceLint: this diff is in {file}"], printed.Lines.Where(line => line.StartsWith("InstanceLint:", StringComparison.Ordinal)));
        Assert.DoesNotContain(printed.Lines, line => line.Contains(" INST", StringComparison.Ordinal));
        Assert.Equal("InstanceLint: a diff for git apply or patch -p1\n" + diff.Trim(), (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim());
        Assert.Equal(before, names.Select(name => Bytes(consumer, name)));

        await Git(consumer, "apply", file);
        var applied = names.Select(name => Bytes(consumer, name)).ToArray();
        await Git(consumer, "apply", "-R", file);
        Assert.Equal(before, names.Select(name => Bytes(consumer, name)));
        (await consumer.BuildAsync("--no-restore", Target)).ShouldSucceed();
        Assert.Equal(names.Select(name => Bytes(consumer, name)), applied);

        var nothing = (await consumer.BuildAsync("--no-restore", Target, DryRun)).ShouldSucceed();
        Assert.Equal(["InstanceLint: nothing to fix in 3 manifests; no findings remain"], Said(nothing, consumer));
    }

    [Fact]
    public async Task Projects_of_every_kind_fix_once()
    {
        using var consumer = package.NewConsumer(frameworks: Two);
        (await consumer.RunAsync("restore")).ShouldSucceed();
        foreach (var arguments in new[] { new[] { Target }, [Target, "-f", "net10.0"], [Target, "-m:1"] })
        {
            consumer.WriteManifest("gpu.yaml", "8GB");
            Assert.Equal(
                [$"gpu.yaml{Edit}", "InstanceLint: fixed 1 finding in 1 manifest; no findings remain"],
                Said((await consumer.BuildAsync(["--no-restore", .. arguments])).ShouldSucceed(), consumer));
        }

        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        consumer.WriteManifest("gpu.yaml", "8GB").Write(
            "Manifests.proj",
            """<Project Sdk="Microsoft.Build.NoTargets/3.7.0"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="InstanceLint" Version="*" PrivateAssets="all" /></ItemGroup></Project>""");
        Assert.Equal(
            [$"gpu.yaml{Edit}", "InstanceLint: fixed 1 finding in 1 manifest; no findings remain"],
            Said((await consumer.BuildAsync(Target)).ShouldSucceed(), consumer));
    }

    [Fact]
    public async Task The_page_shows_lines_of_a_real_fix()
    {
        using var consumer = package.NewConsumer().CopyFrom(Repository.PathOf("samples", "Quickstart"));
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        new PageSection("docs/fixing.md", "## Fix manifests").VerifyLines(Said((await consumer.BuildAsync(Target)).ShouldSucceed(), consumer));
    }

    [Fact]
    public async Task A_file_that_is_read_only_fails_the_build_and_others_are_fixed()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB").WriteManifest("locked.yaml", "8GB");
        var locked = Path.Combine(consumer.Folder, "locked.yaml");
        File.SetAttributes(locked, FileAttributes.ReadOnly);
        var output = (await consumer.BuildAsync(Target)).ShouldFail();
        File.SetAttributes(locked, FileAttributes.Normal);
        Assert.Equal([$"gpu.yaml{Edit}", "InstanceLint: fixed 1 finding in 1 manifest; 1 finding needs a manual fix"], Said(output, consumer));
        Assert.Contains(output.Lines, line => line.StartsWith($"{locked} : error : this file was not fixed because it is read-only; make it writable and fix it again", StringComparison.Ordinal));
    }

    // With a CPU limit of one core and Windows line ends. The request is on line 11.
    private static string Type(string name, string cpu) =>
        $"""
        apiVersion: amlarc.azureml.com/v1alpha1
        kind: InstanceType
        metadata:
          name: {name}
        spec:
          resources:
            limits:
              cpu: "1"
              memory: 8Gi
            requests:
              {cpu}
              memory: 4Gi

        """.ReplaceLineEndings("\r\n");

    private static string[] Said(Output output, Consumer consumer) =>
        [.. output.Lines.Where(line => line.Contains(" INST", StringComparison.Ordinal) || line.StartsWith("InstanceLint:", StringComparison.Ordinal)).Select(line => line.Replace(consumer.Folder, string.Empty, StringComparison.Ordinal).Replace('\\', '/'))];

    private static byte[] Bytes(Consumer consumer, string name) => File.ReadAllBytes(Path.Combine(consumer.Folder, name));

    private static async Task Git(Consumer consumer, params string[] arguments) =>
        await Cli.Wrap("git").WithWorkingDirectory(consumer.Folder).WithArguments(["-c", "core.autocrlf=false", .. arguments]).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
}
