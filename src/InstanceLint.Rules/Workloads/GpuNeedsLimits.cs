using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3003.</summary>
internal sealed class GpuNeedsLimits() : Rule(
    RuleIds.GpuNeedsLimits, RuleSource.AzureMachineLearning, "Deployments with GPUs must limit CPU and memory"),
    IRule<DeploymentDefinition>
{
    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        foreach (var kind in ResourceKinds.Devices)
        {
            if (deployment.Limits.Find(kind)?.SoundAmount() is { Sign: > 0 } && deployment.Limits.DescribeMissing() is { } missing)
            {
                findings.Add(At(deployment.Limits.Span, $"{deployment.Subject}: a deployment with {kind.Title}s needs CPU and memory limits, but {missing}"));
            }
        }
    }
}
