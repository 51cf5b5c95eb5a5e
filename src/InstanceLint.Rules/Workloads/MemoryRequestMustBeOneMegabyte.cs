using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3002.</summary>
internal sealed class MemoryRequestMustBeOneMegabyte() : Rule(
    RuleIds.MemoryRequestMustBeOneMegabyte, RuleSource.AzureMachineLearning, "A deployment must request at least 1 MB of memory"),
    IRule<DeploymentDefinition>
{
    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        var requests = deployment.Requests;
        if (requests.Find(ResourceKinds.Memory) is { ExactAmount: { } amount } memory
            && AmountProblems.Find(deployment, requests, memory) == AmountProblem.BelowDeploymentMinimum)
        {
            findings.Add(At(
                memory.Amount.Span,
                $"{deployment.Subject}: {requests.Path}.{memory.Name.Text} {Wording.Quote(memory.Amount.Text)} means {Wording.Bytes(amount)}, less than 1 MB; {UnitSuggestion.Describe(requests, memory)}"));
        }
    }
}
