using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2005.</summary>
internal sealed class QuantityMustBePositive() : AmountRule(
    RuleIds.QuantityMustBePositive, RuleSource.AzureMachineLearning, "CPU and memory must be greater than zero")
{
    private protected override string? Explain(BrokenAmount amount) => amount.Problem switch
    {
        AmountProblem.Empty => $"is empty; use {Phrases.Example(amount.Resource.Kind)}",
        AmountProblem.NotPositive =>
            $"{Wording.Quote(amount.Resource.Amount.Text)} is {(amount.Resource.ExactAmount?.Sign < 0 ? "negative" : "zero")}, but must be greater than zero; use {Phrases.Example(amount.Resource.Kind)}",
        _ => null,
    };
}
