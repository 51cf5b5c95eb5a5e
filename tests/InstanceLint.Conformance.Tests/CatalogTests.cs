using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Conformance.Tests;

/// <summary>Every rule is in the catalogue once, and everything that belongs to it bears its name.</summary>
public class CatalogTests
{
    private static readonly (string Name, string Id)[] Ids =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    // What C# cannot break, and why.
    private static readonly Dictionary<string, string> YamlOnly = new(StringComparer.Ordinal)
    {
        [RuleIds.ManifestMustParse] = "it is about the text of a manifest",
        [RuleIds.KeyMustBeUnique] = "it is about the text of a manifest",
        [RuleIds.FieldMustHaveItsShape] = "it is about the text of a manifest",
        [RuleIds.FieldMustBeKnown] = "it is about the text of a manifest",
        [RuleIds.KindMustBeServed] = "it is about the text of a manifest",
        [RuleIds.ManifestMustBeReadable] = "it is about the file of a manifest",
        [RuleIds.SuppressionMustBeUsed] = "it is about the comments of a manifest",
        [RuleIds.QuantityMustBeString] = "amounts are strings by their type",
        [RuleIds.DeploymentMustSayKubernetes] = "the library always writes it",
        [RuleIds.FieldMustBeInItsPlace] = "the library has no call for a wrong place",
        [RuleIds.DeploymentGpuShouldBeQuoted] = "the library always writes the quotes",
    };

    private static readonly FieldInfo[] Descriptors = FieldsOf(typeof(DiagnosticDescriptors));
    private static readonly FieldInfo[] ManifestDescriptors = FieldsOf(typeof(ManifestDiagnosticDescriptors));

    // MSBuild needs them one by one.
    [Fact]
    public void The_targets_make_every_rule_an_error_in_CI() =>
        Assert.Equal(
            Ids.Select(rule => rule.Id),
            File.ReadLines(Repository.PathOf("build", "InstanceLint.Ci.targets"))
                .SelectMany(line => line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Where(part => part.StartsWith("INST", StringComparison.Ordinal)));

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
    public void Every_rule_is_in_the_file_of_its_name() =>
        Assert.All(RuleCatalog.All, rule => Assert.True(File.Exists(Repository.PathOf(["src", .. rule.GetType().Namespace!.Replace("InstanceLint.Rules", "InstanceLint!Rules", StringComparison.Ordinal).Split('.').Select(part => part.Replace('!', '.')), rule.Name + ".cs"]))));

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
        Assert.All(RuleCatalog.All.Where(rule => rule.Category != RuleCategory.CSharp), rule => Assert.Contains(rule.Id, reported));
    }

    [Fact]
    public void Every_rule_that_csharp_can_break_has_a_descriptor_of_its_name() =>
        Assert.Equal(RuleCatalog.All.Where(rule => !YamlOnly.ContainsKey(rule.Id)).Select(rule => rule.Name), Descriptors.Select(field => field.Name));

    [Fact]
    public void Every_other_rule_has_one_for_manifests() =>
        Assert.Equal(RuleCatalog.All.Where(rule => YamlOnly.ContainsKey(rule.Id)).Select(rule => rule.Name), ManifestDescriptors.Select(field => field.Name));

    [Fact]
    public void Every_rule_that_csharp_cannot_break_is_in_the_catalogue() =>
        Assert.Subset(RuleCatalog.All.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal), YamlOnly.Keys.ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Every_descriptor_says_what_its_rule_says() => Assert.All(Descriptors.Concat(ManifestDescriptors), field =>
    {
        var rule = RuleCatalog.All.Single(rule => rule.Name == field.Name);
        var descriptor = (DiagnosticDescriptor)field.GetValue(null)!;
        Assert.Equal(
            (rule.Id, rule.Title, rule.Category.ToString(), rule.Severity.ToString(), rule.HelpLink, true),
            (descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.HelpLinkUri, descriptor.IsEnabledByDefault));
    });

    [Fact]
    public void Every_descriptor_is_in_a_release() => Assert.Equal(
        RuleCatalog.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.Severity} | {rule.Name}"),
        Directory.GetFiles(Repository.PathOf("src", "InstanceLint.Analyzers"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadAllLines)
            .Where(line => line.StartsWith("INST", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    private static FieldInfo[] FieldsOf(Type type) =>
        [.. type.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(field => field.FieldType == typeof(DiagnosticDescriptor))];
}
