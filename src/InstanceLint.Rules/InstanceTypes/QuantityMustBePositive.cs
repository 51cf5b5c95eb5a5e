using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2005.</summary>
internal sealed class QuantityMustBePositive() : AmountRule(
    RuleIds.QuantityMustBePositive, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be above zero")
{
    private protected override string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource) => resource.Problem switch
    {
        AmountProblem.Empty => $"is empty; write {Wording.Example(resource)}",
        AmountProblem.NotPositive =>
            $"{Wording.Quote(resource.Amount.Text)} is {(resource.ExactAmount?.Sign < 0 ? "below zero" : "zero")}; write {Wording.Example(resource)}",
        _ => null,
    };
}
