using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Nodes;

/// <summary>Computes what the nodes of a node pool offer.</summary>
/// <param name="nodes">The settings of the cluster.</param>
/// <param name="sizes">The sizes of virtual machines, or <see langword="null"/> if they aren't known.</param>
/// <param name="report">Receives each problem with its place.</param>
internal sealed class NodePoolReader(ClusterNodes nodes, VmSizes? sizes, Action<SourceSpan, string> report)
{
    // Azure Kubernetes Service sets these on each node.
    private static readonly string[] NameLabels = ["agentpool", "kubernetes.azure.com/agentpool"];
    private static readonly string[] SizeLabels = ["node.kubernetes.io/instance-type", "beta.kubernetes.io/instance-type"];

    /// <summary>Returns the nodes of a pool.</summary>
    internal NodeGroup Read(NodePool pool)
    {
        var size = FindSize(pool);
        var cpu = Parse(pool.Cpu) ?? size?.Cpu;
        var memory = Parse(pool.Memory) ?? size?.Memory;
        var gpu = pool.Gpu is { } count ? Quantity.FromUnits(count) : size?.Gpu;
        var allocatable = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        Add(ResourceKinds.Cpu.Name, cpu is { } cores ? AksReservation.CpuOf(cores) : null);
        Add(
            ResourceKinds.Memory.Name,
            memory is { } bytes ? AksReservation.MemoryOf(bytes, nodes.KubernetesVersion?.Text, pool.MaxPods) : null);

        // A pool with sizes and no GPUs has none.
        Add(ResourceKinds.Gpu.Name, gpu ?? (pool.VmSize is null && (cpu ?? memory) is not null ? Quantity.FromUnits(0) : null));
        Add(NodeGroup.Pods, pool.MaxPods is { } pods ? Quantity.FromUnits(pods) : null);
        return new NodeGroup(pool.Name, LabelsOf(pool), allocatable) { Taints = pool.Taints, Count = pool.MaxCount, IsPool = true };

        void Add(string resource, Quantity? amount)
        {
            if (amount is { } known)
            {
                allocatable[resource] = known;
            }
        }
    }

    private VmSize? FindSize(NodePool pool)
    {
        if (pool.VmSize is not { } name || (pool.Cpu is not null && pool.Memory is not null))
        {
            return null;
        }

        if (sizes is null)
        {
            // A file that can't be read was reported at its place.
            if (nodes.VmSizes is null)
            {
                report(name.Span, $"the size {Wording.Quote(name.Text)} of node pool {Wording.Quote(pool.Name)} is unknown without vmSizes; set vmSizes, or cpu and memory");
            }

            return null;
        }

        if (sizes.Find(name.Text) is { } size)
        {
            return size;
        }

        var remedy = Suggestion.Nearest(name.Text, sizes.Names) is { } near ? $"use {Wording.Quote(near)}" : "correct it, or set cpu and memory";
        report(name.Span, $"{Wording.Quote(nodes.VmSizes!.Text)} does not list the size {Wording.Quote(name.Text)} of node pool {Wording.Quote(pool.Name)}; {remedy}");
        return null;
    }

    private static Dictionary<string, string> LabelsOf(NodePool pool)
    {
        var labels = pool.Labels.ToDictionary(static label => label.Key, static label => label.Value, StringComparer.Ordinal);
        SetAll(NameLabels, pool.Name);
        SetAll(SizeLabels, pool.VmSize?.Text);
        return labels;

        void SetAll(string[] keys, string? value)
        {
            foreach (var key in keys.Where(key => value is not null && !labels.ContainsKey(key)))
            {
                labels.Add(key, value!);
            }
        }
    }

    private static Quantity? Parse(SettingText? text) => text is not null && Quantity.TryParse(text.Text, out var amount) ? amount : null;
}
