using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4002.</summary>
internal sealed class NodeSelectorMustNotContradictExtension() : Rule(
    RuleIds.NodeSelectorMustNotContradictExtension,
    RuleSource.AzureMachineLearning,
    "A node selector must not ask for another value than the extension's does"),
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
                        $"{definition.Subject}: {InstanceTypeDefinition.NodeSelectorPath}.{Wording.Plain(key.Text)} {Wording.Quote(value.Text)} contradicts {Wording.Quote(theirs)} of the extension's node selector in {cluster.Subject}, so that no node matches both; write {Wording.Quote(theirs)} or remove the key"));
                }
            }
        }
    }
}
