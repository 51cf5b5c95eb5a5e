using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.CodeFixes;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The pages say what the code does.</summary>
/// <remarks>One at a time: two of them rewrite README.md.</remarks>
[Collection("README.md")]
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
    public void Examples_are_in_every_language_that_can_break_the_rule(string id)
    {
        var languages = LanguagesOf(id);
        Assert.Equal(languages, PageOf(id).Examples("Bad").Select(example => example.Language).Distinct(StringComparer.Ordinal));
        Assert.Equal(languages, PageOf(id).Examples("Good").Select(example => example.Language).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_examples_raise_exactly_this_rule_and_show_its_output(string id)
    {
        var page = PageOf(id);
        foreach (var example in page.Examples("Bad"))
        {
            var output = example.Lint();
            Assert.NotEmpty(output);
            Assert.All(output.TrimEnd('\n').Split('\n'), line => Assert.Equal(id + ":", line.Split(' ')[2]));
            Golden.Verify(page.FilePath, example.WithOutput(page.Text, output));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Good_examples_raise_nothing(string id) =>
        Assert.All(PageOf(id).Examples("Good"), example => Assert.Equal(string.Empty, example.Lint()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_IDE_says_the_same_of_a_manifest(string id) =>
        Assert.All(PageOf(id).Examples("Bad").Concat(PageOf(id).Examples("Good")).Where(example => example.Language == Example.Yaml), example =>
            Assert.Equal(example.Lint(), CSharpFindings.InManifest(example.Code, example.Extension)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Code_fix_is_mentioned_where_there_is_one(string id)
    {
        Assert.Equal(HasCodeFix(id), PageOf(id).Section("How to fix").Contains("code fix", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_examples_are_fixed_as_expected(string id)
    {
        var text = new StringBuilder();
        foreach (var example in PageOf(id).Examples("Bad").Where(example => example.Language == Example.Yaml))
        {
            var outcome = FixRun.Run(example.Code);
            text.Append(FixRun.Print(outcome));
            text.Append(outcome.Texts.Count > 0 ? $"```yaml\n{FixRun.TextOf(outcome, example.Code)}```\n" : string.Empty).Append('\n');
        }

        Golden.Verify(Repository.PathOf("tests", "InstanceLint.Conformance.Tests", "Fixes", id + ".out"), text.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Target_that_repairs_is_mentioned_where_it_helps(string id) =>
        Assert.Equal(IsFixable(id), PageOf(id).Section("How to fix").Contains("`dotnet build -t:InstanceLintFix`", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Pragma_and_attribute_are_mentioned_where_they_help(string id)
    {
        var section = PageOf(id).Section("How to turn it off");
        var isCode = LanguagesOf(id).Contains(Example.CSharp, StringComparer.Ordinal);
        Assert.Equal(isCode, section.Contains($"`#pragma warning disable {id}`", StringComparison.Ordinal));
        Assert.Equal(isCode, section.Contains("`[SuppressMessage]`", StringComparison.Ordinal));
    }

    // A file that cannot be read has no comment to be read, and what is said of comments no comment hides.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Comment_is_shown_where_it_helps(string id)
    {
        var isSuppressed = LanguagesOf(id).Contains(Example.Yaml, StringComparer.Ordinal) && id is not (RuleIds.ManifestMustBeReadable or RuleIds.SuppressionMustBeUsed);
        Assert.Equal(isSuppressed, PageOf(id).Section("How to turn it off").Contains($"\n```text\n# instancelint disable {id}: reason\n```\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Index_has_every_rule_once()
    {
        var rows = string.Concat(RuleCatalog.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {rule.Title} |\n"));
        Assert.Contains("|---|---|---|\n" + rows + "\n", File.ReadAllText(Repository.PathOf("docs", "rules", "README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_table_equals_the_catalogue()
    {
        var table = "| Rule | Name | Severity | Repaired in | Demands |\n|---|---|---|---|---|\n" + string.Concat(RuleCatalog.All.Select(rule =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Name} | {rule.Severity} | {RepairedIn(rule.Id)} | {rule.Title} |\n"));
        var readme = Repository.PathOf("README.md");
        var text = File.ReadAllText(readme).ReplaceLineEndings("\n");
        var start = text.IndexOf("| Rule |", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        Golden.Verify(readme, text[..start] + table + text[end..]);
    }

    private static string RepairedIn(string id) => (IsFixable(id), HasCodeFix(id)) switch
    {
        (true, true) => "YAML, C#",
        (true, false) => "YAML",
        (false, true) => "C#",
        _ => string.Empty,
    };

    private static bool HasCodeFix(string id) =>
        new DefinitionCodeFix().FixableDiagnosticIds.Concat(new CultureCodeFix().FixableDiagnosticIds).Contains(id, StringComparer.Ordinal);

    private static bool IsFixable(string id) => PageOf(id).Examples("Bad")
        .Where(example => example.Language == Example.Yaml)
        .Any(example => FixRun.Run(example.Code).Done.Any(done => done.Finding.Rule.Id == id));

    private static RulePage PageOf(string id) => new(RuleOf(id));

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    private static List<string> LanguagesOf(string id)
    {
        var languages = new List<string>();
        if (RuleOf(id).Category != RuleCategory.CSharp)
        {
            languages.Add(Example.Yaml);
        }

        if (DiagnosticDescriptors.Find(RuleOf(id)) is not null)
        {
            languages.Add(Example.CSharp);
        }

        return languages;
    }
}
