using System;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>Finds sections whose amounts of CPU and memory may be swapped.</summary>
internal static class SwappedAmounts
{
    // Few definitions ask for more.
    private static readonly Quantity UsualCores = Quantity.FromUnits(128);

    /// <summary>
    /// Whether the amount of CPU may be one of memory: it has a unit of memory and no amount of memory beside it has one, or neither suits,
    /// the other has no unit, and they would suit each other.
    /// </summary>
    internal static bool MayBeIn(ResourceSection section)
    {
        var (cpu, memory) = (FindCpu(section), section.Find(ResourceKinds.Memory));
        return cpu is { Amount: { State: ScalarState.Known, Value: var cores } }
            && (memory is not { Amount: { State: ScalarState.Known, Value: var bytes } }
                ? QuantitySuggestion.HasMemoryUnit(cores)
                : QuantitySuggestion.HasMemoryUnit(cores)
                    ? !QuantitySuggestion.HasMemoryUnit(bytes) && !QuantitySuggestion.HaveSwappedCase(cores, bytes)
                    : AmountProblems.IsUnlikely(cpu) && AmountProblems.IsUnlikely(memory)
                        && Characters.AreDigits(bytes) && memory.ExactAmount is { } amount && amount <= UsualCores);
    }

    /// <summary>Whether a section gives both amounts, and they may be swapped.</summary>
    internal static bool AreIn(ResourceSection section) =>
        MayBeIn(section) && section.Find(ResourceKinds.Memory) is { Amount: { State: ScalarState.Known, Kind: not ScalarKind.Null } };

    // Also under a name that is to be corrected.
    private static Resource? FindCpu(ResourceSection section) =>
        section.Find(ResourceKinds.Cpu)
        ?? section.Resources.LastOrDefault(static resource =>
            resource.Name.Text.IndexOf('/') < 0
                && resource.Name.Text.IndexOf(ResourceKinds.Cpu.Name, StringComparison.OrdinalIgnoreCase) >= 0);
}
