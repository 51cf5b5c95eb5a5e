using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using InstanceLint.Analyzers.Diagnostics;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Settings;
using InstanceLint.Yaml;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Conformance.Tests;

/// <summary>Every rule is in the catalog once, and everything that belongs to it has its name.</summary>
public class CatalogTests
{
    private static readonly (string Name, string Id)[] Ids =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    private static readonly FieldInfo[] Descriptors = FieldsOf(typeof(DiagnosticDescriptors));
    private static readonly FieldInfo[] ManifestDescriptors = FieldsOf(typeof(ManifestDiagnosticDescriptors));

    [Fact]
    public void Catalogue_and_ids_are_the_same_rules_in_the_same_order() =>
        Assert.Equal(Ids, RuleCatalog.All.Select(rule => (rule.Name, rule.Id)));

    [Fact]
    public void Ids_are_unique_and_ascend() =>
        Assert.Equal(Ids.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), Ids.Select(rule => rule.Id));

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

    // INST1006 is mostly found before there is a text, except for the nesting depth.
    [Fact]
    public void Every_rule_has_a_case_in_the_corpus()
    {
        var reported = Directory.GetFiles(Repository.PathOf("tests", "InstanceLint.Yaml.Tests", "Corpus", "err"), "*.out")
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Split(' ')[2].TrimEnd(':'))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(RuleCatalog.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.Yaml)), rule => Assert.Contains(rule.Id, reported));
    }

    // Whether a suppression or a setting has an effect depends on all findings, but the analyzer never reports that in code.
    [Fact]
    public void Findings_depend_on_the_cluster_if_the_rule_checks_it() =>
        Assert.All(RuleCatalog.All.Where(rule => rule.Languages.HasFlag(RuleLanguages.Yaml) && rule is not (SuppressionMustBeUsed or BaselineMustBeCurrent or SettingRule)), rule => Assert.Equal(
            RuleTypes.NeedsCluster(rule),
            new RulePage(rule).Examples("Bad").Where(example => example.Language == Example.Yaml).Any(example =>
                example.Files.Sum(file => Linter.LintAlone(ManifestReader.Read(file.Text, file.Name)).Count(finding => finding.Rule == rule))
                != Findings.In(example.AllFiles, extension: example.Extension).Count(finding => finding.Rule == rule))));

    [Fact]
    public void Every_descriptor_says_what_its_rule_says() => Assert.All(Descriptors.Concat(ManifestDescriptors), field =>
    {
        var rule = RuleCatalog.All.Single(rule => rule.Name == field.Name);
        var descriptor = (DiagnosticDescriptor)field.GetValue(null)!;
        Assert.Equal(
            (rule.Id, rule.Title, rule.Category.ToString(), rule.Severity.ToString(), rule.HelpLink, true),
            (descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.HelpLinkUri, descriptor.IsEnabledByDefault));
    });

    private static FieldInfo[] FieldsOf(Type type) =>
        [.. type.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(field => field.FieldType == typeof(DiagnosticDescriptor))];
}
