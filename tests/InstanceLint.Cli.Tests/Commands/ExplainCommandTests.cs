using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using InstanceLint.Rules;

namespace InstanceLint.Cli.Tests;

/// <summary><c>explain</c> shows the page of a rule.</summary>
public sealed partial class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static IEnumerable<TheoryDataRow<string, string>> Rules() =>
        RuleCatalog.All.Select(rule => new TheoryDataRow<string, string>(rule.Id, rule.Name) { TestDisplayName = rule.Id });

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_pipe_gets_the_page_as_it_is_by_id_and_by_name_in_any_case(string id, string name)
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "rules", id + ".md"), TestContext.Current.CancellationToken);
        string[] words = [id, id.ToLowerInvariant(), name, name.ToUpperInvariant()];
        foreach (var word in words)
        {
            Assert.Equal(new Run(0, page.ReplaceLineEndings("\n"), string.Empty), await Run.InAsync(_folder, "explain", word));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_terminal_shows_no_signs_of_markdown_outside_of_code(string id, string name)
    {
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { IsTerminal = true }, "explain", id);
        var lines = TerminalText.WithoutColors(run.Output).Split('\n');
        Assert.Equal($"{id}: {name}", lines[0]);
        Assert.DoesNotContain("```", run.Output, StringComparison.Ordinal);

        // Code is indented.
        foreach (var line in lines.Where(line => !line.StartsWith("    ", StringComparison.Ordinal)).Select(line => Code().Replace(line, "code")))
        {
            Assert.DoesNotMatch(@"^#|^\||^[|:\- ]+$(?<=-)|\]\(", line);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_terminal_shows_all_words_of_the_page_and_the_address(string id, string name)
    {
        var page = await Run.InAsync(_folder, "explain", name);
        var run = await Run.WithAsync(Run.ShellIn(_folder) with { IsTerminal = true }, "explain", id);
        var shown = WordsOf(TerminalText.WithoutColors(run.Output)).ToHashSet(StringComparer.Ordinal);
        Assert.All(WordsOf(Address().Replace(page.Output, "]")), word => Assert.Contains(word, shown));
        Assert.EndsWith($"\nhttps://github.com/InstanceLint/InstanceLint/blob/main/docs/rules/{id}.md\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_rule_it_lists_all_of_them()
    {
        var run = await Run.InAsync(_folder, "explain");
        Assert.Equal(RuleCatalog.All.Select(rule => $"{rule.Id}  {rule.Title}"), run.Output.TrimEnd('\n').Split('\n'));
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("INST2O09", "did you mean INST2009?")]
    [InlineData("INTS2009", "did you mean INST2009?")]
    [InlineData("memory", "instancelint explain lists all rules")]
    [InlineData("", "instancelint explain lists all rules")]
    public async Task An_unknown_rule_is_refused_with_a_hint(string word, string hint)
    {
        var run = await Run.InAsync(_folder, "explain", word);
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.StartsWith($"instancelint: '{word}' is not a rule; {hint}", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(Language().Replace(text, string.Empty)).Select(match => match.Value);

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?m)^```\w*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Language();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
