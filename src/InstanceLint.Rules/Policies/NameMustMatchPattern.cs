using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Policies;

/// <summary>INST6002.</summary>
internal sealed class NameMustMatchPattern() : Rule(
    RuleIds.NameMustMatchPattern, RuleSource.Policy, "Names of instance types must match the pattern of the policy"),
    IRule<ClusterDefinition>
{
    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (cluster.Settings.Policy.NamePattern is not { } pattern)
        {
            return;
        }

        foreach (var type in cluster.InstanceTypes)
        {
            // Azure Machine Learning gives the default instance type its name.
            var name = type.Name;
            if (type.HasValidName
                && name.Value != ClusterDefinition.DefaultInstanceType
                && pattern.IsMatch(name.Value) == false)
            {
                findings.Add(At(
                    name.Span,
                    $"{type.Subject}: the name does not match the pattern {Wording.Quote(pattern.Text)} of the policy; rename it"));
            }
        }
    }
}
