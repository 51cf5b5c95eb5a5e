using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3004.</summary>
internal sealed class ResourcesMustFitInstanceType() : DeploymentRule(
    RuleIds.ResourcesMustFitInstanceType, RuleSource.AzureMachineLearning, "What a deployment asks for must not be above the limits of its instance type")
{
    internal override void Judge(DeploymentDefinition deployment, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.InstanceTypeOf(deployment) is { } type)
        {
            JudgeSection(deployment, deployment.Requests, type, findings);
            JudgeSection(deployment, deployment.Limits, type, findings);
        }
    }

    private void JudgeSection(DeploymentDefinition deployment, ResourceSection section, InstanceTypeDefinition type, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var resource = section.Resources[i];
            if (resource.SoundAmount is not { } asked)
            {
                continue;
            }

            var found = $"{deployment.Subject}: {section.Path}.{Wording.Plain(resource.Name.Text)} {Wording.Plain(resource.Amount.Text)} is above";
            var origin = resource.Amount.Origin;
            if (LimitOf(type, resource) is { } limit)
            {
                if (limit.SoundAmount is { } most && asked > most)
                {
                    findings.Add(At(origin, $"{found} {Wording.Plain(limit.Amount.Text)} of {type.Subject} ({Wording.Place(limit.Amount.Origin, origin)}); lower it or choose another instance type"));
                }
            }
            else if (resource.Kind == ResourceKind.Gpu && type.Limits.IsWhole && asked.Sign > 0)
            {
                findings.Add(At(origin, $"{found} the 0 GPUs of {type.Subject} ({Wording.Place(type.Limits.Origin, origin)}); lower it or choose an instance type with GPUs"));
            }
        }
    }

    // A null limit of GPUs is no limit but none at all.
    private static Resource? LimitOf(InstanceTypeDefinition type, Resource resource)
    {
        var limit = resource.Kind == ResourceKind.Gpu ? type.Limits.Gpu : type.Limits.Find(resource.Name.Text);
        return limit is { Kind: ResourceKind.Gpu, Amount: { State: ScalarState.Known, Kind: ScalarKind.Null } } ? null : limit;
    }
}
