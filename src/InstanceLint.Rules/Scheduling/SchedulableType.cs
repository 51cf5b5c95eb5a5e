using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Scheduling;

/// <summary>An instance type with the nodes that its pods can run on.</summary>
/// <param name="Type">The instance type.</param>
/// <param name="Labels">The labels that a node must have, those of the extension last.</param>
/// <param name="Request">What a pod requests.</param>
/// <param name="Nodes">The nodes.</param>
internal sealed record SchedulableType(
    InstanceTypeOutline Type, IReadOnlyList<KeyValuePair<string, string>> Labels, PodRequest Request, NodeMatch Nodes)
{
    // Several rules need them.
    private static readonly ConditionalWeakTable<ClusterDefinition, IReadOnlyList<SchedulableType>> OfClusters = new();

    /// <summary>Whether the selector is known and matches a node, and pods tolerate the taints of one, and fit on one.</summary>
    internal bool CanRun => Nodes.Largest.Any(Request.FitsOn);

    /// <summary>The instance types of the manifests of a cluster, if all its nodes are known.</summary>
    internal static IReadOnlyList<SchedulableType> In(ClusterDefinition cluster) => OfClusters.GetValue(cluster, static cluster =>
        HasAllNodes(cluster)
            ?
            [
                .. cluster.InstanceTypes.Where(type => !cluster.HasUnknownContent(type))
                    .Select(type => From(type, cluster)).OfType<SchedulableType>(),
            ]
            : []);

    /// <summary>Whether all nodes of a cluster are known, so what none of them can run doesn't run.</summary>
    internal static bool HasAllNodes(ClusterDefinition cluster) =>
        cluster.Settings is { Nodes: { AreComplete: true, Groups.Count: > 0 }, HasUnknownMembers: false };

    /// <summary>
    /// Returns an instance type with its nodes, or <see langword="null"/> if the nodes are unknown or its node selector contradicts that of
    /// the extension. Terms that can't be seen count as none, so the result has all nodes that match, and can have more.
    /// </summary>
    internal static SchedulableType? From(InstanceTypeOutline type, ClusterDefinition cluster)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in type.NodeSelector)
        {
            if (key.IsString && value.IsString && LabelKey.IsValid(key.Value) && LabelValue.IsValid(value.Value))
            {
                labels[key.Value] = value.Value;
            }
        }

        List<KeyValuePair<string, string>> all = [.. labels];
        foreach (var label in cluster.Settings.ExtensionNodeSelector ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!labels.TryGetValue(label.Key, out var own))
            {
                all.Add(label);
            }
            else if (own != label.Value)
            {
                return null;
            }
        }

        var request = PodRequest.From(type);
        return cluster.Settings.Nodes is { } nodes ? new SchedulableType(type, all, request, nodes.Find(all, request.Devices)) : null;
    }
}
