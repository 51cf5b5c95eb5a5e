using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Policies;

/// <summary>INST6003.</summary>
internal sealed class NodeSelectorKeyMustBePresent() : Rule(
    RuleIds.NodeSelectorKeyMustBePresent, RuleSource.Policy, "Node selectors must have the keys that the policy requires"),
    IRule<ClusterDefinition>
{
    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        var required = cluster.Settings.Policy.RequiredNodeSelectorKeys
            .Where(key => cluster.Settings.ExtensionNodeSelector?.ContainsKey(key) != true)
            .ToList();

        // A patch can add a key to any instance type.
        if (required.Count == 0 || cluster.HasPatches)
        {
            return;
        }

        foreach (var type in cluster.InstanceTypes)
        {
            if (!type.IsNodeSelectorComplete)
            {
                continue;
            }

            var missing = required.FindAll(key => !type.NodeSelector.Any(term => MayBe(term.Key, key)));
            if (missing.Count > 0)
            {
                findings.Add(At(
                    type.NodeSelectorSpan,
                    $"{type.Subject}: {InstanceTypeDefinition.NodeSelectorPath} is missing {Wording.And(missing)}, which the policy requires; add {(missing.Count == 1 ? "it" : "them")}"));
            }
        }
    }

    private static bool MayBe(Scalar key, string name) => key.State == ScalarState.Unknown || key.Value == name;
}
