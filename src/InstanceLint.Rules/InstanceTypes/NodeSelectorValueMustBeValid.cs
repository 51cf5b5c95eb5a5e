using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.InstanceTypes;

/// <summary>INST2013.</summary>
internal sealed class NodeSelectorValueMustBeValid() : Rule(
    RuleIds.NodeSelectorValueMustBeValid, RuleSource.AzureMachineLearning, "Node selector values must be strings and valid label values"),
    IRule<InstanceTypeDefinition>
{
    private const string Allowed = "a label value of your nodes, such as 'gpu-a100'";

    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            var (key, value) = definition.NodeSelector[i];
            if (value.State == ScalarState.Known && Explain(value) is { } explanation)
            {
                findings.Add(At(
                    value.Span,
                    $"{definition.Subject}: {InstanceTypeDefinition.NodeSelectorPath}.{Wording.Plain(key.Text)} {explanation}",
                    IsMeantAsString(value) ? Write(value.Text) : null));
            }
        }
    }

    private static bool IsMeantAsString(Scalar value) =>
        value.Kind is not (ScalarKind.String or ScalarKind.Null) && LabelValue.IsValid(value.Text);

    private static string? Explain(Scalar value) => value.Kind switch
    {
        ScalarKind.Null => "is null, not a string; use the value of the label, or \"\" if it is empty",
        ScalarKind.String => LabelValue.FindProblem(value.Value) is { } problem
            ? $"{Wording.Quote(value.Text)} {problem}; use {Allowed}"
            : null,
        _ => $"{Phrases.AsRead(value)}, not a string; use {(IsMeantAsString(value) ? Phrases.Quoted(value.Text) : Allowed)}",
    };
}
