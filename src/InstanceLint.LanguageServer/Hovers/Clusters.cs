using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Phrases for clusters and places.</summary>
internal static class Clusters
{
    /// <summary>Names a cluster as the end of a title, such as <c> in cluster `prod`</c>. The unnamed one needs no name.</summary>
    /// <param name="cluster">The cluster.</param>
    internal static string In(ClusterDefinition cluster) =>
        cluster.Settings.Name.Length == 0 ? string.Empty : " in cluster " + Markdown.Code(cluster.Settings.Name);

    /// <summary>Names a cluster in a sentence, such as <c>cluster `prod`</c> or <c>the cluster</c>.</summary>
    /// <param name="cluster">The cluster.</param>
    internal static string Name(ClusterDefinition cluster) =>
        cluster.Settings.Name.Length == 0 ? "the cluster" : "cluster " + Markdown.Code(cluster.Settings.Name);

    /// <summary>Returns the path and line of a span, such as <c>(`types/gpu.yaml:12`)</c>, or an empty text if it isn't in a file.</summary>
    /// <param name="place">The span.</param>
    /// <param name="seenFrom">A span in the open manifest.</param>
    internal static string Place(SourceSpan place, SourceSpan seenFrom) =>
        place.IsText && Phrases.Place(place, seenFrom) is { Length: > 3 } text ? " (" + Markdown.Code(text[2..^1]) + ")" : string.Empty;
}
