using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>A rule that judges one instance type. What it finds is the same in each cluster; what can be done about it need not be.</summary>
public abstract class InstanceTypeRule : Rule
{
    private protected InstanceTypeRule(string id, RuleSource source, string title, RuleSeverity severity = RuleSeverity.Warning)
        : base(id, source, title, severity)
    {
    }

    /// <summary>Adds what breaks the rule.</summary>
    internal abstract void Judge(InstanceTypeDefinition definition, ClusterDefinition cluster, ICollection<Finding> findings);
}
