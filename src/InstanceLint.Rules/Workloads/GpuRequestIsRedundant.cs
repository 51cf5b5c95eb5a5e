using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3012.</summary>
internal sealed class GpuRequestIsRedundant() : Rule(
    RuleIds.GpuRequestIsRedundant,
    RuleSource.AzureMachineLearning,
    "Deployments should specify GPUs in limits only",
    RuleSeverity.Info),
    IRule<DeploymentDefinition>
{
    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        var (requests, limits) = (deployment.Requests, deployment.Limits);
        foreach (var kind in ResourceKinds.Devices)
        {
            if (requests.Find(kind) is { IsNull: false, Amount.State: ScalarState.Known } device
                && device.CompareWith(limits) == DeviceRequest.Equal)
            {
                findings.Add(At(
                    device.Name.Span,
                    $"{deployment.Subject}: {requests.Path}.{device.Name.Text} is redundant, because {limits.Path} specifies the same number; remove it",
                    requests.GivesOnce(kind) && limits.GivesOnce(kind) ? new Fix.Removal() : null));
            }
        }
    }
}
