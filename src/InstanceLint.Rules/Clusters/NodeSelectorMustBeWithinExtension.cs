using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4003.</summary>
internal sealed class NodeSelectorMustBeWithinExtension() : Rule(
    RuleIds.NodeSelectorMustBeWithinExtension,
    RuleSource.AzureMachineLearning,
    "A node selector must use only keys that the extension's node selector has"),
    IRule<ClusterDefinition>
{
    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.Settings.ExtensionNodeSelector is not { } extension)
        {
            return;
        }

        foreach (var definition in cluster.InstanceTypesAndPatches)
        {
            foreach (var (key, _) in definition.NodeSelector)
            {
                if (key.IsString && LabelKey.IsValid(key.Value) && !extension.ContainsKey(key.Value))
                {
                    findings.Add(At(
                        key.Span,
                        $"{definition.Subject}: the extension's node selector in {cluster.Subject} has no key {Wording.Quote(key.Text)}; add it there or remove it here"));
                }
            }
        }
    }
}
