using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Clusters;

/// <summary>Reads node pools of a project. Each problem is reported, and the rest is used.</summary>
/// <param name="reportError">Receives each problem, in one sentence.</param>
internal sealed class NodePoolTextReader(Action<string> reportError)
{
    private const string Cluster = "Cluster";

    private readonly ClusterSettingsText _text = new(reportError);

    /// <summary>The names of the metadata.</summary>
    internal static IReadOnlyList<string> Metadata { get; } =
    [
        Cluster,
        .. SettingKeys.NodePools.Keys.Where(static key => !key.IsRequired).Select(SettingKeys.MetadataOf),
    ];

    /// <summary>Returns the node pools of each cluster, by its name.</summary>
    /// <param name="pools">The node pools.</param>
    /// <param name="clusters">The names of the clusters.</param>
    internal ILookup<string, NodePool> Read(IEnumerable<NodePoolText> pools, IReadOnlyList<string> clusters) => pools
        .Select(pool => (Cluster: FindCluster(pool, clusters), Pool: Read(pool)))
        .Where(static pool => pool.Cluster is not null)
        .ToLookup(static pool => pool.Cluster!, static pool => pool.Pool, StringComparer.Ordinal);

    // The only cluster need not be named.
    private string? FindCluster(NodePoolText pool, IReadOnlyList<string> clusters)
    {
        var name = pool.Find(Cluster);
        if (name.Length == 0 && clusters.Count == 1)
        {
            return clusters[0];
        }

        if (clusters.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        var remedy = clusters.Count == 0 ? "add an InstanceLintCluster item with this name"
            : "use " + Wording.List([.. clusters.Select(Wording.Quote)]);
        reportError(name.Length == 0
            ? $"{Item(pool)} does not say which cluster it belongs to; set Cluster to the name of an InstanceLintCluster item"
            : $"Cluster of {Item(pool)}: {Wording.Quote(name)} is not a cluster; {remedy}");
        return null;
    }

    private NodePool Read(NodePoolText pool)
    {
        CheckNames(pool);
        return new NodePool(pool.Name, SourceSpan.None)
        {
            VmSize = Text("VmSize") is { Length: > 0 } size ? new SettingText(size, default) : null,
            Cpu = _text.ReadAmount(Name("Cpu"), Text("Cpu")),
            Memory = _text.ReadAmount(Name("Memory"), Text("Memory")),
            Gpu = _text.ReadNumber(Name("Gpu"), Text("Gpu")),
            MaxPods = _text.ReadNumber(Name("MaxPods"), Text("MaxPods")),
            MaxCount = _text.ReadNumber(Name("MaxCount"), Text("MaxCount")),
            Labels = _text.ReadNodeSelector(Name("Labels"), Text("Labels")) ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Taints = [.. _text.ReadTaints(Name("Taints"), Text("Taints"))],
        };

        string Text(string name) => pool.Find(name);

        string Name(string name) => $"{name} of {Item(pool)}";
    }

    // Other metadata can be of the project's own, so only names that were certainly meant are reported.
    private void CheckNames(NodePoolText pool)
    {
        foreach (var name in pool.Metadata.Keys.Where(static name => !Metadata.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            if (Suggestion.Nearest(name, Metadata) is { } meant)
            {
                reportError($"{name} of {Item(pool)} is not a setting; use '{meant}'");
            }
        }
    }

    private static string Item(NodePoolText pool) => $"InstanceLintNodePool '{pool.Name}'";
}
