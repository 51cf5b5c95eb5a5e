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
    "Deployments should name an instance type, because the built-in default is small",
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
            ? $"limits of {Sum(type.Limits)}"
            : $"{Sum(type.Requests)} (limits: {Sum(type.Limits)})";
        findings.Add(At(
            deployment.Span,
            $"{deployment.Subject}: instance_type is missing, so the deployment runs on the built-in '{ClusterDefinition.DefaultInstanceType}' with {gets}; add instance_type"));
    }

    private static string Sum(ResourceSection section) =>
        string.Join(" and ", ResourceKinds.Required.Select(section.Find).OfType<Resource>().Select(Phrases.Amount));
}
