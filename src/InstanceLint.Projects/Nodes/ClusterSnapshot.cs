using System.Collections.Generic;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;

namespace InstanceLint.Projects.Nodes;

/// <summary>What checked-in files say about a cluster itself.</summary>
/// <param name="Nodes">The nodes, or <see langword="null"/> if none are set or a file can't be read.</param>
/// <param name="Live">The instance types, or <see langword="null"/> if they aren't set or the file can't be read.</param>
public sealed record ClusterSnapshot(NodeSet? Nodes, IReadOnlyList<InstanceTypeOutline>? Live);
