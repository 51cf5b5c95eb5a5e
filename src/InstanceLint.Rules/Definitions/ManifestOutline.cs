using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Rules.Definitions;

/// <summary>
/// What its clusters see of a manifest once it has been read and linted by itself. The definitions are
/// not part of it, so nothing keeps them.
/// </summary>
/// <param name="definitions">What it defines, in order.</param>
/// <param name="findings">What is wrong with it in any cluster.</param>
public sealed class ManifestOutline(IReadOnlyList<DefinitionOutline> definitions, IReadOnlyList<Finding> findings)
{
    /// <summary>What it defines, in order.</summary>
    public IReadOnlyList<DefinitionOutline> Definitions { get; } = definitions;

    /// <summary>The instance types among its definitions.</summary>
    public IReadOnlyList<InstanceTypeOutline> InstanceTypes { get; } = Pick<InstanceTypeOutline>(definitions);

    /// <summary>The deployments among its definitions that are, or in some cluster may be, Kubernetes deployments.</summary>
    public IReadOnlyList<DeploymentOutline> Deployments { get; } = Pick<DeploymentOutline>(definitions);

    /// <summary>The jobs among its definitions.</summary>
    public IReadOnlyList<JobOutline> Jobs { get; } = Pick<JobOutline>(definitions);

    /// <summary>What is wrong with it in any cluster.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <summary>What suppresses findings in it, in order.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Whether it breaks off, so there may be more in it than was read.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether the place where it breaks off is a finding.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether a kustomization lists it as a patch, so its definitions are parts of others.</summary>
    public bool IsPatch { get; init; }

    /// <summary>Whether it defines nothing that InstanceLint checks, and nothing is wrong with it.</summary>
    public bool IsUnrelated => Findings.Count + Definitions.Count == 0;

    /// <summary>Whether all of it is known, so nothing more can be found in it later.</summary>
    internal bool IsFullyKnown => !IsIncomplete && !IsPatch && Definitions.All(static definition => definition.IsFullyKnown);

    /// <summary>The same manifest with more suppressions.</summary>
    /// <param name="suppressions">The suppressions.</param>
    internal ManifestOutline With(IReadOnlyList<Suppression> suppressions) => new(Definitions, Findings)
    {
        Suppressions = suppressions,
        IsIncomplete = IsIncomplete,
        IsBroken = IsBroken,
        IsPatch = IsPatch,
    };

    // A project may have thousands of manifests that define one thing each.
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
