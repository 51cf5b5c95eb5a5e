using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Cli.Commands;

/// <summary>Proposes clusters from folders: if several folders define the same instance types, each is that of a cluster.</summary>
/// <param name="Folder">The names of the folder that holds those of the clusters.</param>
/// <param name="Clusters">The names of the clusters, which are those of their folders.</param>
internal sealed record ClusterProposal(IReadOnlyList<string> Folder, IReadOnlyList<string> Clusters)
{
    /// <summary>Returns the pattern of a cluster's manifests.</summary>
    internal string PatternOf(string cluster) => string.Join('/', [.. Folder, cluster, "**"]);

    /// <summary>Proposes clusters, or returns <see langword="null"/> if no two folders define the same instance type.</summary>
    /// <param name="definitions">The name of each instance type, and the names of its folders below the settings file.</param>
    internal static ClusterProposal? Find(IReadOnlyList<(string Name, string[] Folders)> definitions)
    {
        var parents = definitions
            .GroupBy(static definition => definition.Name, static definition => definition.Folders, StringComparer.Ordinal)
            .Select(static name => name.ToList())
            .Where(static folders => folders.Count > 1)
            .Select(static folders => (Parent: SharedStart(folders), Folders: folders))
            .Where(static name => name.Folders.TrueForAll(folders => folders.Length > name.Parent.Length))
            .GroupBy(static name => string.Join('/', name.Parent), StringComparer.Ordinal)
            .OrderByDescending(static parent => parent.Count()).ThenBy(static parent => parent.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (parents is null)
        {
            return null;
        }

        var folder = parents.First().Parent;
        var clusters = definitions.Select(static definition => definition.Folders)
            .Where(folders => folders.Length > folder.Length && folders.AsSpan(0, folder.Length).SequenceEqual(folder))
            .Select(folders => folders[folder.Length])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var proposal = new ClusterProposal(folder, [.. clusters]);

        // Names of folders can have characters that patterns can't, or that mean something there.
        return proposal.Clusters.All(cluster => cluster.IndexOfAny(['*', '?']) < 0
            && Glob.TryParse(proposal.PatternOf(cluster), out _) is not null) ? proposal : null;
    }

    private static string[] SharedStart(List<string[]> folders)
    {
        var length = 0;
        while (folders.TrueForAll(own => own.Length > length && own[length] == folders[0][length]))
        {
            length++;
        }

        return folders[0][..length];
    }
}
