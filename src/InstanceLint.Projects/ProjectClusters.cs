using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;

namespace InstanceLint.Projects;

/// <summary>The clusters of a project that has been read. After an edit, only what the edit touches is made again.</summary>
/// <param name="settings">The settings of the project.</param>
/// <param name="sources">The manifests of the project.</param>
/// <param name="manifests">What was read from each of them.</param>
internal sealed class ProjectClusters(ProjectSettings settings, IReadOnlyList<ManifestSource> sources, ReadManifest[] manifests)
{
    private IReadOnlyList<ClusterDefinition>? _all;
    private Edit? _edit;

    /// <summary>The clusters, by name.</summary>
    internal IReadOnlyList<ClusterDefinition> All => _all ??= _edit is null ? Create() : Update(_edit);

    /// <summary>The manifests of each cluster, by the name of the cluster.</summary>
    internal IReadOnlyDictionary<string, List<ManifestOutline>> Manifests
    {
        get
        {
            // A build with one manifest would compile the tree of a sorted dictionary just in time.
            var members = new SortedList<string, List<ManifestOutline>>(StringComparer.Ordinal);
            for (var i = 0; i < manifests.Length; i++)
            {
                foreach (var cluster in sources[i].Clusters)
                {
                    if (!members.TryGetValue(cluster, out var own))
                    {
                        members.Add(cluster, own = []);
                    }

                    own.Add(manifests[i].Manifest);
                }
            }

            return members;
        }
    }

    /// <summary>Returns the clusters after some manifests have changed.</summary>
    /// <param name="newSources">All manifests of the project now, in the same clusters.</param>
    /// <param name="newManifests">What was read from each of them.</param>
    /// <param name="changed">The indexes of those that have changed.</param>
    internal ProjectClusters With(IReadOnlyList<ManifestSource> newSources, ReadManifest[] newManifests, IReadOnlyCollection<int> changed)
    {
        var (clusters, before) = _all is null && _edit is not null
            ? (_edit.Clusters, new Dictionary<int, ManifestOutline>(_edit.Before))
            : (_all, []);
        foreach (var i in changed.Where(i => !before.ContainsKey(i)))
        {
            before.Add(i, manifests[i].Manifest);
        }

        return new ProjectClusters(settings, newSources, newManifests) { _edit = clusters is null ? null : new Edit(clusters, before) };
    }

    private List<ClusterDefinition> Create() =>
    [
        .. Manifests.Select(cluster =>
            new ClusterDefinition(settings.SettingsOf(cluster.Key), cluster.Value, settings.LiveOf(cluster.Key))),
    ];

    private List<ClusterDefinition> Update(Edit edit)
    {
        var members = Manifests;
        return edit.Clusters.Select(cluster => Update(cluster, edit.Before, members[cluster.Settings.Name])).ToList();
    }

    private ClusterDefinition Update(
        ClusterDefinition cluster, Dictionary<int, ManifestOutline> before, IReadOnlyList<ManifestOutline> members)
    {
        var changes = before.Where(change => sources[change.Key].Clusters.Contains(cluster.Settings.Name, StringComparer.Ordinal))
            .Select(change => (change.Value, manifests[change.Key].Manifest))
            .ToList();
        return changes.Count == 0 ? cluster : cluster.With(members, changes);
    }

    // The clusters before an edit, and the manifests that they have and the edit changed, by index.
    private sealed record Edit(IReadOnlyList<ClusterDefinition> Clusters, Dictionary<int, ManifestOutline> Before);
}
