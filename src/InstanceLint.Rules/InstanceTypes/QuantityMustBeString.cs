using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2006.</summary>
internal sealed class QuantityMustBeString() : AmountRule(
    RuleIds.QuantityMustBeString, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be a string")
{
    private protected override string? Explain(Resource resource) =>
        resource.Fault != ResourceFault.NotString ? null
        : resource.Amount.Kind == ScalarKind.Boolean ? $"is {Wording.AsRead(resource.Amount)}, not a string; write {Wording.Example(resource)}"
        : $"is {Wording.AsRead(resource.Amount)}{Meaning(resource)}, not a string; write {Instead(resource)}";

    private static string Meaning(Resource resource) =>
        resource.Kind == ResourceKind.Memory && resource.ExactAmount is { } bytes ? ", which means " + Wording.Bytes(bytes) : string.Empty;

    private static string Instead(Resource resource)
    {
        var text = resource.Amount.Value;
        return UnitMustSuitResource.Repair(resource) is { } repair ? "\"" + repair + "\" with quotes"
            : resource.ExactAmount is not null ? "\"" + Wording.Plain(text) + "\" with quotes"
            : Wording.Example(resource);
    }
}
