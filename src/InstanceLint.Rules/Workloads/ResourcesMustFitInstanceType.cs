using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3004.</summary>
internal sealed class ResourcesMustFitInstanceType() : Rule(
    RuleIds.ResourcesMustFitInstanceType,
    RuleSource.AzureMachineLearning,
    "Deployment resources must not exceed the limits of the instance type"),
    IRule<Placement>
{
    public void Check(Placement placement, ICollection<Finding> findings)
    {
        var deployment = placement.Deployment;
        if (placement.InstanceType is { } type)
        {
            CheckSection(placement, deployment.Requests, type, findings);
            CheckSection(placement, deployment.Limits, type, findings);
        }
    }

    private void CheckSection(
        Placement placement, ResourceSection section, InstanceTypeOutline type, ICollection<Finding> findings)
    {
        var deployment = placement.Deployment;
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var resource = section.Resources[i];
            if (resource.Kind is { } kind
                && resource.SoundAmount() is { } asked
                && Counts(section, resource, kind, deployment)
                && FindExceeded(type, kind, asked) is var (most, place))
            {
                findings.Add(At(
                    resource.Amount.Span,
                    $"{deployment.Subject}: {section.Path}.{Wording.Plain(resource.Name.Text)} {Wording.Plain(resource.Amount.Text)} exceeds the {most} of {type.Subject}{Phrases.Place(place, resource.Amount.Span)}; {placement.Remedy}") with
                {
                    Related = RelatedPlace.At(place, $"{type.Subject} here"),
                });
            }
        }
    }

    private static (string Most, SourceSpan Place)? FindExceeded(InstanceTypeOutline type, ResourceKind kind, Quantity asked)
    {
        if (LimitOf(type, kind) is { } limit)
        {
            return asked > limit.SoundAmount() ? ("limit of " + Wording.Plain(limit.Amount.Text), limit.Amount.Span) : null;
        }

        return kind.IsDevice && asked.Sign > 0 && HasNone(type, kind) ? ($"0 {kind.Title}s", type.Limits.Span) : null;
    }

    // Only the last of several entries with the same name is used, and GPUs only in limits.
    private static bool Counts(ResourceSection section, Resource resource, ResourceKind kind, DeploymentOutline deployment) =>
        (kind.IsDevice ? deployment.Limits : section).Find(kind) == resource;

    // An instance type with GPUs in requests or under a misspelled name was meant to have GPUs.
    private static bool HasNone(InstanceTypeOutline type, ResourceKind device) => type.Limits.IsComplete
        && (type.Limits.Find(device) is not null || !type.Limits.Gives(device))
        && type.Requests.Find(device) is null or { IsNull: true };

    // A null limit of GPUs means none.
    private static Resource? LimitOf(InstanceTypeOutline type, ResourceKind kind) =>
        type.Limits.Find(kind) is { } limit && !(kind.IsDevice && limit.IsNull) ? limit : null;
}
