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
        foreach (var label in ExtensionOf(clusters).Where(label => !written.Contains(label.Key)))
        {
            AddKey(items, label.Key, label.Value, FromExtension);
        }

        foreach (var (key, _) in LabelsOf(clusters))
        {
            if (!written.Contains(key))
            {
                AddKey(items, key, string.Empty, FromTypes);
            }
        }

        foreach (var key in clusters.SelectMany(static cluster => cluster.Settings.Nodes?.LabelKeys ?? []))
        {
            if (key != OfEachNode && !written.Contains(key))
            {
                AddKey(items, key, string.Empty, FromNodes);
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

    private static void AddKey(ItemList items, string key, string value, string documentation)
    {
        if (!LabelKey.IsValid(key))
        {
            return;
        }

        var name = items.Place.IsInBraces || TextStyle.IsPlain(key) ? key : "\"" + key + "\"";
        if (items.Place.Key is { Colon.IsSet: true })
        {
            items.Add(key, CompletionKind.Label, value, documentation, name, isSnippet: false);
            return;
        }

        var text = value.Length == 0 ? "$1" : TextStyle.IsPlain(value) ? Snippet.Escape(value) : "\"" + Snippet.Escape(value) + "\"";
        items.Add(key, CompletionKind.Label, value, documentation, $"{Snippet.Escape(name)}: {text}", isSnippet: true);
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
                    labels.Add((key.Value, value.IsString ? value.Value : string.Empty));
                }
            }
        }

        return labels
            .OrderBy(static label => label.Item1, StringComparer.Ordinal)
            .ThenBy(static label => label.Item2, StringComparer.Ordinal);
    }
}
