using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2005.</summary>
internal sealed class QuantityMustBePositive() : AmountRule(
    RuleIds.QuantityMustBePositive, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be above zero")
{
    private protected override string? Explain(AmountProblem problem, ResourceSection section, Resource resource) => problem switch
    {
        AmountProblem.Empty => $"is empty; write {Phrases.Example(resource.Kind)}",
        AmountProblem.NotPositive =>
            $"{Wording.Quote(resource.Amount.Text)} is {(resource.ExactAmount?.Sign < 0 ? "below zero" : "zero")}; write {Phrases.Example(resource.Kind)}",
        _ => null,
    };
}
