using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Tests;

/// <summary>Creates nodes of a cluster.</summary>
internal static class Nodes
{
    /// <summary>Creates all nodes of a cluster.</summary>
    internal static NodeSet All(params NodeGroup[] nodes) => new(nodes, [], areComplete: true);

    /// <summary>Creates a node of a snapshot. Labels are <c>key=value</c>, separated by blanks, and taints as kubectl takes them.</summary>
    internal static NodeGroup Node(
        string labels = "", string cpu = "8", string memory = "32Gi", string? gpu = null, string taints = "", string? pods = "110", (string Name, string Amount)[]? more = null) => new(
            "node", LabelsIn(labels), AmountsIn([("cpu", cpu), ("memory", memory), ("nvidia.com/gpu", gpu), ("pods", pods), .. more?.Select(amount => (amount.Name, (string?)amount.Amount)) ?? []]))
        {
            Taints = TaintsIn(taints),
        };

    /// <summary>Creates a node pool, of which an amount that isn't given is unknown.</summary>
    internal static NodeGroup Pool(
        string name, string labels = "", string? cpu = null, string? memory = null, string? gpu = null, string taints = "", int? count = null) => new(
            name, LabelsIn(labels), AmountsIn([("cpu", cpu), ("memory", memory), ("nvidia.com/gpu", gpu)]))
        {
            Taints = TaintsIn(taints),
            Count = count,
            IsPool = true,
        };

    /// <summary>Creates a node selector from labels.</summary>
    internal static (Scalar Key, Scalar Value)[] Selector(string labels) => [.. LabelsIn(labels).Select(label => (Values.Text(label.Key), Values.Text(label.Value)))];

    private static Dictionary<string, string> LabelsIn(string labels) => Parts(labels).Select(label => label.Split('=')).ToDictionary(label => label[0], label => label[1]);

    private static Dictionary<string, Quantity> AmountsIn((string Name, string? Amount)[] amounts) => amounts
        .Where(amount => amount.Amount is not null)
        .ToDictionary(amount => amount.Name, amount => Quantity.TryParse(amount.Amount, out var quantity) ? quantity : throw new FormatException(amount.Amount));

    private static Taint[] TaintsIn(string taints) =>
    [
        .. Parts(taints).Select(taint => taint.Split(':')).Select(taint => new Taint(taint[0].Split('=')[0], taint[0].Contains('=', StringComparison.Ordinal) ? taint[0].Split('=')[1] : string.Empty, taint[1])),
    ];

    private static string[] Parts(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
