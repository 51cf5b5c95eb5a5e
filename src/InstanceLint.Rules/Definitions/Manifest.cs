using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a reader saw in one file.</summary>
/// <param name="Definitions">What it defines, in order.</param>
/// <param name="Findings">What is wrong with the file itself.</param>
public sealed record Manifest(IReadOnlyList<Definition> Definitions, IReadOnlyList<Finding> Findings)
{
    /// <summary>The instance types among its definitions.</summary>
    public IReadOnlyList<InstanceTypeDefinition> InstanceTypes => [.. Definitions.OfType<InstanceTypeDefinition>()];

    /// <summary>The deployments among its definitions that are, or in some cluster may be, Kubernetes deployments.</summary>
    public IReadOnlyList<DeploymentDefinition> Deployments => [.. Definitions.OfType<DeploymentDefinition>()];

    /// <summary>The jobs among its definitions.</summary>
    public IReadOnlyList<JobDefinition> Jobs => [.. Definitions.OfType<JobDefinition>()];

    /// <summary>What suppresses findings in it, in order.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Whether it breaks off, so there may be more in it than was read.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether a kustomization lists it as a patch, so its definitions are parts of others.</summary>
    public bool IsPatch { get; init; }

    /// <summary>A file that could not be read at all.</summary>
    /// <param name="finding">Why.</param>
    public static Manifest Unreadable(Finding finding) => new([], [finding]) { IsIncomplete = true };
}
