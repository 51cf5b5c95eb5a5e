using System;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>Finds sections whose amounts of CPU and memory may be swapped.</summary>
internal static class SwappedAmounts
{
    // Few definitions use more than 128 cores.
    private static readonly Quantity UsualCores = Quantity.FromUnits(128);

    /// <summary>
    /// Whether the amounts of CPU and memory may be swapped. Either CPU has a unit of memory and memory doesn't, or both amounts are
    /// unlikely, memory has no unit, and they would be likely the other way round.
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

    /// <summary>Whether a section has both amounts, and they may be swapped.</summary>
    internal static bool AreIn(ResourceSection section) =>
        MayBeIn(section) && section.Find(ResourceKinds.Memory) is { Amount: { State: ScalarState.Known, Kind: not ScalarKind.Null } };

    // The name may be misspelled, such as core.
    private static Resource? FindCpu(ResourceSection section) =>
        section.Find(ResourceKinds.Cpu)
        ?? section.Resources.LastOrDefault(static resource =>
            resource.Name.Text.IndexOf('/') < 0
                && resource.Name.Text.IndexOf(ResourceKinds.Cpu.Name, StringComparison.OrdinalIgnoreCase) >= 0);
}
