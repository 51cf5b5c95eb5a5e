using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Clusters;

/// <summary>The settings of a cluster as text.</summary>
/// <param name="Name">The name of the cluster; empty for the unnamed one.</param>
/// <param name="Metadata">
/// The settings by name, such as <c>KnownInstanceTypes</c>, with the parts of a list separated by <c>;</c>.
/// </param>
public sealed record ClusterText(string Name, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Creates the settings of a cluster of which only those of instance types are given.</summary>
    /// <param name="name">The name of the cluster; empty for the unnamed one.</param>
    /// <param name="extensionNodeSelector">The node selector that the extension was installed with, as <c>key=value;key=value</c>.</param>
    /// <param name="knownInstanceTypes">Instance types that are defined elsewhere, as <c>name;name</c>.</param>
    /// <param name="live">The path of the file with the instance types that the cluster itself has, or empty.</param>
    public ClusterText(string name, string extensionNodeSelector, string knownInstanceTypes, string live = "")
        : this(name, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ExtensionNodeSelector"] = extensionNodeSelector,
            ["KnownInstanceTypes"] = knownInstanceTypes,
            ["Live"] = live,
        })
    {
    }

    /// <summary>Returns a setting, or an empty text if it isn't set.</summary>
    internal string Find(SettingKey key) => Metadata.TryGetValue(SettingKeys.MetadataOf(key), out var text) ? text : string.Empty;
}

/// <summary>
/// Reads the settings of clusters. An invalid node selector is reported and ignored. Of a list of names, only the valid ones are used.
/// </summary>
/// <param name="project">The path of the project, which paths are relative to.</param>
/// <param name="reportError">Receives each problem, in one sentence.</param>
internal sealed class ClusterSettingsReader(string project, Action<string> reportError)
{
    private readonly ClusterSettingsText _text = new(reportError);
    private readonly string _folder = Path.GetDirectoryName(project) ?? string.Empty;

    /// <summary>Returns the settings of each cluster and its nodes, by name.</summary>
    /// <param name="unnamed">The settings of the unnamed cluster.</param>
    /// <param name="named">The settings of the named clusters.</param>
    internal Dictionary<string, (ClusterSettings Settings, ClusterNodes Nodes)> Read(ClusterText unnamed, IEnumerable<ClusterText> named)
    {
        var settings = new Dictionary<string, (ClusterSettings, ClusterNodes)>(StringComparer.Ordinal)
        {
            [string.Empty] = Read(unnamed, static key => "InstanceLint" + SettingKeys.MetadataOf(key)),
        };
        foreach (var cluster in named)
        {
            if (settings.ContainsKey(cluster.Name))
            {
                reportError($"InstanceLintCluster '{cluster.Name}' is defined twice; put all its metadata on one item");
                continue;
            }

            CheckNames(cluster);
            settings.Add(cluster.Name, Read(cluster, key => $"{SettingKeys.MetadataOf(key)} of InstanceLintCluster '{cluster.Name}'"));
        }

        return settings;
    }

    private (ClusterSettings Settings, ClusterNodes Nodes) Read(ClusterText cluster, Func<SettingKey, string> nameOf)
    {
        var names = _text.ReadNames(
            nameOf(SettingKeys.KnownInstanceTypes), cluster.Find(SettingKeys.KnownInstanceTypes), out var areComplete);
        var settings = new ClusterSettings(
            cluster.Name,
            _text.ReadNodeSelector(nameOf(SettingKeys.ExtensionNodeSelector), cluster.Find(SettingKeys.ExtensionNodeSelector)),
            names)
        {
            HasUnknownNames = !areComplete,
        };
        return (settings, ReadNodes(cluster, nameOf));
    }

    private ClusterNodes ReadNodes(ClusterText cluster, Func<SettingKey, string> nameOf) => new()
    {
        Tolerations = [.. _text.ReadTolerations(nameOf(SettingKeys.Tolerations), cluster.Find(SettingKeys.Tolerations))],
        Nodes = [.. cluster.Find(SettingKeys.Nodes).Split(';').Select(ReadPath).OfType<SettingPath>()],
        VmSizes = ReadPath(cluster.Find(SettingKeys.VmSizes)),
        KubernetesVersion = _text.ReadVersion(nameOf(SettingKeys.KubernetesVersion), cluster.Find(SettingKeys.KubernetesVersion)),
        NodesAreComplete = _text.ReadSwitch(nameOf(SettingKeys.NodesAreComplete), cluster.Find(SettingKeys.NodesAreComplete)),
        Live = ReadPath(cluster.Find(SettingKeys.Live)),
    };

    // Other metadata can be of the project's own, so only names that were certainly meant are reported.
    private void CheckNames(ClusterText cluster)
    {
        string[] known = [.. SettingKeys.Metadata.Select(SettingKeys.MetadataOf)];
        foreach (var name in cluster.Metadata.Keys.Where(name => Array.IndexOf(known, name) < 0))
        {
            var key = SettingKeys.Metadata.FirstOrDefault(key => key.OtherNames.Contains(name, StringComparer.Ordinal));
            var meant = key is not null ? SettingKeys.MetadataOf(key) : Suggestion.Nearest(name, known);
            if (meant is not null)
            {
                reportError($"{name} of InstanceLintCluster '{cluster.Name}' is not a setting; use '{meant}'");
            }
        }
    }

    private SettingPath? ReadPath(string path) =>
        path.Trim() is { Length: > 0 } text ? new SettingPath(text, FilePaths.Combine(_folder, text), SourceSpan.None) : null;
}
