using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>Finds the instance types that were probably meant by names that a cluster doesn't have.</summary>
internal sealed class SuggestedNames
{
    // Every wrong name is compared with every right one. With thousands of both, suggestions cost too much.
    private const int MostComparisons = 2_000_000;

    private readonly string[] _names;
    private readonly Dictionary<string, SuggestedName> _nearest = new(StringComparer.Ordinal);
    private readonly bool _areTooMany;

    /// <summary>Prepares suggestions for a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="names">The names that the cluster has.</param>
    internal SuggestedNames(ClusterDefinition cluster, string[] names)
    {
        _names = names;
        Array.Sort(_names, StringComparer.Ordinal);

        // Counted in advance, so the result doesn't depend on the order of the input.
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

    /// <summary>Returns the nearest name.</summary>
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
