using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3002.</summary>
internal sealed class MemoryRequestMustBeOneMegabyte() : Rule(
    RuleIds.MemoryRequestMustBeOneMegabyte, RuleSource.AzureMachineLearning, "Deployments must request at least 1 MB of memory"),
    IRule<BrokenAmount>
{
    public void Check(BrokenAmount amount, ICollection<Finding> findings)
    {
        if (amount is { Problem: AmountProblem.BelowDeploymentMinimum, Resource: { ExactAmount: { } quantity } memory })
        {
            var (deployment, requests) = (amount.Definition, amount.Section);
            var remedy = UnitSuggestion.Describe(requests, memory);
            findings.Add(At(
                memory.Amount.Span,
                $"{deployment.Subject}: {requests.Path}.{memory.Name.Text} {Wording.Quote(memory.Amount.Text)} is {Wording.Bytes(quantity)}, less than 1 MB; {remedy}"));
        }
    }
}
