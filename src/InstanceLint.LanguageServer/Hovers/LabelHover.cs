using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;

namespace InstanceLint.LanguageServer.Hovers;

/// <summary>Says which nodes have a label of a node selector, and whether the extension has it too.</summary>
internal static class LabelHover
{
    /// <summary>Describes the label at a position, or returns <see langword="null"/> if nothing is known about it.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="position">The position.</param>
    internal static Hover? At(OpenManifest manifest, Position position)
    {
        var term = manifest.InstanceTypes.SelectMany(static type => type.NodeSelector)
            .FirstOrDefault(term => term.Key.Span.IsAt(position) || term.Value.Span.IsAt(position));
        if (term is not { Key.IsString: true, Value.IsString: true })
        {
            return null;
        }

        var label = new KeyValuePair<string, string>(term.Key.Value, term.Value.Value);
        var text = Markdown.Paragraphs(
            manifest.Clusters.SelectMany(cluster => new[] { OfExtension(cluster, label), OfNodes(cluster, label) }));
        return text.Length == 0 ? null : new(text, term.Key.Span.IsAt(position) ? term.Key.Span : term.Value.Span);
    }

    private static string OfExtension(ClusterDefinition cluster, KeyValuePair<string, string> label) =>
        cluster.Settings.ExtensionNodeSelector?.TryGetValue(label.Key, out var value) is not true ? string.Empty
        : value == label.Value ? $"The node selector of the extension{Clusters.In(cluster)} has this label too."
        : $"The node selector of the extension{Clusters.In(cluster)} has {Markdown.Code(NodePhrases.Label(new(label.Key, value!)))}.";

    private static string OfNodes(ClusterDefinition cluster, KeyValuePair<string, string> label)
    {
        if (cluster.Settings.Nodes is not { Groups.Count: > 0 } nodes)
        {
            return string.Empty;
        }

        var known = nodes.AreComplete ? "nodes" : "known nodes";
        List<NodeGroup> having = [.. nodes.WithKey(label.Key)[label.Value]];
        if (having.Count == 0)
        {
            // A pool may have labels of the system that it doesn't list.
            return nodes.Groups.Any(node => node.MayHave(label.Key)) ? string.Empty
                : $"None of the {known}{Clusters.In(cluster)} has the label {Markdown.Code(NodePhrases.Label(label))}.";
        }

        return $"Nodes{Clusters.In(cluster)} with the label {Markdown.Code(NodePhrases.Label(label))}: {Clusters.Nodes(having)}";
    }
}
