using System;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>A build shows the number of findings, and what was checked.</summary>
public class SummaryBuildTests(PackedPackage package)
{
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>";

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>")]
    [InlineData(Two)]
    public async Task All_findings_in_a_line_once(string frameworks)
    {
        using var consumer = package.NewConsumer(frameworks: frameworks);
        consumer.WriteManifest("a.yaml", "8GB").WriteManifest("b.yaml", "8GB").WriteManifest("c.yaml").Write("values.yaml", "replicas: 1\n");
        const string Expected = "InstanceLint: 2 findings in 2 of 3 manifests (2 warnings); 2 can be fixed with -t:InstanceLintFix";
        Assert.Equal([Expected], (await consumer.BuildAsync()).ShouldSucceed().Summaries);

        // All ways to turn warnings into errors, except -warnaserror without IDs, which MSBuild doesn't pass to tasks.
        Assert.Equal([Expected.Replace("warning", "error", StringComparison.Ordinal)], (await consumer.BuildAsync("--no-restore", "-warnaserror:INST2004")).ShouldFail().Summaries);
        Assert.Equal([Expected.Replace("warning", "error", StringComparison.Ordinal)], (await consumer.BuildAsync("--no-restore", "-p:ContinuousIntegrationBuild=true")).ShouldFail().Summaries);
    }

    [Fact]
    public async Task A_sound_build_says_nothing_and_at_normal_verbosity_what_was_checked()
    {
        using var consumer = package.NewConsumer().WriteManifest("a.yaml").WriteManifest("b.yaml").Write("values.yaml", "replicas: 1\n");
        Assert.Empty((await consumer.BuildAsync()).ShouldSucceed().Summaries);
        const string Account = "InstanceLint: checked 2 manifests with 2 instance types; skipped 1 file without Azure ML content";
        Assert.Contains(Account, (await consumer.BuildAsync("--no-restore", "-v:normal", "-m:1")).ShouldSucceed().Summaries);

        consumer.Write("c.yaml", "# nothing\n");
        Assert.Equal(
            [Account.Replace("1 file", "2 files", StringComparison.Ordinal)],
            (await consumer.BuildAsync("--no-restore", "-v:normal", "-m:1")).ShouldSucceed().Summaries);
    }
}
