using System;
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
    private const string Placeholder = "placeholder";
    private const string Variable = "variable";

    public static PlaceholderMustBeReplaced Rule { get; } = new();

    /// <inheritdoc/>
    public override RuleLanguages Languages => RuleLanguages.Yaml | RuleLanguages.CSharp;

    public void Check(InstanceTypeDefinition definition, ICollection<Finding> findings) => Check(definition, Placeholder, findings);

    public void Check(DeploymentDefinition definition, ICollection<Finding> findings)
    {
        CheckResources(definition, Placeholder, findings);
        Check(definition.Reference, findings);
    }

    public void Check(InstanceTypeReference reference, ICollection<Finding> findings) =>
        CheckScalar(reference.Subject, reference.Name, reference.Path, Placeholder, findings);

    /// <summary>
    /// Reports what nothing has replaced in a definition that a running program uses: variables, and placeholders in more fields.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <param name="findings">Receives the findings.</param>
    public void CheckAtRunTime(Definition definition, ICollection<Finding> findings)
    {
        switch (definition)
        {
            case InstanceTypeDefinition type:
                Check(type, Variable, findings);
                break;
            case DeploymentDefinition deployment:
                CheckResources(deployment, Variable, findings);
                CheckScalar(deployment, deployment.InstanceType, deployment.Reference.Path, Variable, findings);
                foreach (var kind in (string[])[Placeholder, Variable])
                {
                    CheckScalar(deployment, deployment.Name, "name", kind, findings);
                    CheckScalar(deployment, deployment.Endpoint, "endpoint_name", kind, findings);
                    CheckScalar(deployment, deployment.InstanceCount, "instance_count", kind, findings);
                }

                break;
            case JobDefinition job:
                foreach (var reference in job.References)
                {
                    // Azure Machine Learning replaces its expressions when the job runs.
                    if (reference.Name.Text.IndexOf("${{", StringComparison.Ordinal) < 0)
                    {
                        CheckScalar(reference.Subject, reference.Name, reference.Path, Variable, findings);
                    }
                }

                break;
        }
    }

    private void Check(InstanceTypeDefinition definition, string kind, ICollection<Finding> findings)
    {
        CheckScalar(definition, definition.Name, InstanceTypeDefinition.NamePath, kind, findings);
        CheckResources(definition, kind, findings);
        for (var i = 0; i < definition.NodeSelector.Count; i++)
        {
            var (key, value) = definition.NodeSelector[i];
            CheckScalar(definition, key, InstanceTypeDefinition.NodeSelectorPath, kind, findings);
            CheckScalar(definition, value, InstanceTypeDefinition.NodeSelectorPath, kind, findings);
        }
    }

    private void CheckResources(ResourceDefinition definition, string kind, ICollection<Finding> findings)
    {
        CheckSection(definition, definition.Requests, kind, findings);
        CheckSection(definition, definition.Limits, kind, findings);
    }

    private void CheckSection(ResourceDefinition definition, ResourceSection section, string kind, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            CheckScalar(definition, section.Resources[i].Name, section.Path, kind, findings);
            CheckScalar(definition, section.Resources[i].Amount, section.Path, kind, findings);
        }
    }

    private void CheckScalar(ResourceDefinition definition, Scalar scalar, string path, string kind, ICollection<Finding> findings)
    {
        if (Is(scalar, kind))
        {
            CheckScalar(definition.Subject, scalar, path, kind, findings);
        }
    }

    private void CheckScalar(string subject, Scalar scalar, string path, string kind, ICollection<Finding> findings)
    {
        if (Is(scalar, kind))
        {
            findings.Add(At(
                scalar.Span, $"{subject}: {Wording.Plain(path)} contains the {kind} {Wording.Quote(scalar.Text)}; replace it with a value"));
        }
    }

    private static bool Is(Scalar scalar, string kind) =>
        scalar.State == ScalarState.Unknown
        && scalar.Text.Length > 0
        && TemplateVariable.IsPlaceholderIn(scalar.Text) == (kind == Placeholder);
}
