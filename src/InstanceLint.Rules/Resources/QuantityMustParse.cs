using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2004.</summary>
internal sealed class QuantityMustParse() : AmountRule(
    RuleIds.QuantityMustParse, RuleSource.AzureMachineLearning, "CPU and memory must be Kubernetes quantities")
{
    private protected override string? Explain(BrokenAmount amount)
    {
        if (amount.Problem != AmountProblem.NotQuantity)
        {
            return null;
        }

        var resource = amount.Resource;
        var instead = Suggest(amount) is { } suggestion ? Wording.Quote(suggestion) : Phrases.Example(resource.Kind);
        return $"{Wording.Quote(resource.Amount.Value)} is not a valid Kubernetes quantity; use {instead}";
    }

    /// <summary>A text that isn't a quantity, of whatever resource.</summary>
    internal Finding NotQuantity(Scalar amount)
    {
        var kind = QuantitySuggestion.HasMemoryUnit(amount.Value) ? ResourceKinds.Memory : ResourceKinds.Cpu;
        var suggestion = QuantitySuggestion.Find(kind.Unit, amount.Value);
        return At(
            amount.Span,
            $"amount: {Wording.Quote(amount.Value)} is not a valid Kubernetes quantity; use {(suggestion is null ? "a number with a unit such as '512Mi' or '500m'" : Wording.Quote(suggestion))}",
            Write(suggestion));
    }

    private protected override string? Suggest(BrokenAmount amount) =>
        SwappedAmounts.MayBeIn(amount.Section) ? null : QuantitySuggestion.Find(amount.Resource.Kind!.Unit, amount.Resource.Amount.Value);
}
