using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3007.</summary>
internal sealed class InstanceTypeMustExist() : Rule(
    RuleIds.InstanceTypeMustExist, RuleSource.AzureMachineLearning, "Instance types named by workloads must exist in the cluster"),
    IRule<PlacedReference>
{
    public void Check(PlacedReference placed, ICollection<Finding> findings)
    {
        var (reference, cluster) = placed;
        var name = reference.Name;
        if (!cluster.KnowsItsInstanceTypes
            || !name.IsString
            || name.Value.Length == 0
            || reference.IsVirtualMachine
            || cluster.Has(name.Value))
        {
            return;
        }

        var nearest = cluster.Nearest(name.Value);
        var unknown = Wording.Quote(name.Text);
        var remedy = nearest switch
        {
            { Name: null } => $"define it, or list {unknown} in KnownInstanceTypes if it is defined elsewhere",
            { IsCertain: true } => $"{nearest.Remedy}, or list {unknown} in KnownInstanceTypes if it is defined elsewhere",
            { Name: var near } => $"did you mean {Wording.Quote(near)}, or is {unknown} defined elsewhere (then list it in KnownInstanceTypes)?",
        };
        findings.Add(At(
            name.Span,
            $"{reference.Subject}: {cluster.Subject} has no instance type {unknown}; {remedy}",
            Write(nearest.CertainName)));
    }
}
