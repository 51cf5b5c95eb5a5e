using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4006.</summary>
internal sealed class NodeTaintMustBeTolerated() : Rule(
    RuleIds.NodeTaintMustBeTolerated, RuleSource.Kubernetes, "Pods must tolerate the taints of a node that the node selector matches"),
    IRule<ClusterDefinition>
{
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        foreach (var type in SchedulableType.In(cluster))
        {
            if (type.Nodes.Taint is { } taint)
            {
                var nodes = type.Nodes.Matching.Count == 1
                    ? $"the only node{(type.Nodes.Matching[0].IsPool ? " pool" : string.Empty)}"
                    : "each node";
                findings.Add(At(
                    type.Type.NodeSelectorSpan,
                    $"{type.Type.Subject}: {nodes} of {NodePhrases.Of(cluster, type.Labels)} has a taint such as {Wording.Quote(taint.ToString())} that Azure ML pods do not tolerate; set workLoadToleration and tolerations for it"));
            }
        }
    }
}
