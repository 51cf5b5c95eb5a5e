using System.Collections.Generic;

namespace InstanceLint.Projects.ClusterReports;

/// <summary>The known nodes of a cluster in its report.</summary>
/// <param name="Rows">The nodes, those that are alike in one row.</param>
/// <param name="Totals">What all nodes have together, and what is requested of it.</param>
/// <param name="AreComplete">Whether the cluster has no other nodes.</param>
internal sealed record NodeReport(IReadOnlyList<NodeRow> Rows, IReadOnlyList<NodeTotal> Totals, bool AreComplete);

/// <summary>Nodes that are alike.</summary>
/// <param name="Id">An ID that is unique in the report.</param>
/// <param name="Name">The name of the node or pool; for several nodes, the start of their names and <c>*</c>.</param>
/// <param name="Count">The number of nodes.</param>
/// <param name="Amounts">What pods can request of each node, for each row of the table of resources.</param>
/// <param name="Labels">The labels that matter.</param>
/// <param name="Taints">The taints.</param>
internal sealed record NodeRow(
    string Id,
    string Name,
    Estimate Count,
    IReadOnlyList<Estimate> Amounts,
    IReadOnlyList<NodeLabel> Labels,
    IReadOnlyList<string> Taints);

/// <summary>A sum over the nodes of a cluster.</summary>
/// <param name="Title">What it's the sum of.</param>
/// <param name="Count">The number of nodes, or <see cref="Estimate.None"/>.</param>
/// <param name="Amounts">The sum for each row of the table of resources.</param>
internal sealed record NodeTotal(string Title, Estimate Count, IReadOnlyList<Estimate> Amounts)
{
    /// <summary>Formats the number of nodes, which not every sum has.</summary>
    internal string ShowCount() => Count == Estimate.None ? string.Empty : Count.Show();
}

/// <summary>How many instances of an instance type fit on the nodes of a cluster.</summary>
/// <param name="Nodes">The number of nodes that its node selector matches.</param>
/// <param name="FitsOn">The number of those of them that can run an instance.</param>
/// <param name="PerNode">The number of instances on the node that can run the most.</param>
/// <param name="Left">What that node has left then, for each row of the table of resources.</param>
internal sealed record Capacity(Estimate Nodes, Estimate FitsOn, Estimate PerNode, IReadOnlyList<Estimate> Left);
