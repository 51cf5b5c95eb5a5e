using System;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary><c>--quiet</c> leaves the summary out, and <c>--statistics</c> counts the rules.</summary>
public sealed class SummaryOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--quiet")]
    [InlineData("-q")]
    public async Task Quiet_writes_the_findings_only(string option)
    {
        var full = await SampleFolder.RunAsync(_folder);
        var quiet = await SampleFolder.RunAsync(_folder, option);
        Assert.Equal((full.Code, string.Empty), (quiet.Code, quiet.Error));
        Assert.StartsWith(quiet.Output + "InstanceLint: checked ", full.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_is_silent_about_a_correct_file()
    {
        var run = await Run.InAsync(_folder, "--quiet", "prod/correct.yaml");
        Assert.Equal(new Run(0, string.Empty, string.Empty), run);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Statistics_count_each_rule_and_the_most_frequent_is_first(string format)
    {
        var findings = await JsonFinding.ReadAsync(_folder);
        var plain = await SampleFolder.RunAsync(_folder, "--quiet", "--format", format);
        var run = await SampleFolder.RunAsync(_folder, "--quiet", "--statistics", "--format", format);
        var statistics = format == "text" ? run.Output[plain.Output.Length..] : run.Error;
        Assert.StartsWith(plain.Output, run.Output, StringComparison.Ordinal);
        var rows = statistics.TrimEnd('\n').Split('\n').Select(line => line.Trim().Split("  ", 3)).ToList();
        Assert.Equal(
            findings.CountBy(finding => finding.Rule).OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Value} {rule.Key}"),
            rows.Select(row => $"{row[0]} {row[1]}"));
        Assert.All(rows, row => Assert.NotEmpty(row[2]));
    }
}
