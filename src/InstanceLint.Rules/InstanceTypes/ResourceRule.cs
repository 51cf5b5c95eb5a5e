using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>A rule that judges the requests and limits of one instance type or deployment by itself.</summary>
public abstract class ResourceRule : Rule
{
    private protected ResourceRule(string id, RuleSource source, string title)
        : base(id, source, title)
    {
    }

    /// <summary>Adds what breaks the rule.</summary>
    internal abstract void Check(ResourceDefinition definition, ICollection<Finding> findings);
}
