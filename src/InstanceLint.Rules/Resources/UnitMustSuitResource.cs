using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2010.</summary>
internal sealed class UnitMustSuitResource() : AmountRule(
    RuleIds.UnitMustSuitResource, RuleSource.Kubernetes, "Memory must be at least 1Mi and CPU at most 1,024 cores")
{
    private protected override string? Explain(BrokenAmount amount)
    {
        if (amount is not { Problem: AmountProblem.UnlikelyUnit, Resource: { Kind: { } kind, ExactAmount: { } quantity } resource })
        {
            return null;
        }

        var bound = kind.Unit == ResourceUnit.Bytes ? "less than 1Mi" : "more than the maximum of 1,024";
        var remedy = UnitSuggestion.Describe(amount.Section, resource);
        return $"{Wording.Quote(resource.Amount.Text)} is {Phrases.Meaning(kind, quantity)}, {bound}; {remedy}";
    }

    private protected override string? Suggest(BrokenAmount amount) => UnitSuggestion.Find(amount.Section, amount.Resource);
}
