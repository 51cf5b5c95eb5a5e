using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Definitions;

/// <summary>
/// The part of a manifest that is needed to check its clusters, after the manifest itself has been checked. It doesn't keep the
/// definitions in memory.
/// </summary>
/// <param name="definitions">The outlines of the definitions, in order.</param>
/// <param name="findings">The findings that apply in any cluster.</param>
public sealed class ManifestOutline(IReadOnlyList<DefinitionOutline> definitions, IReadOnlyList<Finding> findings)
{
    /// <summary>The outlines of the definitions, in order.</summary>
    public IReadOnlyList<DefinitionOutline> Definitions { get; } = definitions;

    /// <summary>The instance types among the definitions.</summary>
    public IReadOnlyList<InstanceTypeOutline> InstanceTypes { get; } = Pick<InstanceTypeOutline>(definitions);

    /// <summary>The deployments among the definitions that are, or in some cluster may be, Kubernetes deployments.</summary>
    public IReadOnlyList<DeploymentOutline> Deployments { get; } = Pick<DeploymentOutline>(definitions);

    /// <summary>The jobs among the definitions.</summary>
    public IReadOnlyList<JobOutline> Jobs { get; } = Pick<JobOutline>(definitions);

    /// <summary>The findings that apply in any cluster.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <summary>The suppressions in the file, in order.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Whether reading stopped before the end, so there may be more definitions.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether a finding reports the position where reading stopped.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What the file is to the tool that reads it first.</summary>
    public ManifestRole Role { get; init; }

    /// <summary>Whether a kustomization lists the file as a patch, so its definitions are parts of others.</summary>
    public bool IsPatch => Role == ManifestRole.Patch;

    /// <summary>
    /// Whether the names of instance types are unknown, because a kustomization in the file changes them, or the file is a template of
    /// some.
    /// </summary>
    public bool HasUnknownNames { get; init; }

    /// <summary>Whether the manifest has no definitions and no findings.</summary>
    public bool IsUnrelated => Findings.Count + Definitions.Count == 0;

    /// <summary>
    /// Whether it has findings, or any of its definitions is in a cluster. Only a deployment can be in one cluster and not in another.
    /// </summary>
    internal bool HasContentIn(ClusterDefinition cluster) =>
        Findings.Count > 0 || Definitions.Count > Deployments.Count || Deployments.Any(deployment => deployment.IsIn(cluster));

    /// <summary>Whether all values are known. If one is unknown, a rule may find something in it later.</summary>
    internal bool IsFullyKnown =>
        !IsIncomplete && Role == ManifestRole.Manifest && Definitions.All(static definition => definition.IsFullyKnown);

    /// <summary>Returns the same manifest with other suppressions.</summary>
    /// <param name="suppressions">The suppressions.</param>
    internal ManifestOutline With(IReadOnlyList<Suppression> suppressions) => new(Definitions, Findings)
    {
        Suppressions = suppressions,
        IsIncomplete = IsIncomplete,
        IsBroken = IsBroken,
        Role = Role,
        HasUnknownNames = HasUnknownNames,
    };

    // Without LINQ, because a project may have thousands of manifests with one definition each.
    private static T[] Pick<T>(IReadOnlyList<DefinitionOutline> definitions)
        where T : DefinitionOutline
    {
        var count = 0;
        for (var i = 0; i < definitions.Count; i++)
        {
            count += definitions[i] is T ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var picked = new T[count];
        for (var i = definitions.Count - 1; count > 0; i--)
        {
            if (definitions[i] is T outline)
            {
                picked[--count] = outline;
            }
        }

        return picked;
    }
}
