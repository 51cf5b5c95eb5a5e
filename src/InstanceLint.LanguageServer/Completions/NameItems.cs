using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Hovers;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Scheduling;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Offers the names of the instance types that a manifest's clusters have.</summary>
internal static class NameItems
{
    /// <summary>Adds the names with their sizes: first those of the project, then others that exist, and the default one last.</summary>
    /// <param name="items">Receives the completions.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    internal static void Add(ItemList items, IReadOnlyList<ClusterDefinition> clusters)
    {
        var names = clusters.SelectMany(static cluster => cluster.InstanceTypes.Select(static type => type.Name))
            .Where(static name => name.IsString)
            .Select(static name => name.Value)
            .Order(StringComparer.Ordinal)
            .Concat(clusters.SelectMany(static cluster => cluster.Settings.KnownInstanceTypes).Order(StringComparer.Ordinal))
            .Concat(clusters.SelectMany(static cluster => cluster.Live ?? [])
                .Select(static type => type.Name.Value).Order(StringComparer.Ordinal))
            .Append(ClusterDefinition.DefaultInstanceType)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names.Where(ObjectName.IsValid))
        {
            Add(items, name, clusters);
        }
    }

    /// <summary>Returns the known limits of a resource that the instance type of a deployment has in each cluster.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="clusters">The clusters of the manifest.</param>
    /// <param name="kind">The resource.</param>
    internal static IEnumerable<Quantity> LimitsOf(Entry deployment, IReadOnlyList<ClusterDefinition> clusters, ResourceKind kind)
    {
        var name = deployment.Find("instance_type") is { } field ? field.Value ?? string.Empty : ClusterDefinition.DefaultInstanceType;
        return clusters.Select(cluster => Find(cluster, name)?.Limits.Find(kind)?.ExactAmount).OfType<Quantity>();
    }

    private static void Add(ItemList items, string name, IReadOnlyList<ClusterDefinition> clusters)
    {
        var isOnly = clusters.Count == 1;
        var (size, isSame, texts) = (string.Empty, true, new List<string>());
        for (var i = 0; i < clusters.Count; i++)
        {
            var type = Find(clusters[i], name);
            var limits = type is null ? string.Empty : Sum(type.Limits);
            isSame &= i == 0 || limits == size;
            size = limits;
            if (Describe(clusters[i], name, type, limits) is { Length: > 0 } text)
            {
                texts.Add(isOnly ? text : $"In cluster {Markdown.Code(clusters[i].Settings.Name)}: {text}");
            }
        }

        items.AddValue(name, CompletionKind.InstanceType, isSame ? size : string.Empty, string.Join(' ', texts));
    }

    private static string Describe(ClusterDefinition cluster, string name, InstanceTypeOutline? type, string limits) =>
        !cluster.Has(name) ? "not defined."
        : cluster.HasSeveral(name) ? "several definitions."
        : type is not null ? $"requests {OrNothing(Sum(type.Requests))}; limits {OrNothing(limits)}{Selector(type)}."
        : name == ClusterDefinition.DefaultInstanceType || cluster.Find(name) is not null ? string.Empty
        : "defined outside of this project.";

    // Without amounts that can't be seen or change.
    private static InstanceTypeOutline? Find(ClusterDefinition cluster, string name)
    {
        var type = cluster.HasSeveral(name) ? null
            : cluster.Find(name) ?? cluster.FindLive(name)
            ?? (name == ClusterDefinition.DefaultInstanceType && cluster.HasBuiltInDefault ? ClusterDefinition.BuiltInDefault : null);
        return type is null || cluster.HasUnknownContent(type) ? null : type;
    }

    private static string Sum(ResourceSection section) => string.Join(
        ", ", section.Resources.Where(static resource => resource is { Kind: not null, ExactAmount: not null }).Select(Phrases.Amount));

    private static string OrNothing(string sum) => sum.Length == 0 ? "nothing" : Markdown.Code(sum);

    private static string Selector(InstanceTypeOutline type)
    {
        var labels = type.NodeSelector.Select(static term => Markdown.Code(NodePhrases.Label(new(term.Key.Text, term.Value.Text))));
        return type.NodeSelector.Count == 0 ? string.Empty : "; nodes with " + string.Join(", ", labels);
    }
}
