using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>What was probably meant by the names of instance types that a cluster does not have.</summary>
internal sealed class SuggestedNames
{
    // Every wrong name is held against every right one. Where both go into the thousands, nobody reads the suggestions.
    private const int MostComparisons = 2_000_000;

    private readonly string[] _names;
    private readonly Dictionary<string, SuggestedName> _nearest = new(StringComparer.Ordinal);
    private readonly bool _areTooMany;

    /// <summary>The names.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="names">The names that it has.</param>
    internal SuggestedNames(ClusterDefinition cluster, string[] names)
    {
        _names = names;
        Array.Sort(_names, StringComparer.Ordinal);

        // Counted beforehand, so that no order of the input shows through.
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in cluster.Manifests)
        {
            missing.UnionWith(manifest.Deployments.Select(deployment => deployment.Reference.Name.Value).Where(name => !cluster.Has(name)));
            missing.UnionWith(
                manifest.Jobs.SelectMany(job => job.References)
                    .Select(reference => reference.Name.Value)
                    .Where(name => !cluster.Has(name)));
        }

        _areTooMany = (long)missing.Count * _names.Length > MostComparisons;
    }

    /// <summary>The nearest name.</summary>
    internal SuggestedName Nearest(string name)
    {
        if (_areTooMany)
        {
            return default;
        }

        if (!_nearest.TryGetValue(name, out var nearest))
        {
            _nearest.Add(name, nearest = Suggestion.Find(name, _names));
        }

        return nearest;
    }
}
