using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST1007.</summary>
internal sealed class PlaceholderMustBeReplaced() : Rule(
    RuleIds.PlaceholderMustBeReplaced, RuleSource.AzureMachineLearning, "Placeholders must be replaced with values", RuleSeverity.Info),
    IRule<InstanceTypeDefinition>,
    IRule<DeploymentDefinition>,
    IRule<InstanceTypeReference>
{
    /// <inheritdoc/>
    public override RuleLanguages Languages => RuleLanguages.Yaml | RuleLanguages.CSharp;

    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings)
    {
        CheckScalar(definition, definition.Name, InstanceTypeDefinition.NamePath, findings);
        CheckResources(definition, findings);
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            var (key, value) = definition.NodeSelector[i];
            CheckScalar(definition, key, InstanceTypeDefinition.NodeSelectorPath, findings);
            CheckScalar(definition, value, InstanceTypeDefinition.NodeSelectorPath, findings);
        }
    }

    public void Check(DeploymentDefinition definition, ICollection<Finding> findings)
    {
        CheckResources(definition, findings);
        Check(definition.Reference, findings);
    }

    public void Check(InstanceTypeReference reference, ICollection<Finding> findings)
    {
        if (IsPlaceholder(reference.Name))
        {
            findings.Add(CreateFinding(reference.Name, reference.Subject, reference.Path));
        }
    }

    private void CheckResources(ResourceDefinition definition, ICollection<Finding> findings)
    {
        CheckSection(definition, definition.Requests, findings);
        CheckSection(definition, definition.Limits, findings);
    }

    private void CheckSection(ResourceDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            CheckScalar(definition, section.Resources[i].Name, section.Path, findings);
            CheckScalar(definition, section.Resources[i].Amount, section.Path, findings);
        }
    }

    private void CheckScalar(ResourceDefinition definition, Scalar scalar, string path, ICollection<Finding> findings)
    {
        if (IsPlaceholder(scalar))
        {
            findings.Add(CreateFinding(scalar, definition.Subject, path));
        }
    }

    private static bool IsPlaceholder(Scalar scalar) =>
        scalar.State == ScalarState.Unknown && TemplateVariable.IsPlaceholderIn(scalar.Text);

    private Finding CreateFinding(Scalar scalar, string subject, string path) =>
        At(scalar.Span, $"{subject}: {Wording.Plain(path)} contains the placeholder {Wording.Quote(scalar.Text)}; replace it with a value");
}
