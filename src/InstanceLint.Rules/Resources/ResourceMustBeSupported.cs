using System.Collections.Generic;
using InstanceLint.Rules.Amounts;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Resources;

/// <summary>INST2011.</summary>
internal sealed class ResourceMustBeSupported() : Rule(
    RuleIds.ResourceMustBeSupported,
    RuleSource.AzureMachineLearning,
    "Resources must be supported by Azure Machine Learning"),
    IRule<ResourceDefinition>
{
    private static readonly string SupportedInDeployments = $"use only {Wording.List(ResourceKinds.Names)}";

    /// <summary>The resources that are supported in instance types, as the end of a sentence.</summary>
    internal static string Supported { get; } = $"use {string.Join(", ", ResourceKinds.Names)} or an extended resource with a domain";

    public void Check(ResourceDefinition definition, ICollection<Finding> findings)
    {
        CheckSection(definition, definition.Requests, findings);
        CheckSection(definition, definition.Limits, findings);
    }

    private void CheckSection(ResourceDefinition definition, ResourceSection section, ICollection<Finding> findings)
    {
        for (var i = 0; i < section.Resources.Count; i++)
        {
            var (kind, name) = (section.Resources[i].Kind, section.Resources[i].Name);
            if (kind is not null || name.State != ScalarState.Known)
            {
                continue;
            }

            var meant = ResourceNames.IsNative(name.Text) ? default : ResourceNames.Find(name.Text);
            if (ProblemOf(definition, name.Text, meant) is { } problem)
            {
                findings.Add(At(
                    name.Span,
                    $"{definition.Subject}: {Wording.Quote(name.Text)} in {section.Path} {problem}",
                    Write(CertainName(meant, section))));
            }
        }
    }

    private static string? ProblemOf(ResourceDefinition definition, string name, SuggestedName meant) =>
        ResourceNames.IsNative(name) ? "is a resource of Kubernetes, but not of Azure Machine Learning; remove it"
        : meant.Remedy is { } remedy ? "is not a supported resource; " + remedy
        : definition is DeploymentDefinition ? "is rejected by the Azure ML CLI; " + SupportedInDeployments
        : name.IndexOf('/') < 0 ? "is not a supported resource; " + Supported
        : null;

    // No fix if the section already has an entry with that name, because it would become a duplicate.
    private static string? CertainName(SuggestedName meant, ResourceSection section) =>
        meant.CertainName is { } name && ResourceKinds.Find(name) is { } kind && section.GivesOnce(kind) ? name : null;
}
