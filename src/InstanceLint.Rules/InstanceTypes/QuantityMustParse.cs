using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2004.</summary>
internal sealed class QuantityMustParse() : AmountRule(
    RuleIds.QuantityMustParse, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be a Kubernetes quantity")
{
    private protected override string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource)
    {
        if (resource.Fault != ResourceFault.NotQuantity)
        {
            return null;
        }

        var text = resource.Amount.Value;
        var repair = resource.Kind == ResourceKind.Memory ? QuantityRepair.Memory(text) : QuantityRepair.Cpu(text);
        return $"{Wording.Quote(text)} is no quantity that Kubernetes can read; write {(repair is null ? Wording.Example(resource) : Wording.Quote(repair))}";
    }
}
