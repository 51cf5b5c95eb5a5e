using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2014.</summary>
internal sealed class ExtendedResourceMustBeWholeNumber() : Rule(
    RuleIds.ExtendedResourceMustBeWholeNumber,
    RuleSource.Kubernetes,
    "Amounts of extended resources must be whole numbers, zero or greater"),
    IRule<InstanceTypeDefinition>
{
    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        CheckSection(definition, definition.Requests, findings);
        CheckSection(definition, definition.Limits, findings);
    }

    private void CheckSection(InstanceTypeDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            // Null means none.
            if (section.Resources[i] is { IsNull: false, Amount: { State: ScalarState.Known } amount } resource
                && ExtendedResources.IsExtended(resource)
                && ExtendedResources.CountOf(resource) is null)
            {
                findings.Add(At(
                    amount.Span,
                    $"{definition.Subject}: {section.Path}.{Wording.Plain(resource.Name.Text)} {Describe(resource)}; {ExtendedResources.Example}"));
            }
        }
    }

    private static string Describe(Resource resource) => resource.Amount switch
    {
        { Value.Length: 0 } => "is empty",
        { Text: var text } when resource.ExactAmount?.Sign < 0 => Wording.Quote(text) + " is negative",
        { Kind: ScalarKind.String, Text: var text } when resource.ExactAmount is null => Wording.Quote(text) + " is not a valid Kubernetes quantity",
        { Kind: ScalarKind.String, Text: var text } => Wording.Quote(text) + " is not a whole number",
        { Kind: ScalarKind.Number, Text: var text } amount when text == amount.Value => Wording.Plain(text) + " is not a whole number",
        var amount => Phrases.AsRead(amount) + ", not a whole number",
    };
}
