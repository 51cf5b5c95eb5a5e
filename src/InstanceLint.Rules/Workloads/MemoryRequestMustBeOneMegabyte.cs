using System.Collections.Generic;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3002.</summary>
internal sealed class MemoryRequestMustBeOneMegabyte() : DeploymentRule(
    RuleIds.MemoryRequestMustBeOneMegabyte, RuleSource.AzureMachineLearning, "A deployment must request at least 1 MB of memory")
{
    private static readonly Quantity Least = Quantity.FromUnits(1_000_000);

    /// <summary>Whether an amount is a deployment's memory request below the minimum.</summary>
    internal static bool IsBroken(DeploymentDefinition deployment, ResourceSection section, Resource resource) =>
        ReferenceEquals(section, deployment.Requests)
        && resource is { Kind: ResourceKind.Memory, Problem: AmountProblem.UnlikelyUnit }
        && resource.ExactAmount < Least;

    internal override void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        if (deployment.Requests.Find(Resource.MemoryName) is { ExactAmount: { } amount } memory && IsBroken(deployment, deployment.Requests, memory))
        {
            findings.Add(At(
                memory.Amount.Span,
                $"{deployment.Subject}: {deployment.Requests.Path}.memory {Wording.Quote(memory.Amount.Text)} means {Wording.Bytes(amount)}, less than 1 MB; {UnitMustSuitResource.Remedy(deployment.Requests, memory)}"));
        }
    }
}
