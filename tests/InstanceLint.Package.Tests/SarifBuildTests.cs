using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The SARIF file for code scanning, from real builds.</summary>
public class SarifBuildTests(PackedPackage package)
{
    private const string Setting = "-p:InstanceLintSarif=out/lint.sarif";
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>";

    [Fact]
    public async Task A_build_writes_it_also_without_findings_and_clean_removes_it()
    {
        using var consumer = package.NewConsumer().WriteManifest("with space/100%.yaml", "8GB");
        (await consumer.BuildAsync(Setting)).ShouldSucceed();
        Assert.Equal(["warning with%20space/100%25.yaml(8,33,8,38)"], ResultsOf(consumer));
        (await consumer.BuildAsync("--no-restore", "-p:CI=true", Setting)).ShouldFail();
        Assert.Equal(["error with%20space/100%25.yaml(8,33,8,38)"], ResultsOf(consumer));
        (await consumer.BuildAsync("--no-restore", "-t:Rebuild", "-p:NoWarn=INST2004", Setting)).ShouldSucceed();
        Assert.Empty(ResultsOf(consumer));
        (await consumer.RunAsync("clean", Setting)).ShouldSucceed();
        Assert.False(File.Exists(PathIn(consumer)));

        File.Delete(Path.Combine(consumer.Folder, "with space", "100%.yaml"));
        (await consumer.BuildAsync("--no-restore", "-t:InstanceLint", Setting)).ShouldSucceed();
        Assert.Equal(["warning App.csproj"], ResultsOf(consumer));
    }

    [Fact]
    public async Task A_multi_targeted_project_writes_it_once()
    {
        using var consumer = package.NewConsumer(frameworks: Two).WriteManifest("gpu.yaml", "8GB");
        (await consumer.BuildAsync(Setting)).ShouldSucceed();
        Assert.Equal(["warning gpu.yaml(8,33,8,38)"], ResultsOf(consumer));
        (await consumer.BuildAsync("--no-restore", "-t:Rebuild", "-p:WarningsAsErrors=INST2004", Setting)).ShouldFail();
        Assert.Equal(["error gpu.yaml(8,33,8,38)"], ResultsOf(consumer));
        (await consumer.RunAsync("clean", Setting)).ShouldSucceed();
        Assert.False(File.Exists(PathIn(consumer)));
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_is_an_error_beside_the_findings()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB").Write("out", "a file\n");
        var output = (await consumer.BuildAsync(Setting)).ShouldFail();
        Assert.Equal(["gpu.yaml(8,33): warning INST2004"], output.Places(consumer.Folder));
        Assert.Contains(output.Lines, line => line.Contains("App.csproj : error : InstanceLintSarif 'out/lint.sarif' cannot be written; ", StringComparison.Ordinal));
    }

    private static string PathIn(Consumer consumer) => Path.Combine(consumer.Folder, "out", "lint.sarif");

    private static string[] ResultsOf(Consumer consumer)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(PathIn(consumer)));
        return
        [
            .. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
            {
                var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                var region = place.TryGetProperty("region", out var numbers) ? $"({string.Join(',', numbers.EnumerateObject().Select(number => number.Value.GetInt32()))})" : string.Empty;
                return $"{result.GetProperty("level").GetString()} {place.GetProperty("artifactLocation").GetProperty("uri").GetString()}{region}";
            }),
        ];
    }
}
