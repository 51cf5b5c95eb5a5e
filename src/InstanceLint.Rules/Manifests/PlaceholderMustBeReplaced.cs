using System.Collections.Generic;
using InstanceLint.Rules.InstanceTypes;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1007.</summary>
internal sealed class PlaceholderMustBeReplaced() : InstanceTypeRule(
    RuleIds.PlaceholderMustBeReplaced, RuleSource.AzureMachineLearning, "A placeholder must be replaced by a value", RuleSeverity.Info)
{
    internal override void Judge(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        JudgeScalar(definition, definition.Name, InstanceTypeDefinition.NamePath, findings);
        JudgeSection(definition, definition.Requests, findings);
        JudgeSection(definition, definition.Limits, findings);
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            var (key, value) = definition.NodeSelector[i];
            JudgeScalar(definition, key, InstanceTypeDefinition.NodeSelectorPath, findings);
            JudgeScalar(definition, value, InstanceTypeDefinition.NodeSelectorPath, findings);
        }
    }

    private void JudgeSection(InstanceTypeDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            JudgeScalar(definition, section.Resources[i].Name, section.Path, findings);
            JudgeScalar(definition, section.Resources[i].Amount, section.Path, findings);
        }
    }

    private void JudgeScalar(InstanceTypeDefinition definition, Scalar scalar, string path, ICollection<Finding> findings)
    {
        if (scalar.State == ScalarState.Unknown && TemplateVariable.IsPlaceholderIn(scalar.Text))
        {
            findings.Add(At(scalar.Origin, $"{definition.Subject}: {path} has the placeholder {Wording.Quote(scalar.Text)}; replace it by a value"));
        }
    }
}
