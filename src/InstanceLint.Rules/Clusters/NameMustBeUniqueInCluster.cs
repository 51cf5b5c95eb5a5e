using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4001.</summary>
internal sealed class NameMustBeUniqueInCluster() : Rule(
    RuleIds.NameMustBeUniqueInCluster, RuleSource.AzureMachineLearning, "Instance type names must be unique in a cluster"),
    IRule<ClusterDefinition>
{
    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (!cluster.HasRepeatedNames)
        {
            return;
        }

        // Keep only definitions that don't contradict earlier ones, so each list stays short.
        var seen = new Dictionary<(string Name, object? Scope), List<InstanceTypeOutline>>();
        foreach (var definition in cluster.InstanceTypes)
        {
            var name = definition.Name;
            if (!name.IsString || !ObjectName.IsValid(name.Value) || definition.Scope == InstanceTypeDefinition.Alternative)
            {
                continue;
            }

            if (!seen.TryGetValue((name.Value, definition.Scope), out var earlier))
            {
                seen.Add((name.Value, definition.Scope), [definition]);
                continue;
            }

            if (earlier.Find(definition.Contradicts) is { } first)
            {
                findings.Add(At(
                    name.Span,
                    $"{definition.Subject}: {cluster.Subject} already defines an instance type with this name{Phrases.Place(first.Name.Span, name.Span)}; rename or remove one{Hint(cluster, definition)}"));
            }
            else if (earlier[earlier.Count - 1].Name.Span != name.Span)
            {
                earlier.Add(definition);
            }
        }
    }

    // One project can define several clusters, but must say which manifest belongs to which.
    private static string Hint(ClusterDefinition cluster, InstanceTypeOutline definition) =>
        cluster.Settings.Name.Length == 0 && !definition.IsCode
            ? ", or give their files different Cluster metadata"
            : string.Empty;
}
