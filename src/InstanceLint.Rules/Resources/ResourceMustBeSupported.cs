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
    $"Resources must be {string.Join(", ", ResourceKinds.Names)} or an extended resource with a domain"),
    IRule<ResourceDefinition>
{
    /// <summary>The supported resources, as the end of a sentence.</summary>
    internal static string Supported { get; } =
        $"use {string.Join(", ", ResourceKinds.Names)} or an extended resource with a domain";

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

            if (ResourceNames.IsNative(name.Text))
            {
                findings.Add(At(
                    name.Span,
                    $"{definition.Subject}: {Wording.Quote(name.Text)} in {section.Path} is a resource of Kubernetes, but not of Azure Machine Learning; remove it"));
                continue;
            }

            var meant = ResourceNames.Find(name.Text);
            if (meant.Name is not null || name.Text.IndexOf('/') < 0)
            {
                findings.Add(At(
                    name.Span,
                    $"{definition.Subject}: {Wording.Quote(name.Text)} in {section.Path} is not a supported resource; {meant.Remedy ?? Supported}",
                    Write(CertainName(meant, section))));
            }
        }
    }

    // No fix if the section already has an entry with that name, because it would become a duplicate.
    private static string? CertainName(SuggestedName meant, ResourceSection section) =>
        meant.CertainName is { } name && ResourceKinds.Find(name) is { } kind && section.GivesOnce(kind) ? name : null;
}
