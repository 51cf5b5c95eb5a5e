using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Package.Tests;

/// <summary>The sample says the same from the working tree and from the package, and README and docs show what it says.</summary>
[Collection(Collections.WorkingTree)]
public class QuickstartTests(PackedPackage package)
{
    private static readonly string Expected = Repository.PathOf("tests", "InstanceLint.Package.Tests", "Quickstart.out");

    [Fact]
    public async Task The_first_command_of_the_readme_prints_the_findings()
    {
        var output = await DotNet.RunAsync(
            Repository.Root,
            ["build", "samples/Quickstart", "-nodeReuse:false"],
            cancellation: TestContext.Current.CancellationToken);
        Verify(output.ShouldSucceed(), Repository.PathOf("samples", "Quickstart") + Path.DirectorySeparatorChar, "Quickstart.csproj");
    }

    [Fact]
    public async Task A_project_that_references_the_package_prints_the_same()
    {
        using var consumer = package.NewConsumer().CopyFrom(Repository.PathOf("samples", "Quickstart"));
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        Verify((await consumer.BuildAsync()).ShouldSucceed(), consumer.Folder, "Quickstart.csproj");
    }

    [Fact]
    public void Every_broken_manifest_is_found_wanting_and_no_good_one()
    {
        var files = File.ReadAllLines(Expected)[..^1].Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).Distinct().ToArray();
        Assert.Equal(
            Directory.GetFiles(Repository.PathOf("samples", "Quickstart", "broken")).Select(file => "broken/" + Path.GetFileName(file)).Order(StringComparer.Ordinal),
            files);
    }

    [Fact]
    public void The_pages_show_lines_of_the_real_output()
    {
        // The README leaves out link and project at the end of each line.
        new PageSection("README.md", "# InstanceLint").VerifyLines([.. File.ReadLines(Expected).Select(line => line.Split(" (https")[0])]);
        new PageSection("docs/reporting.md", "## Findings").VerifyLines(File.ReadAllLines(Expected));
        new PageSection("docs/reporting.md", "## Summary").VerifyLines(File.ReadAllLines(Expected));
    }

    private static void Verify(Output output, string folder, string project)
    {
        var findings = output.Findings(folder);
        Assert.All(findings, line => Assert.EndsWith($" [{project}]", line, StringComparison.Ordinal));
        Golden.Verify(Expected, string.Concat(findings.Append(Assert.Single(output.Summaries)).Select(line => line + "\n")));
    }
}
