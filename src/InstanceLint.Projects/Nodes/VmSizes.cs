using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.Nodes;

/// <summary>A size of virtual machines.</summary>
/// <param name="Cpu">The number of cores.</param>
/// <param name="Memory">The memory.</param>
/// <param name="Gpu">The number of GPUs.</param>
internal sealed record VmSize(Quantity Cpu, Quantity Memory, Quantity Gpu);

/// <summary>Reads the output of <c>az vm list-skus -o json</c>.</summary>
internal sealed class VmSizes
{
    private static readonly HashSet<string> Needed = new(["name", "resourceType", "capabilities", "value"], StringComparer.Ordinal);

    private readonly Dictionary<string, VmSize> _sizes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the sizes.</summary>
    internal IReadOnlyList<string> Names => [.. _sizes.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Returns a size, or <see langword="null"/> if it isn't listed.</summary>
    /// <param name="name">The name, in any letter case.</param>
    internal VmSize? Find(string name) => _sizes.TryGetValue(name, out var size) ? size : null;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text.</param>
    /// <param name="problem">Why the text isn't what it should be, as a sentence with a remedy, or <see langword="null"/>.</param>
    internal static VmSizes Read(string text, Source source, out string? problem)
    {
        var sizes = new VmSizes();
        text = text.TrimStart('\uFEFF');
        var reader = new YamlTreeReader(text, source, new AliasBudget(text.Length)) { Skips = static key => !Needed.Contains(key) };
        var root = reader.ReadDocument();
        foreach (var sku in root is YamlSequence list ? list.Items.OfType<YamlMapping>() : [])
        {
            sizes.Add(sku);
        }

        problem = reader.Break?.Message
            ?? (sizes._sizes.Count == 0 ? "it lists no virtual machines; write it with 'az vm list-skus -o json'" : null);
        return sizes;
    }

    // A size is listed once for each location. Its amounts are the same everywhere; if not, the largest are the safe ones.
    private void Add(YamlMapping sku)
    {
        if (sku.TextOf("resourceType") is not ("" or "virtualMachines") || sku.Find("capabilities")?.Value is not YamlSequence list)
        {
            return;
        }

        var capabilities = list.Items.OfType<YamlMapping>()
            .GroupBy(static item => item.TextOf("name"), StringComparer.Ordinal)
            .ToDictionary(static item => item.Key, static item => item.Last().TextOf("value"), StringComparer.Ordinal);

        // Sizes with constrained cores have fewer than the name says.
        var cpu = AmountOf("vCPUsAvailable") ?? AmountOf("vCPUs");
        if (cpu is { } cores && AmountOf("MemoryGB", "Gi") is { } memory)
        {
            var size = new VmSize(cores, memory, AmountOf("GPUs") ?? default);
            var name = sku.TextOf("name");
            _sizes[name] = Find(name) is { } other
                ? new VmSize(Larger(size.Cpu, other.Cpu), Larger(size.Memory, other.Memory), Larger(size.Gpu, other.Gpu))
                : size;
        }

        Quantity? AmountOf(string capability, string unit = "") =>
            capabilities.TryGetValue(capability, out var value) && Quantity.TryParse(value + unit, out var amount) ? amount : null;
    }

    private static Quantity Larger(Quantity left, Quantity right) => left >= right ? left : right;
}
