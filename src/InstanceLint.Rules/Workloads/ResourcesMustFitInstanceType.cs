using System.Collections.Generic;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3004.</summary>
internal sealed class ResourcesMustFitInstanceType() : PlacementRule(
    RuleIds.ResourcesMustFitInstanceType, "What a deployment asks for must not be above the limits of its instance type")
{
    internal override void Check(DeploymentOutline deployment, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.InstanceTypeOf(deployment) is { } type)
        {
            CheckSection(deployment, deployment.Requests, type, findings);
            CheckSection(deployment, deployment.Limits, type, findings);
        }
    }

    private void CheckSection(DeploymentOutline deployment, ResourceSection section, InstanceTypeOutline type, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var resource = section.Resources[i];
            if (resource.SoundAmount is not { } asked || !Counts(section, resource, deployment))
            {
                continue;
            }

            if (LimitOf(type, resource) is { } limit)
            {
                if (limit.SoundAmount is { } most && asked > most)
                {
                    Report(deployment, section, resource, type, Wording.Plain(limit.Amount.Text), limit.Amount.Span, findings);
                }
            }
            else if (resource.Kind == ResourceKind.Gpu && asked.Sign > 0 && HasNoGpus(type))
            {
                Report(deployment, section, resource, type, "the 0 GPUs", type.Limits.Span, findings);
            }
        }
    }

    private void Report(
        DeploymentOutline deployment, ResourceSection section, Resource resource, InstanceTypeOutline type, string most, SourceSpan place, ICollection<Finding> findings)
    {
        var span = resource.Amount.Span;
        findings.Add(At(
            span,
            $"{deployment.Subject}: {section.Path}.{Wording.Plain(resource.Name.Text)} {Wording.Plain(resource.Amount.Text)} is above {most} of {type.Subject}{Wording.Place(place, span)}; lower it or choose another instance type"));
    }

    // Of a name that stands twice only the last one counts, and GPUs count under limits alone.
    private static bool Counts(ResourceSection section, Resource resource, DeploymentOutline deployment) =>
        (resource.Kind == ResourceKind.Gpu ? deployment.Limits.Gpu : section.Find(resource.Name.Text)) == resource;

    // Where GPUs stand in the wrong place or under a wrong name, the instance type was meant to have some.
    private static bool HasNoGpus(InstanceTypeOutline type) => type.Limits.IsComplete
        && (type.Limits.Gpu is not null || !ResourceMustBePresent.Gives(type.Limits, Resource.GpuName))
        && (type.Requests.Gpu is null or { Amount: { State: ScalarState.Known, Kind: ScalarKind.Null } });

    // A null limit of GPUs is no limit but none at all.
    private static Resource? LimitOf(InstanceTypeOutline type, Resource resource)
    {
        var limit = resource.Kind == ResourceKind.Gpu ? type.Limits.Gpu : type.Limits.Find(resource.Name.Text);
        return limit is { Kind: ResourceKind.Gpu, Amount: { State: ScalarState.Known, Kind: ScalarKind.Null } } ? null : limit;
    }
}
