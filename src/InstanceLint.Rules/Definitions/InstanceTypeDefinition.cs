using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>An instance type, wherever it was written.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="NodeSelector"><c>spec.nodeSelector</c>, empty where there is none.</param>
/// <param name="Requests"><c>spec.resources.requests</c>.</param>
/// <param name="Limits"><c>spec.resources.limits</c>.</param>
public sealed record InstanceTypeDefinition(
    Scalar Name, IReadOnlyList<NodeSelectorTerm> NodeSelector, ResourceSection Requests, ResourceSection Limits)
    : ResourceDefinition(Requests, Limits)
{
    /// <summary>What it is.</summary>
    public const string KindName = "instance type";

    /// <summary>Whether it is defined by a program and not in a manifest.</summary>
    public bool IsCode { get; init; }

    /// <summary>
    /// The part of a program in which it exists, such as a method, or <see langword="null"/> where it exists as long as the cluster does.
    /// Definitions of two parts need not meet.
    /// </summary>
    public object? Scope { get; init; }

    /// <summary>The scope of a definition of which a program may make another one instead: it contradicts nothing for certain.</summary>
    public static object Alternative { get; } = new();

    /// <summary>The path of the name as written in a manifest.</summary>
    public const string NamePath = "metadata.name";

    /// <summary>The path of the node selector as written in a manifest.</summary>
    public const string NodeSelectorPath = "spec.nodeSelector";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Subject => SubjectOf(Name);

    /// <inheritdoc/>
    protected override SourceSpan SubjectSpan => Name.Span;

    /// <summary>How messages call the instance type of a name.</summary>
    /// <param name="name">The name.</param>
    public static string SubjectOf(Scalar name) =>
        name.Text.Length > 0 && name.Kind != ScalarKind.Null ? KindName + " " + Wording.Quote(name.Text)
        : name.State == ScalarState.Unknown ? KindName
        : "unnamed instance type";
}
