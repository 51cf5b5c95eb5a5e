using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Writes the tables of rules in README.md and in the index of the pages.</summary>
internal static class RuleTables
{
    // The places where symptoms appear, in the order in which a user meets them.
    private static readonly string[] Places = ["`kubectl apply`", "In the cluster", "Jobs and deployments", "The build", "In C#"];

    // What the README says about each category, in the order of the rules.
    private static readonly Dictionary<RuleCategory, string> Topics = new()
    {
        [RuleCategory.Manifests] = "the file: YAML syntax, unknown and duplicate fields, `apiVersion` and `kind`, placeholders, suppressions",
        [RuleCategory.InstanceTypes] = "the instance type: name, CPU and memory quantities, requests and limits, GPUs, node selectors",
        [RuleCategory.Workloads] = "deployments and jobs: whether their instance type exists, whether they fit it, what they must request",
        [RuleCategory.Clusters] = "the cluster as a whole: unique names, node selectors that match those of the extension",
        [RuleCategory.CSharp] = "C#: definitions that are not used, numbers that depend on the culture",
        [RuleCategory.Policy] = "the policy of a team: maximum amounts, names, required node selector keys",
        [RuleCategory.Settings] = "the settings: invalid values, patterns and clusters without manifests, checks that are incomplete",
    };

    /// <summary>The table of README.md: a row for each category.</summary>
    internal static string Readme()
    {
        var categories = RuleTypes.All.GroupBy(rule => rule.Category).ToArray();
        Assert.Equal(Topics.Keys, categories.Select(category => category.Key));
        return "| Rules | What they check |\n|---|---|\n" + string.Concat(categories.Select(category =>
            $"| {LinkTo(category.First(), "docs/rules/")} to {LinkTo(category.Last(), "docs/rules/")} | {Topics[category.Key]} |\n"));
    }

    /// <summary>The table of the index: a row for each rule.</summary>
    internal static string Index() =>
        "| Rule | Name | Severity | Fixed in | Requirement |\n|---|---|---|---|---|\n" + string.Concat(RuleTypes.All.Select(rule =>
            $"| {LinkTo(rule)} | {rule.Name} | {rule.Severity} | {FixedIn(rule)} | {rule.Title} |\n"));

    /// <summary>Returns the symptoms that the pages list, with the rules that find their cause.</summary>
    internal static string Symptoms()
    {
        var symptoms = RuleTypes.All.SelectMany(rule => new RulePage(rule).Symptoms.Select(symptom => (symptom.Place, symptom.Text, Rule: rule))).ToArray();
        Assert.All(symptoms, symptom => Assert.Contains(symptom.Place, Places));
        return "| Symptom | Rules |\n|---|---|\n" + string.Concat(Places.SelectMany(place => Rows(place, symptoms.Where(symptom => symptom.Place == place))));
    }

    private static IEnumerable<string> Rows(string place, IEnumerable<(string Place, string Text, Rule Rule)> symptoms) =>
    [
        $"| **{place}** | |\n",
        .. symptoms.GroupBy(symptom => symptom.Text, symptom => symptom.Rule, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"| {group.Key} | {string.Join(", ", group.Select(rule => LinkTo(rule)))} |\n"),
    ];

    private static string LinkTo(Rule rule, string folder = "") => $"[{rule.Id}]({folder}{rule.Id}.md)";

    private static string FixedIn(Rule rule) => (RuleFixes.IsFixedInYaml(rule), RuleFixes.IsFixedInCSharp(rule)) switch
    {
        (true, true) => "YAML, C#",
        (true, false) => "YAML",
        (false, true) => "C#",
        _ => string.Empty,
    };
}
