using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Documents.Nodes;

namespace InstanceLint.Projects.Nodes;

/// <summary>
/// Reads the files that describe clusters. If one can't be read, that is reported, and what depends on it counts as unknown.
/// </summary>
/// <param name="settings">The settings of the project.</param>
/// <param name="read">Reads a file.</param>
/// <param name="cancellation">Cancels reading.</param>
internal sealed class SnapshotReader(ProjectSettings settings, Func<SettingPath, SnapshotFile> read, CancellationToken cancellation)
{
    private const string NodesCommand = "kubectl get nodes -o yaml";
    private const string LiveCommand = "kubectl get instancetype -o yaml";

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, VmSizes?> _sizes = new(PathComparison.Default);

    /// <summary>Returns the settings with the content of the files.</summary>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    internal ProjectSettings Read()
    {
        var snapshots = settings.Nodes
            .OrderBy(static cluster => cluster.Key, StringComparer.Ordinal)
            .ToDictionary(
                static cluster => cluster.Key,
                cluster => new ClusterSnapshot(ReadNodes(cluster.Key, cluster.Value), ReadLive(cluster.Value.Live)),
                StringComparer.Ordinal);
        return settings with { Snapshots = snapshots, Findings = [.. settings.Findings, .. _findings] };
    }

    private NodeSet? ReadNodes(string cluster, ClusterNodes nodes)
    {
        var before = _findings.Count;

        // The settings file and the project can both name a file, and its nodes exist once.
        var groups = nodes.Nodes.GroupBy(static path => path.FullPath, PathComparison.Default)
            .SelectMany(same => ReadNodes(same.First(), mayBeEmpty: nodes.NodePools.Count > 0)).ToList();
        if (nodes.NodePools.Count > 0)
        {
            var pools = new NodePoolReader(nodes, nodes.VmSizes is { } sizes ? ReadSizes(sizes) : null, Report);
            groups.AddRange(nodes.NodePools.Select(pools.Read));
        }

        if (nodes.NodesAreComplete == true && nodes.Nodes.Count + nodes.NodePools.Count == 0)
        {
            Report(PlaceOf(cluster), $"nodesAreComplete of cluster {Wording.Quote(cluster)} is true, but it has no nodes; set nodes or nodePools, or remove it");
        }

        return groups.Count == 0 || _findings.Count > before
            ? null
            : new NodeSet(groups, nodes.Tolerations, nodes.NodesAreComplete == true);
    }

    // With an autoscaler, a cluster can be without nodes for a time, so the list is empty.
    private IEnumerable<NodeGroup> ReadNodes(SettingPath path, bool mayBeEmpty)
    {
        if (ReadText(path, NodesCommand) is not { } text)
        {
            return [];
        }

        var document = NodeDocumentReader.Read(text, new PathSource(path.FullPath), cancellation);
        foreach (var (span, message) in document.Problems.Take(1))
        {
            Report(span, message);
        }

        if (document is { Nodes.Count: 0, Problems.Count: 0 } && !(document.IsEmptyList && mayBeEmpty))
        {
            Report(path.Span, $"{Wording.Quote(path.Text)} has no nodes; write it with '{NodesCommand}'");
        }

        return document.Nodes;
    }

    private VmSizes? ReadSizes(SettingPath path)
    {
        if (!_sizes.TryGetValue(path.FullPath, out var sizes))
        {
            if (ReadText(path, "az vm list-skus -o json") is { } text)
            {
                sizes = VmSizes.Read(text, new PathSource(path.FullPath), out var problem);
                if (problem is not null)
                {
                    Report(path.Span, $"{Wording.Quote(path.Text)} is ignored because {problem}");
                    sizes = null;
                }
            }

            _sizes.Add(path.FullPath, sizes);
        }

        return sizes;
    }

    private List<InstanceTypeOutline>? ReadLive(SettingPath? path)
    {
        if (path is null || ReadText(path, LiveCommand) is not { } text)
        {
            return null;
        }

        // The cluster accepted these instance types, so only text that can't be read is reported.
        var manifest = ManifestReader.Read(text, new PathSource(path.FullPath), isNamed: true, ManifestRole.Manifest, cancellation);
        if (manifest.Findings.FirstOrDefault(static finding => finding.Rule is ManifestMustParse or ManifestMustBeReadable) is { } problem)
        {
            Report(problem.Span, problem.Message);
            return null;
        }

        List<InstanceTypeOutline> types =
        [
            .. manifest.Definitions.OfType<InstanceTypeDefinition>()
                .Select(static type => new InstanceTypeOutline(type))
                .Where(static type => type.HasValidName),
        ];
        if (types.Count > 0)
        {
            return types;
        }

        // Each cluster with the extension has the default instance type.
        Report(path.Span, $"{Wording.Quote(path.Text)} has no instance types; write it with '{LiveCommand}'");
        return null;
    }

    private string? ReadText(SettingPath path, string command)
    {
        var file = read(path);
        if (file.Text is null)
        {
            Report(path.Span, file.Problem is null
                ? $"{Wording.Quote(path.Text)} does not exist; correct the path, or write it with '{command}'"
                : $"{Wording.Quote(path.Text)} is ignored because {file.Problem}");
        }

        return file.Text;
    }

    private SourceSpan PlaceOf(string cluster) => settings.ClusterPlaces.TryGetValue(cluster, out var place) ? place : SourceSpan.None;

    private void Report(SourceSpan span, string message) => _findings.Add(SettingMustBeValid.Rule.Invalid(
        span.IsText ? span : SourceSpan.WholeFile(new PathSource(span.Path.Length > 0 ? span.Path : settings.Path)), message));
}
