using System.Collections.Generic;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Model;

/// <summary>An instance type, wherever it was written.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="NodeSelector"><c>spec.nodeSelector</c>, empty where there is none.</param>
/// <param name="Requests"><c>spec.resources.requests</c>.</param>
/// <param name="Limits"><c>spec.resources.limits</c>.</param>
public sealed record InstanceTypeDefinition(
    Scalar Name, IReadOnlyList<NodeSelectorTerm> NodeSelector, ResourceSection Requests, ResourceSection Limits)
    : ResourceDefinition(Requests, Limits)
{
    /// <summary>The path of the name as written in a manifest.</summary>
    public const string NamePath = "metadata.name";

    /// <summary>The path of the node selector as written in a manifest.</summary>
    public const string NodeSelectorPath = "spec.nodeSelector";

    /// <inheritdoc/>
    public override string Subject => SubjectOf(Name);

    /// <summary>How messages call the instance type of a name.</summary>
    /// <param name="name">The name.</param>
    public static string SubjectOf(Scalar name) =>
        name.Text.Length > 0 && name.Kind != ScalarKind.Null ? "instance type " + Wording.Quote(name.Text)
        : name.State == ScalarState.Unknown ? "instance type"
        : "unnamed instance type";
}
