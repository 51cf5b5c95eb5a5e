using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2007.</summary>
internal sealed class GpuBelongsInLimits() : Rule(
    RuleIds.GpuBelongsInLimits, RuleSource.AzureMachineLearning, "GPUs must be specified in limits only"),
    IRule<ResourceDefinition>
{
    public void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        var (requests, limits) = (definition.Requests, definition.Limits);
        foreach (var kind in ResourceKinds.Devices)
        {
            // A null request counts as no request. In a deployment, one that equals the limit is only redundant.
            if (requests.Find(kind) is { IsNull: false, Amount.State: ScalarState.Known } device
                && (definition is not DeploymentDefinition || device.CompareWith(limits) == DeviceRequest.Different))
            {
                findings.Add(At(
                    device.Name.Span,
                    $"{definition.Subject}: {device.Name.Text} must not be specified in {requests.Path}; {Remedy(device, limits.Find(kind), limits.Path)}",
                    FixOf(kind, device, requests, limits)));
            }
        }
    }

    private static string Remedy(Resource device, Resource? limit, string path) => limit switch
    {
        null or { Amount.Kind: ScalarKind.Null } => "move it to " + path,
        { Amount: { State: ScalarState.Known } amount } when device.ExactAmount is { } number && limit.ExactAmount != number =>
            $"keep the correct number in {path} only ({Wording.Quote(device.Amount.Text)} here, {Wording.Quote(amount.Text)} there)",
        _ => $"remove it, because {path} already specifies it",
    };

    // If there are two different entries, either may be the right one, so there is no fix.
    private static Fix? FixOf(ResourceKind kind, Resource device, ResourceSection requests, ResourceSection limits)
    {
        if (!requests.GivesOnce(kind) || device.ExactAmount is not { } number)
        {
            return null;
        }

        if (limits.Gives(kind))
        {
            return limits.GivesOnce(kind) && limits.Find(kind)?.ExactAmount == number ? new Fix.Removal() : null;
        }

        return limits.IsComplete && device.IsWholeNumber ? new Fix.Move(ResourceSection.LimitsName) : null;
    }
}
