using System.Collections.Generic;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3001.</summary>
internal sealed class RequestsMustBePresent() : DeploymentRule(
    RuleIds.RequestsMustBePresent, RuleSource.AzureMachineLearning, "The resources of a deployment must request cpu and memory")
{
    internal override void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        if (deployment.HasResources && ResourceMustBePresent.Lacking(deployment.Requests) is { } lacking)
        {
            findings.Add(At(deployment.Requests.Span, $"{deployment.Subject}: {lacking}", MissingRequests.CreateFix(deployment.Requests, deployment.Limits)));
        }
    }
}
