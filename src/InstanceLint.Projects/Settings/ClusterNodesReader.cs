using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Settings;

/// <summary>Reads what a settings file says about the nodes of a cluster.</summary>
/// <param name="nodes">Reads single nodes.</param>
/// <param name="readPath">Reads a path.</param>
/// <param name="readLabels">Reads labels.</param>
internal sealed class ClusterNodesReader(
    SettingNodes nodes, Func<SettingNode, SettingPath?> readPath, Func<SettingNode, IReadOnlyDictionary<string, string>?> readLabels)
{
    internal ClusterNodes Read(ClusterNodes result, SettingNode node) => node.Key.Name switch
    {
        "tolerations" => result with { Tolerations = [.. nodes.ReadList(node).Select(ReadToleration)] },
        "nodes" => result with { Nodes = [.. nodes.ReadList(node).Select(readPath).OfType<SettingPath>()] },
        "nodePools" => result with { NodePools = [.. nodes.ReadList(node).Select(ReadPool).OfType<NodePool>()] },
        "vmSizes" => result with { VmSizes = readPath(node) },
        "kubernetesVersion" => result with { KubernetesVersion = ReadVersion(node) },
        "nodesAreComplete" => result with { NodesAreComplete = nodes.ReadBoolean(node) },
        _ => result with { Live = readPath(node) },
    };

    private Toleration ReadToleration(SettingNode node)
    {
        var texts = ReadTexts(node);
        return new Toleration(Find(texts, "key"), Find(texts, "operator") == "Exists" ? null : Find(texts, "value"), Find(texts, "effect"));
    }

    private NodePool? ReadPool(SettingNode node)
    {
        var fields = nodes.ReadMapping(node).ToDictionary(static field => field.Key.Name, StringComparer.Ordinal);
        if (!fields.TryGetValue("name", out var field) || nodes.ReadText(field) is not { } name)
        {
            return null;
        }

        return new NodePool(name.Text, name.Span)
        {
            VmSize = Text("vmSize"),
            Cpu = Amount("cpu"),
            Memory = Amount("memory"),
            Gpu = Number("gpu"),
            MaxPods = Number("maxPods"),
            MaxCount = Number("maxCount"),
            Labels = fields.TryGetValue("labels", out var labels) && readLabels(labels) is { } known
                ? known
                : new Dictionary<string, string>(StringComparer.Ordinal),
            Taints = fields.TryGetValue("taints", out var taints) ? [.. nodes.ReadList(taints).Select(ReadTaint)] : [],
        };

        SettingText? Text(string key) => fields.TryGetValue(key, out var text) ? nodes.ReadText(text) : null;

        int? Number(string key) => fields.TryGetValue(key, out var number) ? nodes.ReadNumber(number) : null;

        SettingText? Amount(string key)
        {
            var text = Text(key);
            if (text is null || (Quantity.TryParse(text.Text, out var amount) && amount.Sign > 0))
            {
                return text;
            }

            nodes.Report(text.Span, $"{node.PathOf(key)}: {Wording.Quote(text.Text)} is not a valid Kubernetes quantity; use an amount such as '6' or '56Gi'");
            return null;
        }
    }

    private Taint ReadTaint(SettingNode node)
    {
        var texts = ReadTexts(node);
        return new Taint(Find(texts, "key"), Find(texts, "value"), Find(texts, "effect"));
    }

    private SettingText? ReadVersion(SettingNode node)
    {
        if (nodes.ReadText(node) is not { } text)
        {
            return null;
        }

        if (KubernetesVersions.IsVersion(text.Text))
        {
            return text;
        }

        nodes.Report(text.Span, $"{node.Path}: {Wording.Quote(text.Text)} is not a version of Kubernetes; use one such as '1.29'");
        return null;
    }

    private Dictionary<string, string> ReadTexts(SettingNode node) => nodes.ReadMapping(node)
        .ToDictionary(static field => field.Key.Name, field => nodes.ReadText(field)?.Text ?? string.Empty, StringComparer.Ordinal);

    private static string Find(Dictionary<string, string> texts, string key) => texts.TryGetValue(key, out var text) ? text : string.Empty;
}

/// <summary>Recognizes versions of Kubernetes.</summary>
internal static class KubernetesVersions
{
    /// <summary>Whether a text is a version such as <c>1.29</c>, <c>1.29.4</c> or <c>v1.29.4-gke.100</c>.</summary>
    internal static bool IsVersion(string text)
    {
        var parts = text.TrimStart('v').Split('.');
        return parts.Length >= 2 && parts[0].Length is > 0 and < 3 && parts[1].Length is > 0 and < 4
            && Characters.AreDigits(parts[0]) && Characters.AreDigits(parts[1]);
    }

    /// <summary>Whether a version isn't older than another one.</summary>
    /// <param name="text">The version.</param>
    /// <param name="major">The major number of the other version.</param>
    /// <param name="minor">The minor number of the other version.</param>
    internal static bool IsAtLeast(string text, int major, int minor)
    {
        var parts = text.TrimStart('v').Split('.');
        var (own, ownMinor) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return own > major || (own == major && ownMinor >= minor);
    }
}
