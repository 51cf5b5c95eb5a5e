using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4003.</summary>
internal sealed class NodeSelectorMustBeWithinExtension() : Rule(
    RuleIds.NodeSelectorMustBeWithinExtension,
    RuleSource.AzureMachineLearning,
    "Node selectors must use only keys of the extension's node selector"),
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
                        $"{definition.Subject}: {InstanceTypeDefinition.NodeSelectorPath} key {Wording.Quote(key.Text)} is not in the node selector of the Azure ML extension in {cluster.Subject}; add it there or remove it here"));
                }
            }
        }
    }
}
