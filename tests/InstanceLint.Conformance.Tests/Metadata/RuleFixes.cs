using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.CodeFixes;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Finds the rules with a fix, by the bad examples on their pages.</summary>
internal static class RuleFixes
{
    private static readonly Lazy<HashSet<string>> Yaml = new(() => Find(
        Example.Yaml, example => FixRun.Run(example.AllFiles).Done.Select(done => done.Finding.Rule.Id)));

    private static readonly Lazy<HashSet<string>> CSharp = new(() => Find(Example.CSharp, example => CSharpFindings.FixableIn(example.Code, example.Settings)));

    /// <summary>Whether a rule has a fix in YAML.</summary>
    internal static bool IsFixedInYaml(Rule rule) => Yaml.Value.Contains(rule.Id);

    /// <summary>Whether a rule has a code fix.</summary>
    internal static bool IsFixedInCSharp(Rule rule) => IsFixedAsDefinition(rule) || new CultureCodeFix().FixableDiagnosticIds.Contains(rule.Id, StringComparer.Ordinal);

    /// <summary>Whether a rule is fixed by the code fix for definitions.</summary>
    internal static bool IsFixedAsDefinition(Rule rule) => CSharp.Value.Contains(rule.Id);

    private static HashSet<string> Find(string language, Func<Example, IEnumerable<string>> find) => RuleTypes.All
        .SelectMany(rule => new RulePage(rule).Examples("Bad").Where(example => example.Language == language).SelectMany(find).Where(id => id == rule.Id))
        .ToHashSet(StringComparer.Ordinal);
}
