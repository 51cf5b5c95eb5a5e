using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Clusters;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Settings;

/// <summary>
/// Merges the settings of a project with those of a settings file. Lists add up. If a single value differs, that is reported, and neither
/// is used.
/// </summary>
/// <param name="project">The settings of the project.</param>
/// <param name="file">The settings file, or <see langword="null"/>.</param>
internal sealed class SettingsMerger(ProjectSettingsText project, SettingsFile? file)
{
    private readonly SourceSpan _place = SourceSpan.WholeFile(new PathSource(project.Path));
    private readonly List<Finding> _findings = [];

    /// <summary>Returns the settings of both.</summary>
    internal ProjectSettings Merge()
    {
        CheckSwitches();
        var clusters = new ClusterSettingsReader(project.Path, ReportOfProject).Read(project.Cluster, project.Clusters);
        var places = project.Clusters.Select(static cluster => cluster.Name).Distinct(StringComparer.Ordinal)
            .ToDictionary(static name => name, _ => _place, StringComparer.Ordinal);
        foreach (var entry in file?.Clusters ?? [])
        {
            var name = entry.Name.Text;
            clusters[name] = clusters.TryGetValue(name, out var own)
                ? (Merge(own.Settings, entry), Merge(own.Nodes, entry))
                : (Merge(ClusterSettings.None(name), entry), entry.Nodes);
            places[name] = entry.Name.Span;
        }

        var pools = new NodePoolTextReader(ReportOfProject).Read(project.NodePools, [.. places.Keys]);
        foreach (var name in pools.Select(static cluster => cluster.Key))
        {
            var (settings, nodes) = clusters[name];
            clusters[name] = (settings, nodes with { NodePools = [.. pools[name], .. nodes.NodePools] });
        }

        var baseline = MergeBaseline();
        return new ProjectSettings(project.Path)
        {
            File = file,
            Clusters = clusters.ToDictionary(
                static cluster => cluster.Key, static cluster => cluster.Value.Settings, StringComparer.Ordinal),
            Nodes = clusters.ToDictionary(static cluster => cluster.Key, static cluster => cluster.Value.Nodes, StringComparer.Ordinal),
            ClusterPlaces = places,
            Suppressions = project.Suppressions,
            Policy = file?.Policy ?? Policy.None,
            BaselinePath = baseline,
            HasUnknownMembers = file?.HasUnknownMembers == true,
            Findings = [.. _findings, .. file?.Findings ?? []],
        };
    }

    private void CheckSwitches()
    {
        foreach (var setting in project.Switches.OrderBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            if (setting.Value.Length > 0 && !bool.TryParse(setting.Value, out _))
            {
                Report(_place, $"{setting.Key} is {Wording.Quote(setting.Value)}; use true or false");
            }
        }
    }

    private ClusterSettings Merge(ClusterSettings own, ClusterEntry entry)
    {
        var (ours, theirs) = (own.ExtensionNodeSelector, entry.ExtensionNodeSelector);
        var differs = ours is not null && theirs is not null && !AreEqual(ours, theirs);
        if (differs)
        {
            ReportConflict(entry, SettingKeys.ExtensionNodeSelector, entry.SelectorSpan);
        }

        return own with
        {
            ExtensionNodeSelector = differs ? null : ours ?? theirs,
            KnownInstanceTypes = [.. own.KnownInstanceTypes.Union(entry.KnownInstanceTypes, StringComparer.Ordinal)],
            HasUnknownNames = own.HasUnknownNames || entry.HasUnknownNames,
        };
    }

    private ClusterNodes Merge(ClusterNodes own, ClusterEntry entry)
    {
        var nodes = entry.Nodes;
        return new ClusterNodes
        {
            Tolerations = [.. own.Tolerations.Union(nodes.Tolerations)],
            Nodes = [.. own.Nodes.Concat(nodes.Nodes)],
            NodePools = nodes.NodePools,
            VmSizes = Either(SettingKeys.VmSizes, own.VmSizes, nodes.VmSizes, static path => path.FullPath, nodes.VmSizes?.Span),
            KubernetesVersion = Either(
                SettingKeys.KubernetesVersion,
                own.KubernetesVersion,
                nodes.KubernetesVersion,
                static text => text.Text,
                nodes.KubernetesVersion?.Span),
            NodesAreComplete = own.NodesAreComplete is { } complete && nodes.NodesAreComplete is { } other && complete != other
                ? ReportConflict<bool?>(entry, SettingKeys.NodesAreComplete, entry.Name.Span)
                : own.NodesAreComplete ?? nodes.NodesAreComplete,
            Live = Either(SettingKeys.Live, own.Live, nodes.Live, static path => path.FullPath, nodes.Live?.Span),
        };

        T? Either<T>(SettingKey key, T? ours, T? theirs, Func<T, string> valueOf, SourceSpan? span)
            where T : class =>
            ours is not null && theirs is not null && valueOf(ours) != valueOf(theirs)
                ? ReportConflict<T?>(entry, key, span!.Value)
                : ours ?? theirs;
    }

    private string? MergeBaseline()
    {
        var own = project.Baseline.Trim() is { Length: > 0 } path
            ? FilePaths.Combine(Path.GetDirectoryName(project.Path) ?? string.Empty, path)
            : null;
        if (own is not null && file?.Baseline is { } baseline && own != baseline.FullPath)
        {
            Report(baseline.Span, "baseline differs from the property InstanceLintBaseline of the project; set it in one place");
            return null;
        }

        return own ?? file?.Baseline?.FullPath;
    }

    private T? ReportConflict<T>(ClusterEntry entry, SettingKey key, SourceSpan span)
    {
        ReportConflict(entry, key, span);
        return default;
    }

    private void ReportConflict(ClusterEntry entry, SettingKey key, SourceSpan span) => Report(
        span,
        $"clusters.{Wording.Plain(entry.Name.Text)}.{key.Name} differs from {SettingKeys.MetadataOf(key)} of the InstanceLintCluster item; set it in one place");

    private void ReportOfProject(string message) => Report(_place, message);

    private void Report(SourceSpan span, string message) => _findings.Add(SettingMustBeValid.Rule.Invalid(span, message));

    private static bool AreEqual(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(label => right.TryGetValue(label.Key, out var value) && value == label.Value);
}
