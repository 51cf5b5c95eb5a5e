using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Definitions;

/// <summary>The part of an instance type that is needed to check a cluster: name, node selector, amounts and their spans.</summary>
public sealed class InstanceTypeOutline : DefinitionOutline
{
    private readonly PackedSections? _packed;
    private Sections? _sections;

    /// <summary>Creates the outline of a definition.</summary>
    /// <param name="definition">The definition.</param>
    public InstanceTypeOutline(InstanceTypeDefinition definition)
        : base(definition)
    {
        Name = definition.Name;
        HasValidName = Name.IsString && ObjectName.IsValid(Name.Value);
        IsNodeSelectorComplete = definition.IsNodeSelectorComplete;
        NodeSelectorSpan = definition.NodeSelectorSpan.IsText ? definition.NodeSelectorSpan : definition.Name.Span;
        _packed = PackedSections.TryPack(definition);
        _sections = _packed is null ? new Sections(definition.NodeSelector, definition.Requests, definition.Limits) : null;
        IsCode = definition.IsCode;
        IsOptional = definition.IsOptional;
    }

    /// <summary><c>metadata.name</c>.</summary>
    public Scalar Name { get; }

    /// <summary><c>spec.nodeSelector</c>, or empty if there is none.</summary>
    public IReadOnlyList<NodeSelectorTerm> NodeSelector => Content.NodeSelector;

    /// <summary>Whether all keys of the node selector can be seen. If not, none is reported as missing.</summary>
    public bool IsNodeSelectorComplete { get; }

    /// <summary>The span at which to report that a key of the node selector is missing.</summary>
    public SourceSpan NodeSelectorSpan { get; }

    /// <summary><c>spec.resources.requests</c>.</summary>
    public ResourceSection Requests => Content.Requests;

    /// <summary><c>spec.resources.limits</c>.</summary>
    public ResourceSection Limits => Content.Limits;

    /// <summary>Whether it's defined in a program rather than in a manifest.</summary>
    public bool IsCode { get; }

    /// <summary>Whether it isn't certain to be part of the cluster. See <see cref="InstanceTypeDefinition.IsOptional"/>.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether the name is known and valid. If not, it can become any name.</summary>
    internal bool HasValidName { get; }

    /// <summary>The instance type's name in messages, such as <c>instance type 'gpu'</c>.</summary>
    public string Subject => InstanceTypeDefinition.SubjectOf(Name);

    /// <inheritdoc/>
    internal override bool IsFullyKnown => Name.State != ScalarState.Unknown && Content is var (nodeSelector, requests, limits)
        && requests.IsKnown && limits.IsKnown
        && nodeSelector.All(static term => term.Key.State != ScalarState.Unknown && term.Value.State != ScalarState.Unknown);

    private Sections Content => _sections ??= Unpack(_packed!);

    /// <summary>Whether two instance types with the same name are both in the cluster. Text repeated by a YAML alias counts once.</summary>
    internal bool Contradicts(InstanceTypeOutline other) =>
        !ReferenceEquals(this, other) && (Name.Span != other.Name.Span || !Name.Span.IsText) && !IsOptional && !other.IsOptional;

    private static Sections Unpack(PackedSections packed)
    {
        var (nodeSelector, requests, limits) = packed.Unpack();
        return new Sections(nodeSelector, requests, limits);
    }

    private sealed record Sections(IReadOnlyList<NodeSelectorTerm> NodeSelector, ResourceSection Requests, ResourceSection Limits);
}
