using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3008.</summary>
internal sealed class DefaultInstanceTypeIsSmall() : Rule(
    RuleIds.DefaultInstanceTypeIsSmall,
    RuleSource.AzureMachineLearning,
    "A deployment without an instance type runs on the small built-in one",
    RuleSeverity.Info),
    IRule<Placement>
{
    public void Check(Placement placement, ICollection<Finding> findings)
    {
        var deployment = placement.Deployment;
        if (!deployment.Reference.NamesNone || !placement.Cluster.HasBuiltInDefault || placement.InstanceType is not { } type)
        {
            return;
        }

        var gets = deployment.HasResources
            ? $"has at most {Sum(type.Limits)}"
            : $"gets {Sum(type.Requests)}, and at most {Sum(type.Limits)}";
        findings.Add(At(
            deployment.Span,
            $"{deployment.Subject}: without instance_type it runs on the built-in {ClusterDefinition.DefaultInstanceType} and {gets}; name an instance type"));
    }

    private static string Sum(ResourceSection section) =>
        string.Join(" and ", ResourceKinds.Required.Select(section.Find).OfType<Resource>().Select(Phrases.Amount));
}
