using System;
using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3009.</summary>
internal sealed class DeploymentMustSayKubernetes() : Rule(
    RuleIds.DeploymentMustSayKubernetes, RuleSource.AzureMachineLearning, "Kubernetes deployments must specify 'type: kubernetes'"),
    IRule<DeploymentDefinition>
{
    private const string Effect = "the Azure ML CLI treats this as a managed deployment";

    /// <inheritdoc/>
    /// <remarks>In C#, the library always writes it.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        var type = deployment.Type;
        if (deployment.HasNoType)
        {
            if (deployment.HasKubernetesSchema)
            {
                findings.Add(At(
                    deployment.TypeSpan,
                    $"{deployment.Subject}: type is missing, so {Effect}, whatever $schema says; add 'type: kubernetes'",
                    new Fix.Addition("type", DeploymentDefinition.KubernetesType)));
            }
        }
        else if (type.State == ScalarState.Known
            && type.Value != DeploymentDefinition.KubernetesType
            && string.Equals(type.Value, DeploymentDefinition.KubernetesType, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(At(
                type.Span,
                $"{deployment.Subject}: type {Wording.Quote(type.Text)} is not exactly 'kubernetes', so {Effect}; use 'kubernetes'",
                Write(DeploymentDefinition.KubernetesType)));
        }
    }
}
