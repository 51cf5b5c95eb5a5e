using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2008.</summary>
internal sealed class GpuMustBeWholeNumber() : Rule(
    RuleIds.GpuMustBeWholeNumber,
    RuleSource.AzureMachineLearning,
    "A number of GPUs must be written as a whole number that is not negative"),
    IRule<ResourceDefinition>
{
    public void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        foreach (var kind in ResourceKinds.Devices)
        {
            // Null means none in an instance type, but isn't allowed in a deployment.
            if (definition.Limits.Find(kind) is { IsWholeNumber: false, Amount: { State: ScalarState.Known } amount } device
                && !(device.IsNull && definition is not DeploymentDefinition))
            {
                findings.Add(At(
                    amount.Span,
                    $"{definition.Subject}: {definition.Limits.Path}.{device.Name.Text} {Describe(device)}; write {Example(device)}"));
            }
        }
    }

    private static string Describe(Resource device) => device.Amount switch
    {
        { Text.Length: 0 } or { Kind: ScalarKind.Null } => "is empty",
        { Text: var text } when device.ExactAmount?.Sign < 0 => Wording.Quote(text) + " is below zero",
        { Kind: ScalarKind.String, Text: var text } => Wording.Quote(text) + " is not written as a whole number",
        var amount => Phrases.AsRead(amount) + ", not written as a whole number",
    };

    private static string Example(Resource device) =>
        device.ExactAmount?.ToString() is { } count && Characters.AreDigits(count) && Wording.IsShort(count)
            ? Wording.Quote(count)
            : "a whole number such as '1'";
}
