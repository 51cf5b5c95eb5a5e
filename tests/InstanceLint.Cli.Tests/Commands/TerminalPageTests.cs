using System.Linq;
using InstanceLint.Cli.Commands;

namespace InstanceLint.Cli.Tests;

/// <summary>A Markdown page is readable in a terminal.</summary>
public sealed class TerminalPageTests
{
    [Theory]
    [InlineData("# Title", "Title")]
    [InlineData("See [the page](a.md).", "See the page.")]
    [InlineData("[a](b), [c](d)", "a, c")]
    [InlineData("`[x](y)` and [c](d)", "`[x](y)` and c")]
    [InlineData("`[A(\"b\")]`, see [c](d)", "`[A(\"b\")]`, see c")]
    [InlineData("a[0] and [c](d)", "a[0] and c")]
    [InlineData("[c](d", "[c](d")]
    [InlineData("| a | b |", "a, b")]
    public void Signs_for_renderers_are_left_out(string line, string expected) => Assert.Equal([expected], TerminalPage.Lines(line, hasColor: false));

    [Fact]
    public void Code_stays_as_it_is_and_is_indented() =>
        Assert.Equal(["    # a [b](c)", "    | d |", "e"], TerminalPage.Lines("```yaml\n# a [b](c)\n| d |\n```\ne\n", hasColor: true));

    [Fact]
    public void The_ruler_of_a_table_is_left_out() => Assert.Equal(["a, b", "c, d"], TerminalPage.Lines("| a | b |\n|---|---|\n| c | d |\n", hasColor: false));

    [Fact]
    public void A_title_is_bold_if_there_are_colours() => Assert.Equal("\u001B[1mTitle\u001B[0m", TerminalPage.Lines("## Title", hasColor: true).Single());
}
