using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>
/// What its clusters see of a manifest once it has been read and linted by itself. The definitions are not part of it, so nothing keeps them.
/// A job is nothing but the names of its instance types, so it is its own outline.
/// </summary>
/// <param name="InstanceTypes">The instance types that it defines, in order.</param>
/// <param name="Deployments">The deployments in it that are, or in some cluster may be, Kubernetes deployments, in order.</param>
/// <param name="Jobs">The jobs in it, in order.</param>
/// <param name="Findings">What is wrong with it in any cluster.</param>
public sealed record ManifestOutline(
    IReadOnlyList<InstanceTypeOutline> InstanceTypes,
    IReadOnlyList<DeploymentOutline> Deployments,
    IReadOnlyList<JobDefinition> Jobs,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>What suppresses findings in it, in order.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Whether it breaks off, so there may be more in it than was seen.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether the place where it breaks off is a finding.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether a kustomization lists it as a patch, so its definitions are parts of others.</summary>
    public bool IsPatch { get; init; }

    /// <summary>Whether nothing in it concerns InstanceLint, and nothing is wrong with it.</summary>
    public bool IsUnrelated => Findings.Count + InstanceTypes.Count + Deployments.Count + Jobs.Count == 0;

    /// <summary>Whether all of it can be seen, so nothing more can be found in it later.</summary>
    internal bool IsFullyKnown => !IsIncomplete && !IsPatch
        && InstanceTypes.All(type => type.IsFullyKnown)
        && Deployments.All(deployment => deployment.IsFullyKnown)
        && Jobs.All(job => job.References.All(reference => reference.Name.State != ScalarState.Unknown));
}
