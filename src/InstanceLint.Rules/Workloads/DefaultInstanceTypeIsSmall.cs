using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3008.</summary>
internal sealed class DefaultInstanceTypeIsSmall() : PlacementRule(
    RuleIds.DefaultInstanceTypeIsSmall,
    "A deployment without an instance type runs on the small built-in one",
    RuleSeverity.Info)
{
    internal override void Check(DeploymentOutline deployment, ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (!deployment.Reference.NamesNone || !cluster.HasBuiltInDefault || cluster.InstanceTypeOf(deployment) is not { } type)
        {
            return;
        }

        var gets = deployment.HasResources
            ? $"has at most {Sum(type.Limits)}"
            : $"gets {Sum(type.Requests)}, and at most {Sum(type.Limits)}";
        findings.Add(At(deployment.Span, $"{deployment.Subject}: without instance_type it runs on the built-in {ClusterDefinition.DefaultInstanceType} and {gets}; name an instance type"));
    }

    private static string Sum(ResourceSection section) =>
        section.Find(Resource.CpuName) is { } cpu && section.Find(Resource.MemoryName) is { } memory
            ? $"{Wording.Amount(cpu)} and {Wording.Amount(memory)}"
            : string.Empty;
}
