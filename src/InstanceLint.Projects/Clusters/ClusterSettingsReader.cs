using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Clusters;

/// <summary>The settings of a cluster as text.</summary>
/// <param name="Name">The name of the cluster; empty for the unnamed one.</param>
/// <param name="NodeSelector">The node selector that the extension was installed with, as <c>key=value;key=value</c>.</param>
/// <param name="KnownInstanceTypes">Instance types that are defined elsewhere, as <c>name;name</c>.</param>
public sealed record ClusterText(string Name, string NodeSelector, string KnownInstanceTypes);

/// <summary>
/// Reads the settings of clusters. An invalid node selector is reported and ignored. Of a list of names, only the valid ones are used.
/// </summary>
/// <param name="reportError">Receives each problem, in one sentence.</param>
internal sealed class ClusterSettingsReader(Action<string> reportError)
{
    private readonly ClusterSettingsText _text = new(reportError);

    /// <summary>Returns the settings of each cluster, by name.</summary>
    /// <param name="unnamed">The settings of the unnamed cluster.</param>
    /// <param name="named">The settings of the named clusters.</param>
    internal Dictionary<string, ClusterSettings> Read(ClusterText unnamed, IEnumerable<ClusterText> named)
    {
        var settings = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal)
        {
            [string.Empty] = Read(unnamed, "InstanceLintExtensionNodeSelector", "InstanceLintKnownInstanceTypes"),
        };
        foreach (var cluster in named)
        {
            if (settings.ContainsKey(cluster.Name))
            {
                reportError($"InstanceLintCluster '{cluster.Name}' is defined twice; put all its metadata on one item");
                continue;
            }

            settings.Add(
                cluster.Name,
                Read(
                    cluster,
                    $"NodeSelector of InstanceLintCluster '{cluster.Name}'",
                    $"KnownInstanceTypes of InstanceLintCluster '{cluster.Name}'"));
        }

        return settings;
    }

    private ClusterSettings Read(ClusterText cluster, string nodeSelector, string knownInstanceTypes) => new(
        cluster.Name,
        _text.ReadNodeSelector(nodeSelector, cluster.NodeSelector),
        _text.ReadNames(knownInstanceTypes, cluster.KnownInstanceTypes));
}
