using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3005.</summary>
internal sealed class LimitMustBeBelowInstanceType() : Rule(
    RuleIds.LimitMustBeBelowInstanceType,
    RuleSource.AzureMachineLearning,
    "Deployment CPU and memory limits must be below those of the instance type"),
    IRule<Placement>
{
    public void Check(Placement placement, ICollection<Finding> findings)
    {
        if (placement.InstanceType is not { } type)
        {
            return;
        }

        foreach (var kind in ResourceKinds.Required)
        {
            if (placement.Deployment.Limits.Find(kind) is { } limit
                && type.Limits.Find(kind) is { } most
                && limit.SoundAmount() is { } own
                && own == most.SoundAmount())
            {
                findings.Add(Equal(placement, limit, type, most));
            }
        }
    }

    private Finding Equal(Placement placement, Resource limit, InstanceTypeOutline type, Resource most) => At(
        limit.Amount.Span,
        $"{placement.Deployment.Subject}: {placement.Deployment.Limits.Path}.{limit.Name.Text} {Wording.Plain(limit.Amount.Text)} must be less than the limit of {Wording.Plain(most.Amount.Text)} of {type.Subject}{Phrases.Place(most.Amount.Span, limit.Amount.Span)}; {placement.Remedy}") with
    {
        Related = RelatedPlace.Limit(most.Amount.Span, type.Subject),
    };
}
