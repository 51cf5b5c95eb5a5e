using System.Collections.Generic;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3003.</summary>
internal sealed class GpuNeedsLimits() : DeploymentRule(
    RuleIds.GpuNeedsLimits, RuleSource.AzureMachineLearning, "A deployment that uses GPUs must limit cpu and memory too")
{
    internal override void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        if (deployment.Limits.Gpu is { SoundAmount.Sign: > 0 } && ResourceMustBePresent.Lacking(deployment.Limits) is { } lacking)
        {
            findings.Add(At(deployment.Limits.Span, $"{deployment.Subject}: with GPUs, {lacking}"));
        }
    }
}
