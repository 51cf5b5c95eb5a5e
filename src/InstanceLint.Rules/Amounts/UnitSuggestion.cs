using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Amounts;

/// <summary>Suggests a replacement for an amount that is so small or so large that another unit was probably meant.</summary>
internal static class UnitSuggestion
{
    /// <summary>
    /// Returns the same number with the unit that was probably meant, or <see langword="null"/> if that isn't certain or the amount is
    /// likely.
    /// </summary>
    internal static string? Find(ResourceSection section, Resource resource) =>
        !AmountProblems.IsUnlikely(resource) || SwappedAmounts.MayBeIn(section) ? null
        : QuantitySuggestion.WithOtherUnit(resource.Kind!.Unit, resource.Amount.Value);

    /// <summary>Describes what to do about such an amount, as the end of a sentence.</summary>
    internal static string Describe(ResourceSection section, Resource resource) =>
        Find(section, resource) is { } suggestion ? "use " + Wording.Quote(suggestion)
        : SwappedAmounts.AreIn(section) ? $"check whether {ResourceKinds.Cpu.Name} and {ResourceKinds.Memory.Name} are swapped"
        : "use " + Phrases.Example(resource.Kind);
}
