using System.Collections.Generic;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a reader saw in one file.</summary>
/// <param name="InstanceTypes">The instance types that it defines, in order.</param>
/// <param name="Findings">What is wrong with the file itself.</param>
public sealed record Manifest(IReadOnlyList<InstanceTypeDefinition> InstanceTypes, IReadOnlyList<Finding> Findings)
{
    /// <summary>The deployments in it that are, or in some cluster may be, ones of Kubernetes, in order.</summary>
    public IReadOnlyList<DeploymentDefinition> Deployments { get; init; } = [];

    /// <summary>The jobs in it, in order.</summary>
    public IReadOnlyList<JobDefinition> Jobs { get; init; } = [];

    /// <summary>What hides findings in it, in order.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Whether it breaks off, so that there may be more in it than was seen.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether a kustomization lists it as a patch, so that its definitions are parts of others.</summary>
    public bool IsPatch { get; init; }

    /// <summary>A file that could not be read at all.</summary>
    /// <param name="finding">Why.</param>
    public static Manifest Unreadable(Finding finding) => new([], [finding]) { IsIncomplete = true };
}
