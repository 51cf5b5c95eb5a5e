using System;
using System.Collections.Generic;
using System.Text;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Suppressions;

namespace InstanceLint.Projects;

/// <summary>
/// What a build hands to the analyzers, which read no project: records of fields between the separators that ASCII has for that, as base64,
/// because a configuration file of the compiler takes no other text whole.
/// </summary>
/// <param name="Settings">What the project says.</param>
/// <param name="UsesFluent">Whether C# may define instance types.</param>
/// <param name="Manifests">Its manifests.</param>
internal sealed record EncodedProject(ProjectSettingsText Settings, bool UsesFluent, IReadOnlyList<ManifestEntry> Manifests)
{
    private const char RecordSeparator = '\u001E';
    private const char FieldSeparator = '\u001F';

    /// <summary>Reads it. Anything but what the targets write says nothing.</summary>
    /// <param name="base64">The records.</param>
    internal static EncodedProject Decode(string base64)
    {
        var (settings, usesFluent) = (new ProjectSettingsText(string.Empty), false);
        var (clusters, suppressions, manifests) = (new List<ClusterText>(), new List<SuppressionItem>(), new List<ManifestEntry>());
        foreach (var record in TextOf(base64).Split(RecordSeparator))
        {
            switch (record.Split(FieldSeparator))
            {
                case ["project", var path, var uses, var selector, var known]:
                    settings = new(path) { Cluster = new(string.Empty, selector, known) };
                    usesFluent = string.Equals(uses, "true", StringComparison.OrdinalIgnoreCase);
                    break;
                case ["cluster", var name, var selector, var known]:
                    clusters.Add(new(name, selector, known));
                    break;
                case ["suppression", var item, var path, var rules, var reason]:
                    suppressions.Add(new(item, path, rules, reason));
                    break;
                case ["manifest", var path, var isImplicitlyDefined, var recursiveDir, var cluster]:
                    manifests.Add(ManifestEntry.FromItem(path, isImplicitlyDefined, () => recursiveDir, cluster));
                    break;
            }
        }

        return new(settings with { Clusters = clusters, Suppressions = suppressions }, usesFluent, manifests);
    }

    private static string TextOf(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }
}
