using System;
using System.IO;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The program that is compiled ahead of time needs no .NET.</summary>
public class NativeProgramTests
{
    private const int MaxBytes = 8_704 * 1024;

    [Fact]
    public async Task It_is_small_and_runs_without_anything_on_the_path()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("the program is tested on Linux");
        }

        using var folder = new TemporaryFolder();
        var native = Path.Combine(folder.Path, "native");
        (await DotNet.RunAsync(
            Repository.Root,
            ["publish", "src/InstanceLint.Cli", "--use-current-runtime", "-p:Native=true", "-o", native, "-warnaserror", "-p:RunAnalyzers=false", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            cancellation: TestContext.Current.CancellationToken)).ShouldSucceed();
        var program = new FileInfo(Path.Combine(native, "instancelint"));
        Assert.InRange(program.Length, 1, MaxBytes);
        folder.Write("a/.editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.INST2001.severity = error\n");
        folder.Write("a/gpu.yaml", "apiVersion: amlarc.azureml.com/v1alpha1\nkind: InstanceType\nspec: {}\n");
        var output = await DotNet.RunAsync(
            Path.Combine(folder.Path, "a"),
            program.FullName,
            ["-f", "short", "-o", "sarif=../a.sarif", "-o", "junit=../a.xml", "-o", "json=../a.json"],
            new() { ["PATH"] = "/nonexistent", ["DOTNET_ROOT"] = "/nonexistent" },
            TestContext.Current.CancellationToken);
        Assert.Equal(1, output.ExitCode);
        Assert.StartsWith("gpu.yaml:2:7: error INST2001: ", output.Lines[0], StringComparison.Ordinal);
        Assert.All(["a.sarif", "a.xml", "a.json"], name => Assert.True(new FileInfo(Path.Combine(folder.Path, name)).Length > 100, name));
        Assert.Contains("# INST2009: ", (await RunAsync("explain", "INST2009")).ShouldSucceed().Text, StringComparison.Ordinal);
        Assert.Contains("InstanceType", (await RunAsync("schema")).ShouldSucceed().Text, StringComparison.Ordinal);

        Task<Output> RunAsync(params string[] arguments) => DotNet.RunAsync(folder.Path, program.FullName, arguments, [], TestContext.Current.CancellationToken);
    }
}
