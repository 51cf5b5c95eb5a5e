using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace InstanceLint.Package.Tests;

/// <summary>The tables and the page of a project, from the package.</summary>
[Collection(Collections.WorkingTree)]
public sealed class ReportTests(PackedPackage package)
{
    private const string Report = "-t:InstanceLintReport";
    private const string Two = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>";

    private static readonly string Expected = Repository.PathOf("tests", "InstanceLint.Package.Tests", "Report.out");

    [Fact]
    public async Task A_project_without_code_shows_its_clusters()
    {
        using var consumer = package.NewConsumer().CopyFrom(Repository.PathOf("samples", "Cluster"));
        File.Delete(Path.Combine(consumer.Folder, "App.csproj"));
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        var output = (await consumer.BuildAsync(Report)).ShouldSucceed();
        var shown = TablesOf(output).Replace(consumer.Folder, string.Empty, StringComparison.Ordinal).Replace('\\', '/');
        Golden.Verify(Expected, shown);
        Assert.EndsWith("Cluster -> bin/Cluster.InstanceLint.html\n", shown, StringComparison.Ordinal);
        AssertPage(consumer, "bin/Cluster.InstanceLint.html");
        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void The_page_shows_a_part_of_the_real_output() => new PageSection("docs/reporting.md", "## Cluster report").VerifyPart(File.ReadAllLines(Expected));

    [Fact]
    public async Task Findings_are_shown_and_fail_nothing_even_in_ci()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml", "8GB");
        var output = (await consumer.BuildAsync(Report, "-p:CI=true")).ShouldSucceed();
        Assert.Contains(output.Lines, line => line.StartsWith("gpu-yaml ", StringComparison.Ordinal) && line.EndsWith("1      gpu.yaml:4", StringComparison.Ordinal));
        Assert.Empty(output.Findings(consumer.Folder));
        Assert.Contains("INST2004", AssertPage(consumer, "bin/App.InstanceLint.html"), StringComparison.Ordinal);

        // The report compiles nothing.
        Assert.Empty(Directory.GetFiles(consumer.Folder, "App.dll", SearchOption.AllDirectories));
        (await consumer.RunAsync("clean")).ShouldSucceed();
        Assert.False(File.Exists(Path.Combine(consumer.Folder, "bin", "App.InstanceLint.html")));
    }

    [Fact]
    public async Task A_multi_targeted_project_shows_them_once_and_puts_the_page_where_it_is_told()
    {
        using var consumer = package.NewConsumer(frameworks: Two).WriteManifest("gpu.yaml");
        foreach (var framework in new string[][] { [], ["--no-restore", "-f", "net10.0"] })
        {
            var output = (await consumer.BuildAsync([Report, "-p:InstanceLintReportFile=docs/a b.html", .. framework])).ShouldSucceed();
            Assert.Single(output.Lines, line => line.StartsWith("gpu-yaml ", StringComparison.Ordinal));
            Assert.Single(output.Lines, line => line == $"App -> {Path.Combine(consumer.Folder, "docs", "a b.html")}");
        }

        AssertPage(consumer, "docs/a b.html");
        (await consumer.RunAsync("clean", "-p:InstanceLintReportFile=docs/a b.html")).ShouldSucceed();
        Assert.Empty(Directory.GetFiles(Path.Combine(consumer.Folder, "docs")));
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_is_an_error_beside_the_tables()
    {
        using var consumer = package.NewConsumer().WriteManifest("gpu.yaml").Write("out", "a file\n");
        var output = (await consumer.BuildAsync(Report, "-p:InstanceLintReportFile=out/a.html")).ShouldFail();
        Assert.Contains(output.Lines, line => line.StartsWith("gpu-yaml ", StringComparison.Ordinal));
        Assert.Contains(output.Lines, line => line.Contains("App.csproj : error : InstanceLintReportFile 'out/a.html' cannot be written; ", StringComparison.Ordinal));
    }

    // MSBuild indents each line.
    private static string TablesOf(Output output) => string.Concat(output.Text.ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(line => !line.StartsWith("  Cluster ", StringComparison.Ordinal))
        .TakeWhile(line => line.Length > 0)
        .Select(line => line[2..] + "\n"));

    private static string AssertPage(Consumer consumer, string name)
    {
        var page = File.ReadAllText(Path.Combine(consumer.Folder, name));
        Assert.NotEmpty(XDocument.Parse(page).Descendants("table"));
        Assert.DoesNotContain(consumer.Folder, page, StringComparison.Ordinal);
        return page;
    }
}
