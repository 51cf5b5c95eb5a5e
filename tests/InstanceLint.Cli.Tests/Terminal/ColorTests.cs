using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace InstanceLint.Cli.Tests;

/// <summary>Text has colours in a terminal that has some, and nowhere else.</summary>
public sealed class ColorTests : IDisposable
{
    private const string Escape = "\u001B[";

    private readonly TemporaryFolder _folder = SampleFolder.Create();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<bool, string, string, bool> Terminals() => new()
    {
        new(true, "TERM", "xterm", true) { TestDisplayName = "a terminal" },
        new(true, "NO_COLOR", "", true) { TestDisplayName = "NO_COLOR that is empty counts as not set" },
        new(true, "NO_COLOR", "1", false) { TestDisplayName = "NO_COLOR" },
        new(true, "NO_COLOR", "0", false) { TestDisplayName = "NO_COLOR with any value" },
        new(true, "TERM", "dumb", false) { TestDisplayName = "a terminal without colours" },
        new(false, "TERM", "xterm", false) { TestDisplayName = "a pipe" },
    };

    [Theory]
    [MemberData(nameof(Terminals))]
    public async Task Colours_appear_only_in_a_terminal_that_shows_them(bool isTerminal, string variable, string value, bool isColored)
    {
        var run = await RunAsync(isTerminal, variable, value);
        Assert.Equal(isColored, run.Output.Contains(Escape, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_its_colours_the_text_is_that_of_a_pipe()
    {
        var colored = await RunAsync(isTerminal: true, "TERM", "xterm");
        Assert.Equal((await Run.InAsync(_folder)).Output, TerminalText.WithoutColors(colored.Output));
    }

    [Fact]
    public async Task Each_severity_has_its_colour()
    {
        var output = (await RunAsync(isTerminal: true, "TERM", "xterm")).Output;
        Assert.Contains("\u001B[1;31merror INST2009\u001B[0m", output, StringComparison.Ordinal);
        Assert.Contains("\u001B[1;33mwarning INST2004\u001B[0m", output, StringComparison.Ordinal);
        Assert.Contains("\u001B[1;34minfo INST1007\u001B[0m", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("json")]
    [InlineData("github")]
    public async Task Formats_for_programs_have_none(string format)
    {
        var run = await RunAsync(isTerminal: true, "TERM", "xterm", "--format", format);
        Assert.DoesNotContain(Escape, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_has_none()
    {
        await RunAsync(isTerminal: true, "TERM", "xterm", "--output", "text=findings.txt");
        Assert.DoesNotContain(Escape, _folder.ReadText("findings.txt"), StringComparison.Ordinal);
    }

    private Task<Run> RunAsync(bool isTerminal, string variable, string value, params string[] arguments) => Run.WithAsync(
        Run.ShellIn(_folder) with { IsTerminal = isTerminal, Variables = new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = value } },
        arguments);
}
