using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Navigation;

/// <summary>The definitions in the text of an editor, which can be newer than the last check of the project.</summary>
internal sealed class OpenManifest
{
    private readonly ManifestOutline _outline;

    private OpenManifest(ManifestOutline outline, IReadOnlyList<ClusterDefinition> clusters) => (_outline, Clusters) = (outline, clusters);

    /// <summary>The clusters that the manifest belongs to, as the project knows them.</summary>
    internal IReadOnlyList<ClusterDefinition> Clusters { get; }

    /// <summary>The instance types in the text.</summary>
    internal IReadOnlyList<InstanceTypeOutline> InstanceTypes => _outline.InstanceTypes;

    /// <summary>The deployments in the text.</summary>
    internal IReadOnlyList<DeploymentOutline> Deployments => _outline.Deployments;

    /// <summary>The jobs in the text.</summary>
    internal IReadOnlyList<JobOutline> Jobs => _outline.Jobs;

    /// <summary>Reads the text of a manifest.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    /// <param name="text">Its text.</param>
    internal static OpenManifest Read(LintResult result, ManifestSource source, string text) => new(
        source.Parse(text, result.Project.Settings.RoleOf(source.Path), default), ClustersOf(result, source));

    /// <summary>Returns the clusters that a manifest belongs to.</summary>
    /// <param name="result">The last check of the project.</param>
    /// <param name="source">The manifest.</param>
    internal static IReadOnlyList<ClusterDefinition> ClustersOf(LintResult result, ManifestSource source) =>
        [.. result.Clusters.Where(cluster => source.Clusters.Contains(cluster.Settings.Name, StringComparer.Ordinal))];

    /// <summary>Returns the reference to an instance type at a position, or <see langword="null"/>.</summary>
    /// <param name="position">The position.</param>
    internal InstanceTypeReference? ReferenceAt(Position position) =>
        _outline.References().FirstOrDefault(reference => reference.Name.State == ScalarState.Known && reference.Name.Span.IsAt(position));

    /// <summary>Returns the instance type whose name is at a position, or <see langword="null"/>.</summary>
    /// <param name="position">The position.</param>
    internal InstanceTypeOutline? InstanceTypeAt(Position position) =>
        InstanceTypes.FirstOrDefault(type => type.Name.State == ScalarState.Known && type.Name.Span.IsAt(position));

    /// <summary>Returns the name of an instance type at a position, of a definition or a reference, or <see langword="null"/>.</summary>
    /// <param name="position">The position.</param>
    internal string? NameAt(Position position) =>
        (InstanceTypeAt(position)?.Name ?? ReferenceAt(position)?.Name) is { IsString: true, Value: { Length: > 0 } name } ? name : null;
}
