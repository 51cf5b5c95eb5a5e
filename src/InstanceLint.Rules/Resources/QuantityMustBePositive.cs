using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2005.</summary>
internal sealed class QuantityMustBePositive() : AmountRule(
    RuleIds.QuantityMustBePositive, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be above zero")
{
    private protected override string? Explain(BrokenAmount amount) => amount.Problem switch
    {
        AmountProblem.Empty => $"is empty; write {Phrases.Example(amount.Resource.Kind)}",
        AmountProblem.NotPositive =>
            $"{Wording.Quote(amount.Resource.Amount.Text)} is {(amount.Resource.ExactAmount?.Sign < 0 ? "below zero" : "zero")}; write {Phrases.Example(amount.Resource.Kind)}",
        _ => null,
    };
}
