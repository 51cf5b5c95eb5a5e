using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>A rule that judges one instance type, whatever its cluster has.</summary>
public abstract class InstanceTypeRule : Rule
{
    private protected InstanceTypeRule(string id, RuleSource source, string title, RuleSeverity severity = RuleSeverity.Warning)
        : base(id, source, title, severity)
    {
    }

    /// <summary>Adds what breaks the rule.</summary>
    internal abstract void Check(InstanceTypeDefinition definition, ICollection<Finding> findings);
}
