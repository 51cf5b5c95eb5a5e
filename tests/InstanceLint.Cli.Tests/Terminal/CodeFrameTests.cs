using System;
using System.Linq;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>The carets of a code frame are below the text of the finding.</summary>
public sealed class CodeFrameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Lines() => new()
    {
        new("{ cpu: 2 cores, memory: 2Gi }", "2 cores") { TestDisplayName = "plain" },
        new("{ memory: 2Gi,\tcpu:\t\"2 cores\" }", "\"2 cores\"") { TestDisplayName = "tabs before it" },
        new("{ memory: 2Gi, cpu: \"2\tcores\" }", "\"2    cores\"") { TestDisplayName = "a tab in it" },
        new("{ \"漢字.com/x\": 1, cpu: 2 cores, memory: 2Gi }", "2 cores") { TestDisplayName = "signs of East Asia before it" },
        new("{ cpu: 2 漢字, memory: 2Gi }", "2 漢字") { TestDisplayName = "signs of East Asia in it" },
        new("{ \"😀.com/x\": 1, cpu: 2 cores, memory: 2Gi }", "2 cores") { TestDisplayName = "an emoji before it" },
        new("{ \"✅⚡.com/x\": 1, cpu: 2 cores, memory: 2Gi }", "2 cores") { TestDisplayName = "old signs that are wide" },
        new("{ \"e\u0301.com/x\": 1, cpu: 2 cores, memory: 2Gi }", "2 cores") { TestDisplayName = "a combining mark before it" },
        new("{ \"\u202E.com/x\": 1, cpu: 2 cores, memory: 2Gi }", "2 cores") { TestDisplayName = "an escaped character before it" },
        new("{ cpu: \"2\u202E\", memory: 2Gi }", "\"2\\u202E\"") { TestDisplayName = "an escaped character in it" },
        new($"{{ \"{new string('x', 200)}\": 1, cpu: 2 cores, memory: 2Gi }}", "2 cores") { TestDisplayName = "much before it" },
        new($"{{ \"{string.Concat(Enumerable.Repeat("😀", 100))}\": 1, cpu: 2 cores, memory: 2Gi }}", "2 cores") { TestDisplayName = "many emojis before it" },
        new($"{{ \"{string.Concat(Enumerable.Repeat("😀", 100))}x\": 1, cpu: 2 cores, memory: 2Gi }}", "2 cores") { TestDisplayName = "many emojis, cut at another place" },
        new($"{{ cpu: 2 {new string('x', 200)}, memory: 2Gi }}", "2 " + new string('x', 58) + "...") { TestDisplayName = "a long text" },
        new($"{{ cpu: 2 cores, memory: 2Gi }} # {new string('x', 200)}", "2 cores") { TestDisplayName = "much after it" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task The_carets_are_below_it(string limits, string expected)
    {
        _folder.Write("a.yaml", SampleFolder.Type("gpu", limits: limits));
        var lines = (await Run.InAsync(_folder, "a.yaml")).Output.Split('\n');
        var head = Array.FindIndex(lines, line => line.Contains(" INST2004: ", StringComparison.Ordinal) && line.Contains("limits.cpu", StringComparison.Ordinal));
        Assert.Equal(expected, TerminalText.Marked(lines[head + 1], lines[head + 2]));
        Assert.True(lines[head + 1].Length <= 180, lines[head + 1]);
        Assert.DoesNotContain(lines[head + 1].EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task The_line_is_found_with_any_line_end(string end)
    {
        _folder.Write("a.yaml", SampleFolder.Type("gpu", memory: "2GB").ReplaceLineEndings(end));
        var run = await Run.InAsync(_folder, "a.yaml");
        Assert.Contains("  9 |       memory: 2GB\n    |               ^^^\n  fix: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_about_a_whole_file_has_none()
    {
        using var folder = SampleFolder.Create();
        var run = await Run.InAsync(folder, "prod/not-utf8.yaml");
        Assert.StartsWith("prod/not-utf8.yaml:1:1: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('^', run.Output);
    }
}
