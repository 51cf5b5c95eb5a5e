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
        JudgeScalar(definition.Subject, definition.Name, findings);
        JudgeResources(definition, findings);
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            JudgeScalar(definition.Subject, definition.NodeSelector[i].Key, findings);
            JudgeScalar(definition.Subject, definition.NodeSelector[i].Value, findings);
        }
    }

    internal void Judge(DeploymentDefinition definition, ICollection<Finding> findings)
    {
        JudgeResources(definition, findings);
        Judge(definition.Reference, findings);
    }

    internal void Judge(InstanceTypeReference reference, ICollection<Finding> findings) => JudgeScalar(reference.Subject, reference.Name, findings);

    private void JudgeResources(ResourceDefinition definition, ICollection<Finding> findings)
    {
        JudgeSection(definition, definition.Requests, findings);
        JudgeSection(definition, definition.Limits, findings);
    }

    private void JudgeSection(ResourceDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            JudgeScalar(definition.Subject, section.Resources[i].Name, findings);
            JudgeScalar(definition.Subject, section.Resources[i].Amount, findings);
        }
    }

    private void JudgeScalar(string subject, Scalar scalar, ICollection<Finding> findings)
    {
        if (scalar.State == ScalarState.Unknown && TemplateVariable.IsPlaceholderIn(scalar.Text))
        {
            findings.Add(At(scalar.Origin, $"{subject}: {Wording.Quote(scalar.Text)} is a placeholder; replace it by a value"));
        }
    }
}
