using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Settings;

/// <summary>What the settings say about the nodes of a cluster, and the files that describe them.</summary>
public sealed record ClusterNodes
{
    /// <summary>The taints that the extension's pods tolerate in addition to those of Azure Machine Learning.</summary>
    public IReadOnlyList<Toleration> Tolerations { get; init; } = [];

    /// <summary>The files with the output of <c>kubectl get nodes</c>.</summary>
    public IReadOnlyList<SettingPath> Nodes { get; init; } = [];

    /// <summary>The node pools.</summary>
    public IReadOnlyList<NodePool> NodePools { get; init; } = [];

    /// <summary>The file with the output of <c>az vm list-skus</c>, or <see langword="null"/>.</summary>
    public SettingPath? VmSizes { get; init; }

    /// <summary>The version of Kubernetes, such as <c>1.29</c>, or <see langword="null"/>.</summary>
    public SettingText? KubernetesVersion { get; init; }

    /// <summary>Whether the cluster has no other nodes, or <see langword="null"/> if the settings don't say so.</summary>
    public bool? NodesAreComplete { get; init; }

    /// <summary>The file with the output of <c>kubectl get instancetype</c>, or <see langword="null"/>.</summary>
    public SettingPath? Live { get; init; }

    /// <summary>All files that it names. None of them is a manifest.</summary>
    internal IEnumerable<SettingPath> Files =>
        new[] { VmSizes, Live }.Where(static path => path is not null).Select(static path => path!).Concat(Nodes);
}

/// <summary>Nodes of a cluster that are alike.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">The place of the name in the settings.</param>
public sealed record NodePool(string Name, SourceSpan Span)
{
    /// <summary>The size of the virtual machines, or <see langword="null"/>.</summary>
    public SettingText? VmSize { get; init; }

    /// <summary>The CPU capacity of a node as a quantity, or <see langword="null"/>.</summary>
    public SettingText? Cpu { get; init; }

    /// <summary>The memory of a node as a quantity, or <see langword="null"/>.</summary>
    public SettingText? Memory { get; init; }

    /// <summary>The number of GPUs of a node, or <see langword="null"/>.</summary>
    public int? Gpu { get; init; }

    /// <summary>The maximum number of pods on a node, or <see langword="null"/>.</summary>
    public int? MaxPods { get; init; }

    /// <summary>The maximum number of nodes, or <see langword="null"/> for no limit.</summary>
    public int? MaxCount { get; init; }

    /// <summary>The labels of each node.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>(System.StringComparer.Ordinal);

    /// <summary>The taints of each node.</summary>
    public IReadOnlyList<Taint> Taints { get; init; } = [];
}
