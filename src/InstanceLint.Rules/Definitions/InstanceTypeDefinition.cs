using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>An instance type, written in YAML or in C#.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="NodeSelector"><c>spec.nodeSelector</c>, or empty if there is none.</param>
/// <param name="Requests"><c>spec.resources.requests</c>.</param>
/// <param name="Limits"><c>spec.resources.limits</c>.</param>
public sealed record InstanceTypeDefinition(
    Scalar Name, IReadOnlyList<NodeSelectorTerm> NodeSelector, ResourceSection Requests, ResourceSection Limits)
    : ResourceDefinition(Requests, Limits)
{
    /// <summary>The kind of definition in counts.</summary>
    public const string KindName = "instance type";

    /// <summary>Whether all keys of the node selector can be seen. If not, none is reported as missing.</summary>
    public bool IsNodeSelectorComplete { get; init; } = true;

    /// <summary>The key of the node selector, if it's written in a manifest.</summary>
    public SourceSpan NodeSelectorSpan { get; init; }

    /// <summary>Whether it's defined in a program rather than in a manifest.</summary>
    public bool IsCode { get; init; }

    /// <summary>
    /// Whether it isn't certain to be part of the cluster, because a program can define more than it gives to the cluster. It contradicts
    /// no other definition of its name.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>The path of the name in a manifest.</summary>
    public const string NamePath = "metadata.name";

    /// <summary>The path of the node selector in a manifest.</summary>
    public const string NodeSelectorPath = "spec.nodeSelector";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Subject => SubjectOf(Name);

    /// <inheritdoc/>
    protected override SourceSpan SubjectSpan => Name.Span;

    /// <summary>Returns the name of an instance type in messages.</summary>
    /// <param name="name">The value of <c>metadata.name</c>.</param>
    public static string SubjectOf(Scalar name) =>
        name.Text.Length > 0 && name.Kind != ScalarKind.Null ? KindName + " " + Wording.Quote(name.Text)
        : name.State == ScalarState.Unknown ? KindName
        : "unnamed instance type";
}
