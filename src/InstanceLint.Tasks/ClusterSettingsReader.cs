using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Reads what the project says of its clusters. A malformed setting is one error; of a node selector nothing counts then, of names those that are sound.</summary>
internal sealed class ClusterSettingsReader(Action<string> reportError)
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>The settings of the unnamed cluster and of each named one, by name.</summary>
    internal Dictionary<string, ClusterSettings> Read(string extensionNodeSelector, string knownInstanceTypes, ITaskItem[] clusters)
    {
        var settings = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal)
        {
            [string.Empty] = new(
                string.Empty,
                ReadNodeSelector("InstanceLintExtensionNodeSelector", extensionNodeSelector),
                ReadNames("InstanceLintKnownInstanceTypes", knownInstanceTypes)),
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
                ReadNodeSelector($"NodeSelector of InstanceLintCluster '{name}'", cluster.GetMetadata("NodeSelector")),
                ReadNames($"KnownInstanceTypes of InstanceLintCluster '{name}'", cluster.GetMetadata("KnownInstanceTypes"))));
        }

        return settings;
    }

    /// <summary>The parts of a list, such as the names of several clusters.</summary>
    internal static string[] Split(string list) => list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private Dictionary<string, string>? ReadNodeSelector(string setting, string text)
    {
        var parts = Split(text);
        if (parts.Length == 0)
        {
            return null;
        }

        var selector = new Dictionary<string, string>(parts.Length, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=');
            var (key, value) = equals < 0 ? (part, string.Empty) : (part.Substring(0, equals), part.Substring(equals + 1));
            var fault = equals < 0 ? "has no '='"
                : LabelKey.Fault(key) is { } keyFault ? $"has a key that {keyFault}"
                : LabelValue.Fault(value) is { } valueFault ? $"has a value that {valueFault}"
                : selector.ContainsKey(key) ? "has a key that stands before it already"
                : null;
            if (fault is not null)
            {
                reportError($"{setting}: '{part}' {fault}; write labels as 'key=value;key=value'");
                return null;
            }

            selector.Add(key, value);
        }

        return selector;
    }

    private List<string> ReadNames(string setting, string text)
    {
        var names = new List<string>();
        var isReported = false;
        foreach (var name in Split(text))
        {
            if (ObjectName.Fault(name) is not { } fault)
            {
                names.Add(name);
            }
            else if (!isReported)
            {
                reportError($"{setting}: '{name}' {fault}; write names of instance types as 'name;name'");
                isReported = true;
            }
        }

        return names;
    }
}
