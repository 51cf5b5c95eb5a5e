using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4004.</summary>
internal sealed class NodeSelectorMustMatchNode() : Rule(
    RuleIds.NodeSelectorMustMatchNode, RuleSource.Kubernetes, "Node selectors must match a node of the cluster"), IRule<ClusterDefinition>
{
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        var isExtensionReported = false;
        foreach (var type in SchedulableType.In(cluster))
        {
            if (type.Nodes.Matching.Count > 0)
            {
                continue;
            }

            if (FindOwn(type, cluster) is { } finding)
            {
                findings.Add(finding);
            }
            else if (!isExtensionReported)
            {
                // The extension's labels keep all instance types from running, so that is one problem.
                isExtensionReported = true;
                findings.Add(OfExtension(type, cluster));
            }
        }
    }

    private Finding? FindOwn(SchedulableType type, ClusterDefinition cluster)
    {
        var nodes = cluster.Settings.Nodes!;
        foreach (var (key, value) in type.Type.NodeSelector)
        {
            if (type.Labels.FirstOrDefault(label => label.Key == key.Value) is { Key: { Length: > 0 } } label
                && label.Value == value.Value
                && nodes.Find([label], []).Matching.Count == 0)
            {
                return At(
                    value.Span,
                    $"{type.Type.Subject}: no node of {cluster.Subject} has label {Wording.Quote(NodePhrases.Label(label))}; {Nearest(nodes, label)}");
            }
        }

        return nodes.Find(cluster.Settings.ExtensionNodeSelector?.ToList() ?? [], []).Matching.Count == 0
            ? null
            : At(
                type.Type.NodeSelectorSpan,
                $"{type.Type.Subject}: no node of {cluster.Subject} has {Wording.And([.. type.Labels.Select(NodePhrases.Label)])} together; use labels of one node");
    }

    private Finding OfExtension(SchedulableType type, ClusterDefinition cluster)
    {
        var nodes = cluster.Settings.Nodes!;
        var labels = cluster.Settings.ExtensionNodeSelector!.ToList();
        var label = labels.Find(label => nodes.Find([label], []).Matching.Count == 0);
        return At(
            type.Type.NodeSelectorSpan,
            label.Key is null
                ? $"{type.Type.Subject}: no node of {cluster.Subject} has {Wording.And([.. labels.Select(NodePhrases.Label)])} of the Azure ML extension together; correct extensionNodeSelector or the nodes"
                : $"{type.Type.Subject}: no node of {cluster.Subject} has label {Wording.Quote(NodePhrases.Label(label))} of the Azure ML extension; {Nearest(nodes, label)}");
    }

    // The nearest value of the same key, or else the key that was probably meant.
    private static string Nearest(NodeSet nodes, KeyValuePair<string, string> label)
    {
        var (key, values) = (label.Key, nodes.WithKey(label.Key));
        if (values.Count == 0)
        {
            if (Suggestion.Nearest(key, nodes.LabelKeys) is not { } meant)
            {
                return "label the nodes, or use a label that they have";
            }

            (key, values) = (meant, nodes.WithKey(meant));
        }

        List<IGrouping<string, NodeGroup>> commonest =
            [.. values.OrderByDescending(static value => value.Count()).ThenBy(static value => value.Key, StringComparer.Ordinal)];
        var near = Suggestion.Nearest(label.Value, [.. commonest.Select(static value => value.Key)]) ?? commonest[0].Key;
        return $"{NodePhrases.Have([.. values[near]])} {Wording.Quote(key + "=" + near)}";
    }
}
