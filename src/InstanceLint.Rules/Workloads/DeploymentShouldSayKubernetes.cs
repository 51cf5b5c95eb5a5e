using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3014.</summary>
internal sealed class DeploymentShouldSayKubernetes() : Rule(
    RuleIds.DeploymentShouldSayKubernetes,
    RuleSource.AzureMachineLearning,
    "Deployments that look like Kubernetes deployments should specify 'type: kubernetes'",
    RuleSeverity.Info),
    IRule<DeploymentDefinition>
{
    /// <inheritdoc/>
    /// <remarks>In C#, the library always writes it.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        if (deployment is { HasNoType: true, HasKubernetesSchema: false })
        {
            findings.Add(At(
                deployment.TypeSpan,
                $"{deployment.Subject}: type is missing, so the Azure ML CLI treats this as a managed deployment; add 'type: kubernetes'",
                new Fix.Addition("type", DeploymentDefinition.KubernetesType)));
        }
    }
}
