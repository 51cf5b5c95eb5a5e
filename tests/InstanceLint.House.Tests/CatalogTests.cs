using System;
using System.IO;
using System.Linq;
using System.Reflection;
using InstanceLint.Rules;

namespace InstanceLint.Tests;

/// <summary>Every rule is in the catalogue once, and everything that belongs to it bears its name.</summary>
public class CatalogTests
{
    private static readonly (string Name, string Id)[] Ids =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    [Fact]
    public void Catalogue_and_ids_are_the_same_rules_in_the_same_order() =>
        Assert.Equal(Ids, RuleCatalog.All.Select(rule => (rule.Name, rule.Id)));

    [Fact]
    public void Ids_are_unique_and_ascend() =>
        Assert.Equal(Ids.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), Ids.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_type_is_in_the_catalogue() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_lies_in_the_file_and_the_drawer_of_its_name() =>
        Assert.All(RuleCatalog.All, rule => Assert.True(File.Exists(Repository.PathOf("src", "InstanceLint.Rules", rule.Category.ToString(), rule.Name + ".cs"))));

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Id),
            Directory.GetFiles(Repository.PathOf("docs", "rules"), "INST*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_help_link_leads_to_the_rules_page() =>
        Assert.All(RuleCatalog.All, rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLink, StringComparison.Ordinal));

    [Fact]
    public void Every_title_is_one_sentence_without_full_stop() =>
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^[A-Z][^\r\n]+[^.]$", rule.Title));

    // INST1006 is found before there is a text, but for its depth.
    [Fact]
    public void Every_rule_has_a_case_in_the_corpus()
    {
        var reported = Directory.GetFiles(Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus", "err"), "*.out")
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Split(' ')[2].TrimEnd(':'))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(RuleCatalog.All, rule => Assert.Contains(rule.Id, reported));
    }
}
