using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2001.</summary>
internal sealed class NameMustBePresent() : Rule(
    RuleIds.NameMustBePresent, RuleSource.AzureMachineLearning, "Instance types must have a name"),
    IRule<InstanceTypeDefinition>
{
    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        var name = definition.Name;
        if (name.State == ScalarState.Absent)
        {
            findings.Add(At(
                name.Span,
                $"{definition.Subject}: {InstanceTypeDefinition.NamePath} is missing; add the name that jobs and deployments use as instance_type"));
        }
        else if (name.State == ScalarState.Known && (name.Kind == ScalarKind.Null || name.Value.Length == 0))
        {
            findings.Add(At(
                name.Span,
                $"{definition.Subject}: {InstanceTypeDefinition.NamePath} is empty; enter the name that jobs and deployments use as instance_type"));
        }
    }
}
