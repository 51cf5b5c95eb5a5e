using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3009.</summary>
internal sealed class DeploymentMustSayKubernetes() : Rule(
    RuleIds.DeploymentMustSayKubernetes, RuleSource.InstanceLint, "Kubernetes deployments must specify 'type: kubernetes'", RuleSeverity.Info),
    IRule<DeploymentDefinition>
{
    /// <inheritdoc/>
    /// <remarks>In C#, the library always writes it.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    private const string Effect = "the Azure ML CLI treats this as a managed deployment";

    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        var type = deployment.Type;
        if (type.State == ScalarState.Absent)
        {
            findings.Add(At(
                deployment.Span, $"{deployment.Subject}: type is missing, so {Effect}; add 'type: kubernetes'", Add()));
        }
        else if (type.State == ScalarState.Known && type.Value != DeploymentDefinition.KubernetesType)
        {
            findings.Add(At(
                type.Span,
                $"{deployment.Subject}: type {Wording.Quote(type.Text)} is not exactly 'kubernetes', so {Effect}; use 'kubernetes'",
                type.Kind == ScalarKind.Null ? Add() : Write(DeploymentDefinition.KubernetesType)));
        }
    }

    private static Fix.Addition Add() => new("type", DeploymentDefinition.KubernetesType);
}
