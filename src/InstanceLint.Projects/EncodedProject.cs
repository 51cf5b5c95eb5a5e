using System;
using System.Collections.Generic;
using System.Text;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Suppressions;

namespace InstanceLint.Projects;

/// <summary>
/// The data that a build passes to the analyzers, which can't read the project. It consists of records and fields that are separated by the
/// ASCII separator characters, in base64 because a configuration file of the compiler can't hold other texts unchanged.
/// </summary>
/// <param name="Settings">The settings of the project.</param>
/// <param name="UsesFluent">Whether C# may define instance types.</param>
/// <param name="Manifests">The manifests of the project, as the settings file selects them.</param>
internal sealed record EncodedProject(ProjectSettingsText Settings, bool UsesFluent, IReadOnlyList<ManifestEntry> Manifests)
{
    /// <summary>The full path of the settings file, or empty if there is none.</summary>
    internal string SettingsFile { get; init; } = string.Empty;

    /// <summary>The full path that a baseline has.</summary>
    internal string Baseline { get; init; } = string.Empty;

    private const char RecordSeparator = '\u001E';
    private const char FieldSeparator = '\u001F';

    /// <summary>Decodes the data. Anything that the targets can't have written is ignored.</summary>
    /// <param name="base64">The encoded records.</param>
    internal static EncodedProject Decode(string base64)
    {
        var (settings, usesFluent, file, baseline) = (new ProjectSettingsText(string.Empty), false, string.Empty, string.Empty);
        var (clusters, suppressions, manifests) = (new List<ClusterText>(), new List<SuppressionItem>(), new List<ManifestEntry>());
        foreach (var record in TextOf(base64).Split(RecordSeparator))
        {
            switch (record.Split(FieldSeparator))
            {
                case ["project", var path, var uses, var selector, var known, var settingsFile, var baselineFile]:
                    settings = new(path) { Cluster = new(string.Empty, selector, known) };
                    (file, baseline) = (settingsFile, baselineFile);
                    usesFluent = string.Equals(uses, "true", StringComparison.OrdinalIgnoreCase);
                    break;
                case ["cluster", var name, var selector, var known, var live]:
                    clusters.Add(new(name, selector, known, live));
                    break;
                case ["suppression", var item, var path, var rules, var reason]:
                    suppressions.Add(new(item, path, rules, reason));
                    break;
                case ["manifest", var path, var isImplicitlyDefined, var recursiveDir, var cluster, var isContext]:
                    manifests.Add(ManifestEntry.FromItem(path, isImplicitlyDefined, () => recursiveDir, cluster) with
                    {
                        IsContext = string.Equals(isContext, "true", StringComparison.OrdinalIgnoreCase),
                    });
                    break;
            }
        }

        return new(settings with { Clusters = clusters, Suppressions = suppressions }, usesFluent, manifests)
        {
            SettingsFile = file,
            Baseline = baseline,
        };
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
