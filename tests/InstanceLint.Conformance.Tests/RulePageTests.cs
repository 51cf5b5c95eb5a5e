using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The outputs on the pages are those of the code.</summary>
[Collection(Pages.Collection)]
public class RulePageTests
{
    private static readonly string[] Sections = ["Why", "Symptoms", "Bad", "Good", "How to fix", TurnOffSection.Heading];

    public static IEnumerable<TheoryDataRow<string>> Ids => RuleCatalog.All.Select(rule => new TheoryDataRow<string>(rule.Id));

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
            Assert.Equal(LintWithoutSnapshots(example), CSharpFindings.InManifests(example.AllFiles, example.Extension)));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_command_line_says_the_same_of_a_manifest(string id) => Task.WhenAll(
        PageOf(id).Examples("Bad").Concat(PageOf(id).Examples("Good")).Where(example => example.Language == Example.Yaml).Select(async example =>
            Assert.Equal(example.Lint(), await CommandLineFindings.InManifestsAsync(example.AllFiles, example.Extension))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Symptoms_are_listed(string id) => Assert.NotEmpty(PageOf(id).Symptoms);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Code_fix_is_mentioned_where_there_is_one(string id) =>
        Assert.Equal(RuleFixes.IsFixedInCSharp(RuleOf(id)), PageOf(id).Section("How to fix").Contains("code fix", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bad_examples_are_fixed_as_expected(string id)
    {
        var text = new StringBuilder();
        foreach (var example in PageOf(id).Examples("Bad").Where(example => example.Language == Example.Yaml))
        {
            var outcome = FixRun.Run(example.AllFiles);
            text.Append(FixRun.Print(outcome));
            var changed = FixRun.FilesOf(outcome, example.Files).Where(file => outcome.Texts.ContainsKey(file.Name)).ToArray();
            text.Append(changed.Length > 0 ? Example.Write(changed) : string.Empty).Append('\n');
        }

        Golden.Verify(Repository.PathOf("tests", "InstanceLint.Conformance.Tests", "Fixes", id + ".out"), text.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Target_that_fixes_is_mentioned_where_it_helps(string id) =>
        Assert.Equal(RuleFixes.IsFixedInYaml(RuleOf(id)), PageOf(id).Section("How to fix").Contains("`dotnet build -t:InstanceLintFix`", StringComparison.Ordinal));

    // An analyzer reads no files that describe a cluster.
    private static string LintWithoutSnapshots(Example example) => ProjectCase.HasSettings(example.AllFiles)
        ? Findings.Print(ProjectCase.Lint(example.AllFiles, readsSnapshots: false))
        : example.Lint();

    private static RulePage PageOf(string id) => new(RuleOf(id));

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    private static List<string> LanguagesOf(string id)
    {
        var languages = new List<string>();
        if (RuleOf(id).Languages.HasFlag(RuleLanguages.Yaml))
        {
            languages.Add(Example.Yaml);
        }

        if (RuleOf(id).Languages.HasFlag(RuleLanguages.CSharp))
        {
            languages.Add(Example.CSharp);
        }

        return languages;
    }
}
