using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2012.</summary>
internal sealed class NodeSelectorKeyMustBeValid() : Rule(
    RuleIds.NodeSelectorKeyMustBeValid, RuleSource.Kubernetes, "Node selector keys must be valid label keys"),
    IRule<InstanceTypeDefinition>
{
    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            var key = definition.NodeSelector[i].Key;
            if (key.State == ScalarState.Known && LabelKey.FindProblem(key.Value) is { } problem)
            {
                findings.Add(At(
                    key.Span,
                    $"{definition.Subject}: {InstanceTypeDefinition.NodeSelectorPath} key {Wording.Quote(key.Text)} {problem}; use a label key of your nodes, such as 'agentpool'"));
            }
        }
    }
}
