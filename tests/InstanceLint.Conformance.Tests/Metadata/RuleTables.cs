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

    /// <summary>Returns the table of README.md.</summary>
    internal static string Readme() =>
        "| Rule | Name | Severity | Fixed in | Requirement |\n|---|---|---|---|---|\n" + string.Concat(RuleTypes.All.Select(rule =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Name} | {rule.Severity} | {FixedIn(rule)} | {rule.Title} |\n"));

    /// <summary>Returns the table of the index.</summary>
    internal static string Index() =>
        "| Rule | Name | Severity | Requirement |\n|---|---|---|---|\n" + string.Concat(RuleTypes.All.Select(rule =>
            $"| {LinkTo(rule)} | {rule.Name} | {rule.Severity} | {rule.Title} |\n"));

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
            .Select(group => $"| {group.Key} | {string.Join(", ", group.Select(LinkTo))} |\n"),
    ];

    private static string LinkTo(Rule rule) => $"[{rule.Id}]({rule.Id}.md)";

    private static string FixedIn(Rule rule) => (RuleFixes.IsFixedInYaml(rule), RuleFixes.IsFixedInCSharp(rule)) switch
    {
        (true, true) => "YAML, C#",
        (true, false) => "YAML",
        (false, true) => "C#",
        _ => string.Empty,
    };
}
