using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Reads what the project says of its clusters. A malformed setting is one error; of a node selector nothing counts then, of names those that are sound.</summary>
internal sealed class ClusterSettingsReader(Action<string> reportError)
{
    private readonly ClusterSettingsText _text = new(reportError);

    /// <summary>The settings of the unnamed cluster and of each named one, by name.</summary>
    internal Dictionary<string, ClusterSettings> Read(string extensionNodeSelector, string knownInstanceTypes, ITaskItem[] clusters)
    {
        var settings = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal)
        {
            [string.Empty] = new(
                string.Empty,
                _text.ReadNodeSelector("InstanceLintExtensionNodeSelector", extensionNodeSelector),
                _text.ReadNames("InstanceLintKnownInstanceTypes", knownInstanceTypes)),
        };
        foreach (var cluster in clusters)
        {
            var name = cluster.ItemSpec;
            if (settings.ContainsKey(name))
            {
                reportError($"InstanceLintCluster '{name}' is listed twice; put all its metadata on one item");
                continue;
            }

            settings.Add(name, new ClusterSettings(
                name,
                _text.ReadNodeSelector($"NodeSelector of InstanceLintCluster '{name}'", cluster.GetMetadata("NodeSelector")),
                _text.ReadNames($"KnownInstanceTypes of InstanceLintCluster '{name}'", cluster.GetMetadata("KnownInstanceTypes"))));
        }

        return settings;
    }
}
