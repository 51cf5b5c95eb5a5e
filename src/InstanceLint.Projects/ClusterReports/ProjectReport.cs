using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>The content of a project's clusters, ready to be shown: each text is on one line and harmless to a terminal.</summary>
/// <param name="Name">The name of the project.</param>
/// <param name="Origin">What the report was made from.</param>
/// <param name="Clusters">The clusters, by name.</param>
/// <param name="Findings">All findings, in order.</param>
/// <param name="Others">The findings that aren't in a row of a table.</param>
internal sealed record ProjectReport(
    string Name,
    ReportOrigin Origin,
    IReadOnlyList<ClusterReport> Clusters,
    IReadOnlyList<ReportedFinding> Findings,
    IReadOnlyList<ReportedFinding> Others)
{
    /// <summary>Whether the nodes of a cluster are known.</summary>
    internal bool HasNodes => Clusters.Any(static cluster => cluster.Nodes is not null);
}

/// <summary>What a report was made from, and when.</summary>
/// <param name="Commit">The hash of the commit that is checked out, or <see langword="null"/> if it isn't known.</param>
/// <param name="Date">The time at which the report was made.</param>
internal sealed record ReportOrigin(string? Commit, DateTimeOffset Date);

/// <summary>A cluster in the report.</summary>
/// <param name="Number">The number of the cluster in the report, from 1.</param>
/// <param name="Name">The cluster's name; empty for the unnamed cluster.</param>
/// <param name="ExtensionNodeSelector">The node selector of its extension, by key; empty if it isn't configured.</param>
/// <param name="InstanceTypes">The instance types, by name.</param>
/// <param name="Workloads">The workloads, by name.</param>
internal sealed record ClusterReport(
    int Number,
    string Name,
    IReadOnlyList<NodeLabel> ExtensionNodeSelector,
    IReadOnlyList<InstanceTypeRow> InstanceTypes,
    IReadOnlyList<WorkloadRow> Workloads)
{
    /// <summary>The nodes, or <see langword="null"/> if none are known.</summary>
    internal NodeReport? Nodes { get; init; }

    /// <summary>The heading of the cluster.</summary>
    internal string Title => Name.Length == 0 ? "The cluster" : $"Cluster '{Name}'";
}

/// <summary>A finding that is reported.</summary>
/// <param name="Id">An ID that is unique in the report.</param>
/// <param name="Severity">The severity in this project.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The span of the finding.</param>
/// <param name="Place">The file, relative to the root, and the line.</param>
/// <param name="Message">The message.</param>
/// <param name="Clusters">The numbers of the clusters that it's about; empty if it isn't about one.</param>
internal sealed record ReportedFinding(
    string Id,
    EffectiveSeverity Severity,
    Rule Rule,
    SourceSpan Span,
    string Place,
    string Message,
    IReadOnlyList<int> Clusters);

/// <summary>One label that a node must have.</summary>
/// <param name="Key">The label key.</param>
/// <param name="Value">The label value.</param>
/// <param name="IsOfExtension">Whether only the extension's node selector requires it.</param>
internal sealed record NodeLabel(string Key, string Value, bool IsOfExtension)
{
    /// <summary>Returns <c>key=value</c>.</summary>
    public override string ToString() => Key + "=" + Value;
}
