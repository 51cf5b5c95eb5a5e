using System.Collections.Generic;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>What there is in the clusters of a project, ready to be shown: each text is on one line, and harmless to a terminal.</summary>
/// <param name="Name">The project.</param>
/// <param name="Clusters">Its clusters, by name.</param>
/// <param name="Findings">What is wrong with them, in order.</param>
/// <param name="Others">Those of the findings that are about no row.</param>
internal sealed record ProjectReport(
    string Name, IReadOnlyList<ClusterReport> Clusters, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<ReportedFinding> Others);

/// <summary>A cluster.</summary>
/// <param name="Name">Its name; empty for the unnamed one.</param>
/// <param name="ExtensionNodeSelector">What its extension was installed with, by key; empty where the project does not say.</param>
/// <param name="InstanceTypes">Its instance types, by name.</param>
/// <param name="Workloads">What runs on them, by name.</param>
internal sealed record ClusterReport(
    string Name,
    IReadOnlyList<NodeLabel> ExtensionNodeSelector,
    IReadOnlyList<InstanceTypeRow> InstanceTypes,
    IReadOnlyList<WorkloadRow> Workloads)
{
    /// <summary>What its name stands for in a heading.</summary>
    internal string Title => Name.Length == 0 ? "The cluster" : $"Cluster '{Name}'";
}

/// <summary>A finding that anybody is told of.</summary>
/// <param name="Severity">What it comes to.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The text that it is about.</param>
/// <param name="Place">The file, counted from the folder of the project, and the line.</param>
/// <param name="Message">The sentence.</param>
internal sealed record ReportedFinding(EffectiveSeverity Severity, Rule Rule, SourceSpan Span, string Place, string Message);

/// <summary>One label that a node must have.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOfExtension">Whether only the extension's node selector asks for it.</param>
internal sealed record NodeLabel(string Key, string Value, bool IsOfExtension)
{
    /// <summary>As one writes it.</summary>
    public override string ToString() => Key + "=" + Value;
}
