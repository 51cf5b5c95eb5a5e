using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>A rule about a deployment on the instance type that it runs on in a cluster.</summary>
public abstract class PlacementRule : Rule
{
    private protected PlacementRule(string id, string title, RuleSeverity severity = RuleSeverity.Warning)
        : base(id, RuleSource.AzureMachineLearning, title, severity)
    {
    }

    /// <summary>Adds what breaks the rule.</summary>
    internal abstract void Check(DeploymentOutline deployment, ClusterDefinition cluster, ICollection<Finding> findings);
}
