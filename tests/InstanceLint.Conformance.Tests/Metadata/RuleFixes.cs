using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.CodeFixes;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The rules that have a fix: those of which the bad examples on a page show one.</summary>
internal static class RuleFixes
{
    private static readonly Lazy<HashSet<string>> Yaml = new(() => Find(
        Example.Yaml, example => FixRun.Run(example.Files).Done.Select(done => done.Finding.Rule.Id)));

    private static readonly Lazy<HashSet<string>> CSharp = new(() => Find(Example.CSharp, example => CSharpFindings.FixableIn(example.Code)));

    /// <summary>Whether the target that fixes manifests fixes a rule.</summary>
    internal static bool IsFixedInYaml(Rule rule) => Yaml.Value.Contains(rule.Id);

    /// <summary>Whether a code fix fixes a rule.</summary>
    internal static bool IsFixedInCSharp(Rule rule) => IsFixedAsDefinition(rule) || new CultureCodeFix().FixableDiagnosticIds.Contains(rule.Id, StringComparer.Ordinal);

    /// <summary>Whether the code fix of definitions fixes a rule.</summary>
    internal static bool IsFixedAsDefinition(Rule rule) => CSharp.Value.Contains(rule.Id);

    private static HashSet<string> Find(string language, Func<Example, IEnumerable<string>> find) => RuleTypes.All
        .SelectMany(rule => new RulePage(rule).Examples("Bad").Where(example => example.Language == language).SelectMany(find).Where(id => id == rule.Id))
        .ToHashSet(StringComparer.Ordinal);
}
