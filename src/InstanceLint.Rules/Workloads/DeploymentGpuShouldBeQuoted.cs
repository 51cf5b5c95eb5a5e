using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3011.</summary>
internal sealed class DeploymentGpuShouldBeQuoted() : DeploymentRule(
    RuleIds.DeploymentGpuShouldBeQuoted, RuleSource.InstanceLint, "A deployment's number of GPUs should stand in quotes", RuleSeverity.Info)
{
    internal override void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        if (deployment.Limits.Gpu is { IsWholeNumber: true, Amount: { Kind: ScalarKind.Number } amount } gpu)
        {
            findings.Add(At(
                amount.Span,
                $"{deployment.Subject}: {deployment.Limits.Path}.{gpu.Name.Text} {Wording.Plain(amount.Text)} is a number where the schema of the command line wants a string; write \"{Wording.Plain(amount.Text)}\" with quotes",
                Write(amount.Text)));
        }
    }
}
