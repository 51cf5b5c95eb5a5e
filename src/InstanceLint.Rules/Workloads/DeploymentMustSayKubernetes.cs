using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3009.</summary>
internal sealed class DeploymentMustSayKubernetes() : Rule(
    RuleIds.DeploymentMustSayKubernetes, RuleSource.InstanceLint, "A Kubernetes deployment must say 'type: kubernetes'", RuleSeverity.Info),
    IRule<DeploymentDefinition>
{
    /// <inheritdoc/>
    /// <remarks>In C#, the library always writes it.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    private const string Remedy = "the command line takes it as a managed one; write 'type: kubernetes'";

    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        var type = deployment.Type;
        if (type.State == ScalarState.Absent)
        {
            findings.Add(At(
                deployment.Span, $"{deployment.Subject}: type is missing from this Kubernetes deployment, so that {Remedy}", Add()));
        }
        else if (type.State == ScalarState.Known && type.Value != DeploymentDefinition.KubernetesType)
        {
            findings.Add(At(
                type.Span,
                $"{deployment.Subject}: type {Wording.Quote(type.Text)} is not the word 'kubernetes', so that {Remedy}",
                type.Kind == ScalarKind.Null ? Add() : Write(DeploymentDefinition.KubernetesType)));
        }
    }

    private static Fix.Addition Add() => new("type", DeploymentDefinition.KubernetesType);
}
