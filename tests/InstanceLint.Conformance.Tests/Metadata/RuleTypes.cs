using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Finds the rules by their classes, including those that the catalog doesn't list yet.</summary>
internal static class RuleTypes
{
    /// <summary>All rules, by ID.</summary>
    internal static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)(InstanceOf(type)?.GetValue(null) ?? Activator.CreateInstance(type, nonPublic: true)!))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>Returns the expression with which the catalog gets a rule: the single instance of its class if it has one.</summary>
    internal static string Expression(Rule rule) => InstanceOf(rule.GetType()) is null ? $"new {rule.Name}()" : $"{rule.Name}.Rule";

    /// <summary>Whether a rule checks a cluster, or a workload in its cluster, so its findings need the whole compilation.</summary>
    internal static bool NeedsCluster(Rule rule) => rule is IRule<ClusterDefinition> or IRule<Placement> or IRule<PlacedReference>;

    private static PropertyInfo? InstanceOf(Type type) => type.GetProperty("Rule", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
}
