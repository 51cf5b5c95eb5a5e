using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Documents.Nodes;

/// <summary>The nodes in the output of <c>kubectl get nodes</c>.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Problems">What can't be read, with its place.</param>
/// <param name="IsEmptyList">Whether it's a list without nodes, as of a cluster whose node pools are all scaled to zero.</param>
internal sealed record NodeDocument(
    IReadOnlyList<NodeGroup> Nodes, IReadOnlyList<(SourceSpan Span, string Message)> Problems, bool IsEmptyList);
