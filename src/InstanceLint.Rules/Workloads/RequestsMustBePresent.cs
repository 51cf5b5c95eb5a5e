using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3001.</summary>
internal sealed class RequestsMustBePresent() : Rule(
    RuleIds.RequestsMustBePresent, RuleSource.AzureMachineLearning, "Deployments with resources must request CPU and memory"),
    IRule<DeploymentDefinition>
{
    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        if (deployment.HasResources && deployment.Requests.DescribeMissing() is { } missing)
        {
            findings.Add(At(
                deployment.Requests.Span,
                $"{deployment.Subject}: {missing}",
                MissingRequests.CreateFix(deployment.Requests, deployment.Limits)));
        }
    }
}
