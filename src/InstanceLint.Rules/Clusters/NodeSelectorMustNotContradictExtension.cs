using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4002.</summary>
internal sealed class NodeSelectorMustNotContradictExtension() : Rule(
    RuleIds.NodeSelectorMustNotContradictExtension,
    RuleSource.AzureMachineLearning,
    "Node selectors must not contradict the extension's node selector"),
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
            foreach (var (key, value) in definition.NodeSelector)
            {
                if (key.IsString
                    && value.IsString
                    && LabelKey.IsValid(key.Value)
                    && LabelValue.IsValid(value.Value)
                    && extension.TryGetValue(key.Value, out var theirs)
                    && theirs != value.Value)
                {
                    findings.Add(At(
                        value.Span,
                        $"{definition.Subject}: {InstanceTypeDefinition.NodeSelectorPath}.{Wording.Plain(key.Text)} {Wording.Quote(value.Text)} contradicts the value {Wording.Quote(theirs)} of the Azure ML extension in {cluster.Subject}, so no node matches; use {Wording.Quote(theirs)} or remove the key"));
                }
            }
        }
    }
}
