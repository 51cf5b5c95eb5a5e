using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Clusters;

/// <summary>A rule that judges a cluster as a whole.</summary>
public abstract class ClusterRule : Rule
{
    private protected ClusterRule(string id, string title)
        : base(id, RuleSource.AzureMachineLearning, title)
    {
    }

    /// <summary>Adds what breaks the rule.</summary>
    internal abstract void Check(ClusterDefinition cluster, ICollection<Finding> findings);
}
