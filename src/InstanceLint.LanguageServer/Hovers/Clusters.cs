using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Phrases for clusters and places.</summary>
internal static class Clusters
{
    // More are hard to read in a small window.
    private const int MostNodes = 5;

    /// <summary>Names a cluster as the end of a title, such as <c> in cluster `prod`</c>. The unnamed one needs no name.</summary>
    /// <param name="cluster">The cluster.</param>
    internal static string In(ClusterDefinition cluster) =>
        cluster.Settings.Name.Length == 0 ? string.Empty : " in cluster " + Markdown.Code(cluster.Settings.Name);

    /// <summary>Names nodes, those that are alike together.</summary>
    /// <param name="nodes">The nodes.</param>
    internal static string Nodes(IReadOnlyList<NodeGroup> nodes)
    {
        var rows = NodeRows.From(nodes, static _ => false);
        var more = rows.Count > MostNodes ? $" and {Wording.Count(rows.Count - MostNodes)} more" : string.Empty;
        return string.Join(", ", rows.Take(MostNodes).Select(static row => Markdown.Code(row.Name))) + more;
    }

    /// <summary>Returns the path and line of a span, such as <c>(`gpu.yaml:12`)</c>, or an empty text if it isn't in a file.</summary>
    /// <param name="place">The span.</param>
    /// <param name="seenFrom">A span in the open manifest.</param>
    internal static string Place(SourceSpan place, SourceSpan seenFrom) =>
        place.IsText && Phrases.Place(place, seenFrom) is { Length: > 3 } text ? " (" + Markdown.Code(text[2..^1]) + ")" : string.Empty;
}
