using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2004.</summary>
internal sealed class QuantityMustParse() : AmountRule(
    RuleIds.QuantityMustParse, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be a Kubernetes quantity")
{
    private protected override string? Explain(AmountProblem problem, ResourceSection section, Resource resource)
    {
        if (problem != AmountProblem.NotQuantity)
        {
            return null;
        }

        var instead = Suggest(section, resource) is { } suggestion ? Wording.Quote(suggestion) : Phrases.Example(resource.Kind);
        return $"{Wording.Quote(resource.Amount.Value)} is no quantity that Kubernetes can read; write {instead}";
    }

    private protected override string? Suggest(ResourceSection section, Resource resource) =>
        SwappedAmounts.MayBeIn(section) ? null : QuantitySuggestion.Find(resource.Kind!.Unit, resource.Amount.Value);
}
