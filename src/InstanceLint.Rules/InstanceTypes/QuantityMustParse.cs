using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2004.</summary>
internal sealed class QuantityMustParse() : AmountRule(
    RuleIds.QuantityMustParse, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be a Kubernetes quantity")
{
    private protected override string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource) =>
        resource.Problem == AmountProblem.NotQuantity
            ? $"{Wording.Quote(resource.Amount.Value)} is no quantity that Kubernetes can read; write {(Suggest(section, resource) is { } fix ? Wording.Quote(fix) : Wording.Example(resource))}"
            : null;

    private protected override string? Suggest(ResourceSection section, Resource resource) =>
        UnitMustSuitResource.MayBeSwapped(section) ? null
        : resource.Kind == ResourceKind.Memory ? QuantitySuggestion.Memory(resource.Amount.Value)
        : QuantitySuggestion.Cpu(resource.Amount.Value);
}
