using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Workloads;

/// <summary>A rule about one deployment, whatever its cluster has.</summary>
public abstract class DeploymentRule : Rule
{
    private protected DeploymentRule(string id, RuleSource source, string title, RuleSeverity severity = RuleSeverity.Warning)
        : base(id, source, title, severity)
    {
    }

    /// <summary>Adds what breaks the rule.</summary>
    internal abstract void Check(DeploymentDefinition deployment, ICollection<Finding> findings);
}
