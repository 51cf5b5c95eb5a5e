using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Workloads;

/// <summary>INST3016.</summary>
internal sealed class InstanceCountMustBeValid() : Rule(
    RuleIds.InstanceCountMustBeValid,
    RuleSource.AzureMachineLearning,
    "Instance counts of deployments must be whole numbers, and the minimum at most the maximum"),
    IRule<DeploymentDefinition>
{
    private const string Minimum = DeploymentDefinition.MinInstancesPath;
    private const string Maximum = "scale_settings.max_instances";

    private static readonly Quantity Zero = Quantity.FromUnits(0);
    private static readonly Quantity One = Quantity.FromUnits(1);

    public void Check(DeploymentDefinition deployment, ICollection<Finding> findings)
    {
        CheckCount(deployment, DeploymentDefinition.InstanceCountPath, deployment.InstanceCount, One, findings);
        var least = CheckCount(deployment, Minimum, deployment.MinInstances, Zero, findings);
        var most = CheckCount(deployment, Maximum, deployment.MaxInstances, One, findings);
        if (least is { } minimum && most is { } maximum && minimum > maximum)
        {
            findings.Add(At(
                deployment.MinInstances.Span,
                $"{deployment.Subject}: {Minimum} {Wording.Quote(deployment.MinInstances.Text)} exceeds max_instances {Wording.Quote(deployment.MaxInstances.Text)}; lower it or raise max_instances"));
        }
    }

    // Returns the count if it's known and valid.
    private Quantity? CheckCount(
        DeploymentDefinition deployment, string path, Scalar count, Quantity least, ICollection<Finding> findings)
    {
        if (count.State != ScalarState.Known)
        {
            return null;
        }

        var number = WholeNumber.Read(count);
        if (number >= least)
        {
            return number;
        }

        var problem = count.Kind == ScalarKind.Null || count.Text.Length == 0 ? "is empty"
            : number is not null ? $"{Wording.Quote(count.Text)} is less than {Wording.Grouped(least)}"
            : count.Kind is ScalarKind.Boolean or ScalarKind.Date ? Phrases.AsRead(count) + ", not a whole number"
            : Wording.Quote(count.Text) + " is not a whole number";
        findings.Add(At(count.Span, $"{deployment.Subject}: {path} {problem}; use a whole number, {Wording.Grouped(least)} or greater"));
        return null;
    }
}
