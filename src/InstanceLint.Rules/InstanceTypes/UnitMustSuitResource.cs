using System;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Rules.Workloads;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2010.</summary>
internal sealed class UnitMustSuitResource() : AmountRule(
    RuleIds.UnitMustSuitResource, RuleSource.Kubernetes, "Memory must be at least 1Mi and cpu at most 1,024 cores")
{
    // More are asked for by few.
    private static readonly Quantity UsualCores = Quantity.FromUnits(128);

    /// <summary>The same number with the unit that was probably meant, for an amount that no node can be asked for; otherwise <see langword="null"/>.</summary>
    internal static string? SuggestUnit(ResourceSection section, Resource resource) =>
        !resource.IsUnlikely || MayBeSwapped(section) ? null
        : resource.Kind == ResourceKind.Memory ? QuantitySuggestion.TooLittleMemory(resource.Amount.Value)
        : QuantitySuggestion.TooManyCores(resource.Amount.Value);

    /// <summary>What to write instead of such an amount, as the end of a sentence.</summary>
    internal static string Remedy(ResourceSection section, Resource resource) =>
        SuggestUnit(section, resource) is { } fix ? "write " + Wording.Quote(fix)
        : AreSwapped(section) ? $"are {Resource.CpuName} and {Resource.MemoryName} swapped?"
        : "write " + Wording.Example(resource);

    /// <summary>Whether the amount of cpu may be one of memory: it has a unit of memory and no amount of memory beside it has one, or neither suits, the other has no unit, and they would suit each other.</summary>
    internal static bool MayBeSwapped(ResourceSection section)
    {
        var (cpu, memory) = (FindCpu(section), section.Find(Resource.MemoryName));
        return cpu is { Amount: { State: ScalarState.Known, Value: var cores } }
            && (memory is not { Amount: { State: ScalarState.Known, Value: var bytes } }
                ? QuantitySuggestion.HasMemoryUnit(cores)
                : QuantitySuggestion.HasMemoryUnit(cores)
                    ? !QuantitySuggestion.HasMemoryUnit(bytes) && !QuantitySuggestion.HaveSwappedCase(cores, bytes)
                    : cpu.IsUnlikely && memory.IsUnlikely && Characters.AreDigits(bytes) && memory.ExactAmount is { } amount && amount <= UsualCores);
    }

    // Also under a name that is to be renamed.
    private static Resource? FindCpu(ResourceSection section) =>
        section.Find(Resource.CpuName)
        ?? section.Resources.LastOrDefault(resource => resource.Name.Text.IndexOf('/') < 0 && resource.Name.Text.IndexOf(Resource.CpuName, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool AreSwapped(ResourceSection section) =>
        MayBeSwapped(section) && section.Find(Resource.MemoryName) is { Amount: { State: ScalarState.Known, Kind: not ScalarKind.Null } };

    private protected override string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource)
    {
        // What a deployment asks for has a minimum of its own.
        if (resource.Problem != AmountProblem.UnlikelyUnit
            || resource.ExactAmount is not { } quantity
            || (definition is DeploymentDefinition deployment && MemoryRequestMustBeOneMegabyte.IsBroken(deployment, section, resource)))
        {
            return null;
        }

        var meaning = resource.Kind == ResourceKind.Memory
            ? $"means {Wording.Bytes(quantity)}, less than 1Mi"
            : $"means {Wording.Cores(quantity)}, more than any node has";
        return $"{Wording.Quote(resource.Amount.Text)} {meaning}; {Remedy(section, resource)}";
    }

    private protected override string? Suggest(ResourceSection section, Resource resource) => SuggestUnit(section, resource);
}
