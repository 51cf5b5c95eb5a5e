using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3005.</summary>
internal sealed class LimitMustBeBelowInstanceType() : PlacementRule(
    RuleIds.LimitMustBeBelowInstanceType, "A deployment's limit of cpu or memory must be below that of its instance type")
{
    internal override void Check(DeploymentOutline deployment, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.InstanceTypeOf(deployment) is { } type)
        {
            CheckLimit(deployment, type, Resource.CpuName, findings);
            CheckLimit(deployment, type, Resource.MemoryName, findings);
        }
    }

    private void CheckLimit(DeploymentOutline deployment, InstanceTypeOutline type, string name, ICollection<Finding> findings)
    {
        if (deployment.Limits.Find(name) is { SoundAmount: { } own } limit
            && type.Limits.Find(name) is { SoundAmount: { } most } theirs
            && own == most)
        {
            var span = limit.Amount.Span;
            findings.Add(At(
                span,
                $"{deployment.Subject}: {deployment.Limits.Path}.{name} {Wording.Plain(limit.Amount.Text)} equals {Wording.Plain(theirs.Amount.Text)} of {type.Subject}{Wording.Place(theirs.Amount.Span, span)} and must be less; lower it or choose another instance type"));
        }
    }
}
