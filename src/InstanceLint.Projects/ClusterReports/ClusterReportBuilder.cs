using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>Builds the rows of a cluster.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="number">The number of the cluster in the report, for IDs.</param>
/// <param name="places">Collects the definitions to which findings are assigned.</param>
/// <param name="show">Formats a span for readers.</param>
internal sealed class ClusterReportBuilder(ClusterDefinition cluster, int number, FindingPlaces places, Func<SourceSpan, string> show)
{
    private static readonly ReportedFinding[] Nothing = [];
    private static readonly Dictionary<string, string> NoLabels = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<WorkloadRow>> _users = new(StringComparer.Ordinal);
    private readonly List<NodeLabel> _extension =
    [
        .. (cluster.Settings.ExtensionNodeSelector ?? NoLabels)
            .OrderBy(label => label.Key, NaturalOrder.Instance)
            .Select(label => new NodeLabel(Wording.PlainWhole(label.Key), Wording.PlainWhole(label.Value), IsOfExtension: true)),
    ];

    private readonly Capacities? _capacities = cluster.Settings.Nodes is null ? null : new(cluster);

    /// <summary>Builds the report of the cluster.</summary>
    internal ClusterReport Build()
    {
        var workloads = new WorkloadRows(cluster, places, show).All()
            .OrderBy(row => row.Name, NaturalOrder.Instance).ThenBy(row => row.Place, NaturalOrder.Instance)
            .Select((row, index) => row with { Id = IdOf("w", index) }).ToList();
        foreach (var workload in workloads.Where(workload => workload.IsOnKnownType))
        {
            UsersOf(workload.InstanceType).Add(workload);
        }

        var types = InstanceTypes()
            .OrderBy(row => row.Name, NaturalOrder.Instance).ThenBy(row => row.Place, NaturalOrder.Instance)
            .Select((row, index) => row with { Id = IdOf("t", index) }).ToList();
        return new(number, Wording.Plain(cluster.Settings.Name), _extension, types, workloads)
        {
            Nodes = cluster.Settings.Nodes is { } nodes ? new NodeReportBuilder(cluster, nodes).Build(index => IdOf("n", index)) : null,
        };
    }

    private string IdOf(string kind, int index) => FormattableString.Invariant($"{kind}{number}-{index + 1}");

    private List<WorkloadRow> UsersOf(string name)
    {
        if (!_users.TryGetValue(name, out var users))
        {
            _users.Add(name, users = []);
        }

        return users;
    }

    private IEnumerable<InstanceTypeRow> InstanceTypes()
    {
        foreach (var type in cluster.InstanceTypes)
        {
            var origin = type.Name.IsString && type.Name.Value == ClusterDefinition.DefaultInstanceType
                ? InstanceTypeOrigin.Replacement
                : InstanceTypeOrigin.Manifest;
            yield return Row(Amount.TextOf(type.Name, "(no name)"), origin, show(type.Name.Span), type, places.Add(type.Extent));
        }

        foreach (var name in cluster.Settings.KnownInstanceTypes.Where(name => cluster.Find(name) is null).Distinct(StringComparer.Ordinal))
        {
            yield return Row(Wording.PlainWhole(name), InstanceTypeOrigin.Elsewhere, string.Empty, cluster.FindLive(name), Nothing);
        }

        foreach (var type in (cluster.Live ?? []).Where(IsOnlyLive))
        {
            yield return Row(Amount.TextOf(type.Name), InstanceTypeOrigin.Live, show(type.Name.Span), type, places.Add(type.Extent));
        }

        if (cluster.HasBuiltInDefault || !cluster.Defines(ClusterDefinition.DefaultInstanceType))
        {
            var (origin, type) = cluster.HasBuiltInDefault
                ? (InstanceTypeOrigin.BuiltIn, ClusterDefinition.BuiltInDefault)
                : (InstanceTypeOrigin.MaybeBuiltIn, null);
            yield return Row(ClusterDefinition.DefaultInstanceType, origin, string.Empty, type, Nothing);
        }
    }

    private InstanceTypeRow Row(
        string name, InstanceTypeOrigin origin, string place, InstanceTypeOutline? type, IReadOnlyList<ReportedFinding> findings) =>
        new(string.Empty, name, origin, place, Sizes.From(type), type is null ? null : NodeSelectorOf(type), UsersOf(name), findings)
        {
            Capacity = _capacities?.Of(type),
        };

    // The file can repeat a name, and each cluster shows the built-in instance type.
    private bool IsOnlyLive(InstanceTypeOutline type) =>
        cluster.FindLive(type.Name.Value) == type
        && !(type.Name.Value == ClusterDefinition.DefaultInstanceType && cluster.HasBuiltInDefault)
        && cluster.Find(type.Name.Value) is null
        && !cluster.Settings.KnownInstanceTypes.Contains(type.Name.Value, StringComparer.Ordinal);

    // Azure Machine Learning adds the extension's labels to those of the instance type.
    private List<NodeLabel> NodeSelectorOf(InstanceTypeOutline type) =>
    [
        .. type.NodeSelector.Select(term =>
            new NodeLabel(Amount.TextOf(term.Key), Amount.TextOf(term.Value, string.Empty), IsOfExtension: false)),
        .. _extension.Where(label => type.NodeSelector.All(term => term.Key.Text != label.Key)),
    ];
}
