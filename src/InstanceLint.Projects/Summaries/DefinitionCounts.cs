using System;
using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Projects.Summaries;

/// <summary>Counts definitions of each kind. One that is in several clusters is counted once.</summary>
/// <param name="clusters">The number of clusters.</param>
internal sealed class DefinitionCounts(int clusters)
{
    private static readonly string[] Kinds = [.. DocumentKinds.Names];

    private readonly int[] _byKind = new int[Kinds.Length];
    private readonly HashSet<DefinitionOutline>? _counted = clusters > 1 ? [] : null;

    /// <summary>The counts, in the order of <see cref="DocumentKinds.Names"/>.</summary>
    internal IReadOnlyList<int> ByKind => _byKind;

    /// <summary>Counts the definitions of a manifest that are in a cluster.</summary>
    internal void Add(ManifestOutline manifest, ClusterDefinition cluster)
    {
        // A patch is a part of a definition that is counted where it is.
        for (var i = 0; i < manifest.Definitions.Count && !manifest.IsPatch; i++)
        {
            var definition = manifest.Definitions[i];
            if (definition.IsIn(cluster) && _counted?.Add(definition) != false)
            {
                _byKind[Array.IndexOf(Kinds, definition.Kind)]++;
            }
        }
    }
}
