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
    "GPU counts must be whole numbers, zero or greater"),
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
                    $"{definition.Subject}: {definition.Limits.Path}.{device.Name.Text} {Describe(device)}; use {Example(device)}"));
            }
        }
    }

    private static string Describe(Resource device) => device.Amount switch
    {
        { Text.Length: 0 } or { Kind: ScalarKind.Null } => "is empty",
        { Text: var text } when device.ExactAmount?.Sign < 0 => Wording.Quote(text) + " is negative",
        { Kind: ScalarKind.String, Text: var text } => $"{Wording.Quote(text)} is not {Whole(device)}",
        { Kind: ScalarKind.Number, Text: var text } amount when text == amount.Value => $"{Wording.Plain(text)} is not {Whole(device)}",
        var amount => $"{Phrases.AsRead(amount)}, not {Whole(device)}",
    };

    // 1.0 and 1000m are whole, but Kubernetes' own code counts devices in digits.
    private static string Whole(Resource device) => WholeAmount(device) is null ? "a whole number" : "written as a whole number";

    private static string Example(Resource device) =>
        WholeAmount(device) is { } count && Wording.IsShort(count) ? Wording.Quote(count) : "a whole number such as '1'";

    private static string? WholeAmount(Resource device) =>
        device.ExactAmount?.ToString() is { } count && Characters.AreDigits(count) ? count : null;
}
