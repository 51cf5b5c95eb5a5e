using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3007.</summary>
internal sealed class InstanceTypeMustExist() : Rule(
    RuleIds.InstanceTypeMustExist, RuleSource.AzureMachineLearning, "The instance type that a workload names must exist in its cluster"),
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
        var instead = nearest.Remedy ?? "define it, or name one that is defined";
        findings.Add(At(
            name.Span,
            $"{reference.Subject}: {cluster.Subject} has no instance type {Wording.Quote(name.Text)}; {instead}",
            Write(nearest.CertainName)));
    }
}
