using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>Nodes of a cluster that are alike: a node of a snapshot, or a node pool.</summary>
/// <param name="Name">The name.</param>
/// <param name="Labels">The labels of each node.</param>
/// <param name="Allocatable">The amounts that the pods on each node can request together, by the name of the resource.</param>
public sealed record NodeGroup(
    string Name, IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, Quantity> Allocatable)
{
    /// <summary>The resource that limits the number of pods on a node.</summary>
    internal const string Pods = "pods";

    // Labels that Azure Kubernetes Service or Kubernetes itself sets on each node. A node pool lists only those of the user.
    private static readonly string[] SystemDomains = ["kubernetes.io", "k8s.io", "azure.com", "nvidia.com"];
    private static readonly string[] SystemLabels = ["accelerator", "storageprofile", "storagetier"];

    private static readonly Quantity None = Quantity.FromUnits(0);

    /// <summary>The taints of each node.</summary>
    public IReadOnlyList<Taint> Taints { get; init; } = [];

    /// <summary>The number of nodes, or <see langword="null"/> if it isn't limited.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>
    /// Whether it's a node pool, so <see cref="Allocatable"/> is computed and an upper bound, and the nodes can have other resources and
    /// other labels of the system.
    /// </summary>
    public bool IsPool { get; init; }

    /// <summary>
    /// Returns the amount that pods can request, or <see langword="null"/> if it's unknown. Each node limits the number of pods, so a node
    /// that doesn't say how many was written by hand.
    /// </summary>
    /// <param name="resource">The name of the resource.</param>
    public Quantity? AllocatableOf(string resource) =>
        Allocatable.TryGetValue(resource, out var amount) ? amount : IsPool || resource == Pods ? null : None;

    /// <summary>Whether the nodes have, or may have, a label.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">The value of the label.</param>
    internal bool CanHave(string key, string value) => Labels.TryGetValue(key, out var own) ? own == value : MayHave(key);

    /// <summary>Whether the nodes may have a label that isn't listed.</summary>
    /// <param name="key">The key of the label.</param>
    internal bool MayHave(string key) => IsPool && !Labels.ContainsKey(key) && IsOfSystem(key);

    private static bool IsOfSystem(string key)
    {
        var slash = key.IndexOf('/');
        return slash < 0
            ? SystemLabels.Contains(key, StringComparer.Ordinal)
            : SystemDomains.Any(domain => IsIn(key.Substring(0, slash), domain));
    }

    private static bool IsIn(string domain, string parent) =>
        domain == parent || domain.EndsWith("." + parent, StringComparison.Ordinal);
}
