using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The rules by their classes, also those that the catalogue doesn't list yet.</summary>
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

    /// <summary>How the catalogue gets a rule: from the class if it has an instance of its own, so that there is one only.</summary>
    internal static string Expression(Rule rule) => InstanceOf(rule.GetType()) is null ? $"new {rule.Name}()" : $"{rule.Name}.Rule";

    /// <summary>Whether a rule checks a cluster, or a workload in its cluster, so the compiler gets its findings at the end.</summary>
    internal static bool NeedsCluster(Rule rule) => rule is IRule<ClusterDefinition> or IRule<Placement> or IRule<PlacedReference>;

    private static PropertyInfo? InstanceOf(Type type) => type.GetProperty("Rule", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
}
