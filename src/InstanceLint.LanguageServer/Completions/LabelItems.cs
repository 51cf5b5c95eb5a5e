using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Offers the labels that the extension, other instance types and the nodes of the clusters have.</summary>
internal static class LabelItems
{
    // A node has labels of its own, such as its name, and a cluster thousands of nodes.
    private const int MostValues = 100;
    private const string OfEachNode = "kubernetes.io/hostname";

    private const string FromExtension = "The node selector of the extension has it.";
    private const string FromTypes = "Other instance types use it.";
    private const string FromNodes = "Nodes of the cluster have it.";

    /// <summary>Adds the keys that the node selector doesn't have yet.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    /// <param name="written">The keys that it has.</param>
    internal static void AddKeys(ItemList items, IReadOnlyList<ClusterDefinition> clusters, HashSet<string> written)
    {
        foreach (var (key, value) in ExtensionOf(clusters))
        {
            AddKey(items, key, value, written, FromExtension);
        }

        foreach (var (key, value) in LabelsOf(clusters))
        {
            AddKey(items, key, value, written, FromTypes);
        }

        foreach (var nodes in clusters.Select(static cluster => cluster.Settings.Nodes).OfType<NodeSet>())
        {
            foreach (var key in nodes.LabelKeys.Where(static key => key != OfEachNode))
            {
                AddKey(items, key, nodes.WithKey(key).Select(static nodes => nodes.Key).Min(StringComparer.Ordinal)!, written, FromNodes);
            }
        }
    }

    /// <summary>Adds the values of a label. With another value than that of the extension, a node selector matches no node.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    internal static void AddValues(ItemList items, IReadOnlyList<ClusterDefinition> clusters)
    {
        var key = items.Place.Container.Name;
        var required = ExtensionOf(clusters).Where(label => label.Key == key).ToList();
        foreach (var label in required)
        {
            items.AddValue(label.Value, CompletionKind.Label, string.Empty, FromExtension);
        }

        if (required.Count > 0)
        {
            return;
        }

        foreach (var label in LabelsOf(clusters).Where(label => label.Key == key && label.Value.Length > 0).Take(MostValues))
        {
            items.AddValue(label.Value, CompletionKind.Label, string.Empty, FromTypes);
        }

        var onNodes = clusters.Select(static cluster => cluster.Settings.Nodes).OfType<NodeSet>().SelectMany(nodes => nodes.WithKey(key));
        foreach (var value in onNodes.OrderBy(static value => value.Key, StringComparer.Ordinal).Take(MostValues))
        {
            items.AddValue(value.Key, CompletionKind.Label, string.Empty, FromNodes);
        }
    }

    // The first value that is known is the one to start with. That of the extension is the only one.
    private static void AddKey(ItemList items, string key, string value, HashSet<string> written, string documentation)
    {
        if (written.Contains(key) || !LabelKey.IsValid(key))
        {
            return;
        }

        var name = TextStyle.IsPlain(key) ? key : "\"" + key + "\"";
        if (items.Place.Key is { Colon.IsSet: true })
        {
            items.Add(key, CompletionKind.Label, string.Empty, documentation, name, isSnippet: false);
            return;
        }

        var text = Snippet.Escape(TextStyle.IsPlain(value) ? value : "\"" + value + "\"");
        var insert = documentation == FromExtension ? text : "${1:" + text + "}";
        items.Add(key, CompletionKind.Label, string.Empty, documentation, $"{Snippet.Escape(name)}: {insert}", isSnippet: true);
    }

    private static IEnumerable<KeyValuePair<string, string>> ExtensionOf(IReadOnlyList<ClusterDefinition> clusters) => clusters
        .SelectMany(static cluster => cluster.Settings.ExtensionNodeSelector ?? new Dictionary<string, string>(StringComparer.Ordinal))
        .OrderBy(static label => label.Key, StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Value)> LabelsOf(IReadOnlyList<ClusterDefinition> clusters)
    {
        var labels = new HashSet<(string, string)>();
        foreach (var type in clusters.SelectMany(static cluster => cluster.InstanceTypes.Concat(cluster.Live ?? [])))
        {
            foreach (var (key, value) in type.NodeSelector)
            {
                if (key.IsString)
                {
                    labels.Add((key.Value, value.IsString && LabelValue.IsValid(value.Value) ? value.Value : string.Empty));
                }
            }
        }

        return labels
            .OrderBy(static label => label.Item1, StringComparer.Ordinal)
            .ThenBy(static label => label.Item2.Length == 0)
            .ThenBy(static label => label.Item2, StringComparer.Ordinal);
    }
}
