using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3011.</summary>
internal sealed class DeploymentGpuShouldBeQuoted() : Rule(
    RuleIds.DeploymentGpuShouldBeQuoted,
    RuleSource.InstanceLint,
    "GPU counts of deployments should be in quotes",
    RuleSeverity.Info),
    IRule<DeploymentDefinition>
{
    /// <inheritdoc/>
    /// <remarks>In C#, the library always writes the quotes.</remarks>
    public override RuleLanguages Languages => RuleLanguages.Yaml;

    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        foreach (var kind in ResourceKinds.Devices)
        {
            if (deployment.Limits.Find(kind) is { IsWholeNumber: true, Amount: { Kind: ScalarKind.Number } amount } device)
            {
                findings.Add(At(
                    amount.Span,
                    $"{deployment.Subject}: {deployment.Limits.Path}.{device.Name.Text} {Wording.Plain(amount.Text)} is a number, but the schema of the Azure ML CLI expects a string; use {Phrases.Quoted(Wording.Plain(amount.Text))}",
                    Write(amount.Text)));
            }
        }
    }
}
