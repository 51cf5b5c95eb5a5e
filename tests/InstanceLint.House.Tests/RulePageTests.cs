using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Rules;

namespace InstanceLint.Tests;

/// <summary>The pages say what the code does.</summary>
public class RulePageTests
{
    private static readonly string[] Sections = ["Why", "Bad", "Good", "How to fix", "How to turn it off"];

    public static IEnumerable<TheoryDataRow<string>> Ids => RuleCatalog.All.Select(rule => new TheoryDataRow<string>(rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Head_equals_the_code(string id) => Assert.StartsWith(PageOf(id).Head, PageOf(id).Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_are_all_there_in_order(string id) =>
        Assert.Equal(Sections, PageOf(id).Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_examples_raise_exactly_this_rule_and_show_its_output(string id)
    {
        var page = PageOf(id);
        Assert.NotEmpty(page.Examples("Bad"));
        foreach (var (yaml, extension, output) in page.Examples("Bad"))
        {
            var findings = Findings.Of(yaml, extension: extension);
            Assert.NotEmpty(findings);
            Assert.All(findings, finding => Assert.Equal(id, finding.Rule.Id));
            var printed = Findings.Print(findings);
            Golden.Verify(page.FilePath, output.Length == 0
                ? page.Text.Replace($"```yaml\n{yaml}```\n", $"```yaml\n{yaml}```\n\n```text\n{printed}```\n", StringComparison.Ordinal)
                : page.Text.Replace($"```yaml\n{yaml}```\n\n```text\n{output}```\n", $"```yaml\n{yaml}```\n\n```text\n{printed}```\n", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Good_examples_raise_nothing(string id)
    {
        var page = PageOf(id);
        Assert.NotEmpty(page.Examples("Good"));
        Assert.All(page.Examples("Good"), example => Assert.Equal(string.Empty, Findings.Print(Findings.Of(example.Yaml, extension: example.Extension))));
    }

    [Fact]
    public void Readme_table_equals_the_catalogue()
    {
        var table = "| Rule | Name | Severity | Demands |\n|---|---|---|---|\n" + string.Concat(RuleCatalog.All.Select(rule =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Name} | {rule.Severity} | {rule.Title} |\n"));
        var readme = Repository.PathOf("README.md");
        var text = File.ReadAllText(readme).ReplaceLineEndings("\n");
        var start = text.IndexOf("| Rule |", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        Golden.Verify(readme, text[..start] + table + text[end..]);
    }

    private static RulePage PageOf(string id) => new(RuleCatalog.All.Single(rule => rule.Id == id));
}
