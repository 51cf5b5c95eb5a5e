using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>Editors and problem matchers read the formats of one line for each finding.</summary>
public sealed partial class LineFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Short_has_its_pattern() => await VerifyAsync(
        "short",
        Short(),
        match => (PlaceOf(match), match.Groups["severity"].Value, match.Groups["rule"].Value, match.Groups["message"].Value),
        finding => (PlaceOf(finding), finding.Severity, finding.Rule, finding.Shown));

    [Fact]
    public async Task Vim_reads_short_with_an_error_format() => await VerifyAsync(
        "short",
        Vim(),
        match => (PlaceOf(match), match.Groups["message"].Value),
        finding => (PlaceOf(finding), $"{finding.Severity} {finding.Rule}: {finding.Shown}"));

    [Fact]
    public async Task The_problem_matcher_of_gcc_reads_gcc() => await VerifyAsync(
        "gcc",
        Gcc(),
        match => (PlaceOf(match), match.Groups["severity"].Value, match.Groups["message"].Value),
        finding => (PlaceOf(finding), finding.Severity == "info" ? "note" : finding.Severity, $"{finding.Shown} [{finding.Rule}]"));

    [Theory]
    [InlineData("short")]
    [InlineData("gcc")]
    public async Task A_path_with_a_colon_is_told_from_the_line(string format)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no such names");
        _folder.Write("prod/c:7 d: e.yaml", SampleFolder.Type("colon", memory: "2GB"));
        var run = await Run.InAsync(_folder, "--format", format, "prod/c:7 d: e.yaml");
        var match = (format == "gcc" ? Gcc() : Short()).Match(run.Output.TrimEnd('\n'));
        Assert.Equal(("prod/c:7 d: e.yaml", 9, 15), PlaceOf(match));
    }

    private async Task VerifyAsync<T>(string format, Regex pattern, Func<Match, T> read, Func<JsonFinding, T> expect)
    {
        var run = await SampleFolder.RunAsync(_folder, "--format", format);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches(pattern, line));
        Assert.Equal((await JsonFinding.ReadAsync(_folder)).Select(expect), lines.Select(line => read(pattern.Match(line))));
    }

    private static (string Path, int Line, int Column) PlaceOf(Match match) =>
        (match.Groups["path"].Value, int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture));

    // A finding about a whole file is at its start.
    private static (string Path, int Line, int Column) PlaceOf(JsonFinding finding) => (finding.Path, finding.Line ?? 1, finding.Column ?? 1);

    [GeneratedRegex(@"^(?<path>.+?):(?<line>[1-9]\d*):(?<column>[1-9]\d*): (?<severity>error|warning|info) (?<rule>INST\d{4}): (?<message>\S.*[^.])$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Short();

    // What Vim makes of "%f:%l:%c: %m".
    [GeneratedRegex(@"^(?<path>.+?):(?<line>\d+):(?<column>\d+): (?<message>.+)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Vim();

    [GeneratedRegex(@"^(?<path>.*?):(?<line>\d+):(?<column>\d*):?\s+(?:fatal\s+)?(?<severity>warning|error|note):\s+(?<message>.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Gcc();
}
