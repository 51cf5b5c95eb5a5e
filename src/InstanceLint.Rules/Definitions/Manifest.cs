using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Definitions;

/// <summary>The result of reading one file.</summary>
/// <param name="Definitions">The definitions in the file, in order.</param>
/// <param name="Findings">The findings that the reader made in the file.</param>
public sealed record Manifest(IReadOnlyList<Definition> Definitions, IReadOnlyList<Finding> Findings)
{
    /// <summary>The instance types among the definitions.</summary>
    public IReadOnlyList<InstanceTypeDefinition> InstanceTypes => [.. Definitions.OfType<InstanceTypeDefinition>()];

    /// <summary>The deployments among the definitions that are, or in some cluster may be, Kubernetes deployments.</summary>
    public IReadOnlyList<DeploymentDefinition> Deployments => [.. Definitions.OfType<DeploymentDefinition>()];

    /// <summary>The jobs among the definitions.</summary>
    public IReadOnlyList<JobDefinition> Jobs => [.. Definitions.OfType<JobDefinition>()];

    /// <summary>The suppressions in the file, in order.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Whether reading stopped before the end, so there may be more definitions.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What the file is to the tool that reads it first.</summary>
    public ManifestRole Role { get; init; }

    /// <summary>
    /// Whether the names of instance types are unknown, because a kustomization in the file changes them, or the file is a template of
    /// some.
    /// </summary>
    public bool HasUnknownNames { get; init; }

    /// <summary>Creates the result for a file that couldn't be read at all.</summary>
    /// <param name="finding">The finding with the reason.</param>
    public static Manifest Unreadable(Finding finding) => new([], [finding]) { IsIncomplete = true };
}
