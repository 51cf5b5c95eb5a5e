using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Manifests;

/// <summary>INST1007.</summary>
internal sealed class PlaceholderMustBeReplaced() : Rule(
    RuleIds.PlaceholderMustBeReplaced, RuleSource.AzureMachineLearning, "A placeholder must be replaced by a value", RuleSeverity.Info)
{
    internal static PlaceholderMustBeReplaced Rule { get; } = new();

    internal void Judge(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        JudgeScalar(definition.Subject, definition.Name, InstanceTypeDefinition.NamePath, findings);
        JudgeResources(definition, findings);
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            var (key, value) = definition.NodeSelector[i];
            JudgeScalar(definition.Subject, key, InstanceTypeDefinition.NodeSelectorPath, findings);
            JudgeScalar(definition.Subject, value, InstanceTypeDefinition.NodeSelectorPath, findings);
        }
    }

    internal void Judge(DeploymentDefinition definition, ICollection<Finding> findings)
    {
        JudgeResources(definition, findings);
        Judge(definition.Reference, findings);
    }

    internal void Judge(InstanceTypeReference reference, ICollection<Finding> findings) =>
        JudgeScalar(reference.Subject, reference.Name, reference.Path, findings);

    private void JudgeResources(ResourceDefinition definition, ICollection<Finding> findings)
    {
        JudgeSection(definition.Subject, definition.Requests, findings);
        JudgeSection(definition.Subject, definition.Limits, findings);
    }

    private void JudgeSection(string subject, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            JudgeScalar(subject, section.Resources[i].Name, section.Path, findings);
            JudgeScalar(subject, section.Resources[i].Amount, section.Path, findings);
        }
    }

    private void JudgeScalar(string subject, Scalar scalar, string path, ICollection<Finding> findings)
    {
        if (scalar.State == ScalarState.Unknown && TemplateVariable.IsPlaceholderIn(scalar.Text))
        {
            findings.Add(At(scalar.Origin, $"{subject}: {Wording.Plain(path)} has the placeholder {Wording.Quote(scalar.Text)}; replace it by a value"));
        }
    }
}
