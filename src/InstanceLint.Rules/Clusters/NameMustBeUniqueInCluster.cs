using System;
using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Clusters;

/// <summary>INST4001.</summary>
internal sealed class NameMustBeUniqueInCluster() : Rule(
    RuleIds.NameMustBeUniqueInCluster, RuleSource.AzureMachineLearning, "Instance type names must be unique in a cluster"),
    IRule<ClusterDefinition>
{
    public void Check(ClusterDefinition cluster, ICollection<Finding> findings)
    {
        if (!cluster.HasRepeatedNames || cluster.Settings.HasUnknownMembers)
        {
            return;
        }

        // Keep only definitions that don't contradict earlier ones, so each list stays short.
        var seen = new Dictionary<string, List<InstanceTypeOutline>>(StringComparer.Ordinal);
        var folders = new Dictionary<string, RepeatingFolder>(StringComparer.Ordinal);
        foreach (var definition in cluster.InstanceTypes)
        {
            var name = definition.Name;
            if (!definition.HasValidName || definition.IsOptional)
            {
                continue;
            }

            if (!seen.TryGetValue(name.Value, out var earlier))
            {
                seen.Add(name.Value, [definition]);
                continue;
            }

            if (earlier.Find(definition.Contradicts) is { } first)
            {
                if (!TryAddToFolder(cluster, definition, first, folders))
                {
                    findings.Add(Repeated(cluster, definition, first));
                }
            }
            else if (earlier[earlier.Count - 1].Name.Span != name.Span)
            {
                earlier.Add(definition);
            }
        }

        foreach (var folder in folders.Values)
        {
            findings.Add(folder.Count == 1 ? Repeated(cluster, folder.Definition, folder.First) : RepeatedFolder(folder));
        }
    }

    private Finding Repeated(ClusterDefinition cluster, InstanceTypeOutline definition, InstanceTypeOutline first) => At(
        definition.Name.Span,
        $"{definition.Subject}: {cluster.Subject} already defines an instance type with this name{Phrases.Place(first.Name.Span, definition.Name.Span)}; rename or remove one{Hint(cluster, definition)}") with
    {
        Related = RelatedPlace.First(first.Name.Span),
    };

    private Finding RepeatedFolder(RepeatingFolder folder)
    {
        var (own, other) = (FolderOf(folder.Definition), FolderOf(folder.First));
        return At(
            folder.Definition.Name.Span,
            $"{folder.Definition.Subject}: folder {Wording.Quote(Shorten(own, other))} defines {Wording.Count(folder.Count, "name")} that {Wording.Quote(Shorten(other, own))} defines too; say in instancelint.yaml which cluster each belongs to");
    }

    // Without clusters in the project, folders often are the clusters. Then each is reported once, and not each of its names.
    private static bool TryAddToFolder(
        ClusterDefinition cluster, InstanceTypeOutline definition, InstanceTypeOutline first, Dictionary<string, RepeatingFolder> folders)
    {
        var folder = FolderOf(definition);
        var hasClusters = cluster.Settings.Name.Length > 0 || cluster.Settings.IsOneOfSeveral;
        if (hasClusters || definition.IsCode || first.IsCode || folder == FolderOf(first))
        {
            return false;
        }

        if (folders.TryGetValue(folder, out var repeating))
        {
            repeating.Count++;
        }
        else
        {
            folders.Add(folder, new RepeatingFolder(definition, first));
        }

        return true;
    }

    private static string FolderOf(InstanceTypeOutline definition)
    {
        var path = definition.Name.Span.Path.Replace('\\', '/');
        return path.Substring(0, path.LastIndexOf('/') + 1);
    }

    // Without the folders that both share, and without the last separator.
    private static string Shorten(string folder, string other)
    {
        var shared = 0;
        for (var i = 0; i < folder.Length && i < other.Length && folder[i] == other[i]; i++)
        {
            shared = folder[i] == '/' ? i + 1 : shared;
        }

        return folder.Substring(shared).TrimEnd('/') is { Length: > 0 } rest ? rest : ".";
    }

    private sealed class RepeatingFolder(InstanceTypeOutline definition, InstanceTypeOutline first)
    {
        internal InstanceTypeOutline Definition { get; } = definition;

        internal InstanceTypeOutline First { get; } = first;

        internal int Count { get; set; } = 1;
    }

    // One project can define several clusters, but must say which manifest belongs to which.
    private static string Hint(ClusterDefinition cluster, InstanceTypeOutline definition) =>
        cluster.Settings.Name.Length == 0 && !definition.IsCode
            ? ", or say in instancelint.yaml which cluster each belongs to"
            : string.Empty;
}
