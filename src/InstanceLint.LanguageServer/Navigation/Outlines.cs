using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Navigation;

/// <summary>Finds what is at a position, and what refers to what.</summary>
internal static class Outlines
{
    /// <summary>Whether a position is in a span or at one of its ends, as a cursor is.</summary>
    /// <param name="span">The span.</param>
    /// <param name="position">The position.</param>
    internal static bool IsAt(this SourceSpan span, Position position) => span.IsText && span.Start <= position && position <= span.End;

    /// <summary>Returns the references of a manifest to instance types.</summary>
    /// <param name="manifest">The manifest.</param>
    internal static IEnumerable<InstanceTypeReference> References(this ManifestOutline manifest) => manifest.Deployments
        .Select(static deployment => deployment.Reference)
        .Concat(manifest.Jobs.SelectMany(static job => job.References));

    /// <summary>Returns the references in a cluster that name an instance type.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The name.</param>
    internal static IEnumerable<InstanceTypeReference> ReferencesTo(this ClusterDefinition cluster, string name) => cluster.Manifests
        .Where(static manifest => !manifest.IsPatch)
        .SelectMany(manifest => manifest.Deployments.Where(cluster.Runs).Select(static deployment => deployment.Reference)
            .Concat(manifest.Jobs.SelectMany(static job => job.References)))
        .Where(reference => reference.Name.IsString && reference.Name.Value == name);

    /// <summary>Returns the definitions of a name in a cluster. If no manifest has one, that of the cluster itself.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The name.</param>
    internal static IEnumerable<InstanceTypeOutline> DefinitionsOf(this ClusterDefinition cluster, string name)
    {
        // Nearly all names have one definition, and that needs no search.
        if (cluster.HasSeveral(name))
        {
            return cluster.InstanceTypes.Where(type => type.Name.IsString && type.Name.Value == name);
        }

        return (cluster.Find(name) ?? cluster.FindLive(name)) is { } only ? [only] : [];
    }
}
