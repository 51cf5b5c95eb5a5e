using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2006.</summary>
internal sealed class QuantityMustBeString() : AmountRule(
    RuleIds.QuantityMustBeString, RuleSource.AzureMachineLearning, "An amount of cpu or memory must be a string")
{
    private protected override string? Explain(ResourceDefinition definition, ResourceSection section, Resource resource) =>
        resource.Problem == AmountProblem.NotString
            ? $"{Wording.AsRead(resource.Amount)}, not a string{Meaning(resource)}; write {(Suggest(section, resource) is { } fix ? "\"" + fix + "\" with quotes" : Wording.Example(resource))}"
            : null;

    // Only where the meaning surprises.
    private static string Meaning(Resource resource) => resource switch
    {
        { IsUnlikely: false } or { ExactAmount: null } => string.Empty,
        { Kind: ResourceKind.Memory, ExactAmount: { } memory } => ", and means " + Wording.Bytes(memory),
        { ExactAmount: { } cpu } => ", and means " + Wording.Cores(cpu),
    };

    private protected override string? Suggest(ResourceSection section, Resource resource)
    {
        var text = resource.Amount.Value;
        return UnitMustSuitResource.SuggestUnit(section, resource) is { } fix ? fix
            : !resource.IsUnlikely && resource.ExactAmount is not null && Wording.IsShort(text) && !IsTime(resource.Amount.Text) ? text
            : null;
    }

    // Whoever writes 12:30 does not mean 750 of anything.
    private static bool IsTime(string text) => text.IndexOf(':') >= 0;
}
