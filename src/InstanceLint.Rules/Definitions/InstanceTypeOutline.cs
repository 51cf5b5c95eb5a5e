using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a cluster sees of an instance type: names, the node selector, amounts, and where they are written.</summary>
public sealed class InstanceTypeOutline : DefinitionOutline
{
    /// <summary>The outline of a definition.</summary>
    /// <param name="definition">The definition.</param>
    public InstanceTypeOutline(InstanceTypeDefinition definition)
        : base(definition)
    {
        Name = definition.Name;
        NodeSelector = definition.NodeSelector;
        Requests = definition.Requests;
        Limits = definition.Limits;
        IsCode = definition.IsCode;
        Scope = definition.Scope;
    }

    /// <summary><c>metadata.name</c>.</summary>
    public Scalar Name { get; }

    /// <summary><c>spec.nodeSelector</c>, empty if there is none.</summary>
    public IReadOnlyList<NodeSelectorTerm> NodeSelector { get; }

    /// <summary><c>spec.resources.requests</c>.</summary>
    public ResourceSection Requests { get; }

    /// <summary><c>spec.resources.limits</c>.</summary>
    public ResourceSection Limits { get; }

    /// <summary>Whether it is defined by a program and not in a manifest.</summary>
    public bool IsCode { get; }

    /// <summary>The part of a program in which it exists; see <see cref="InstanceTypeDefinition.Scope"/>.</summary>
    public object? Scope { get; }

    /// <summary>How messages call it, such as <c>instance type 'gpu'</c>.</summary>
    public string Subject => InstanceTypeDefinition.SubjectOf(Name);

    /// <inheritdoc/>
    internal override bool IsFullyKnown => Requests.IsKnown && Limits.IsKnown
        && Name.State != ScalarState.Unknown
        && NodeSelector.All(term => term.Key.State != ScalarState.Unknown && term.Value.State != ScalarState.Unknown);

    /// <summary>
    /// Whether this and another instance type of the same name certainly exist at once, and are not the same text behind a YAML alias
    /// or what a program wrote and the manifest that it wrote.
    /// </summary>
    internal bool Contradicts(InstanceTypeOutline other) =>
        !ReferenceEquals(this, other)
        && (Name.Span != other.Name.Span || !Name.Span.IsText)
        && Scope != InstanceTypeDefinition.Alternative && other.Scope != InstanceTypeDefinition.Alternative
        && Equals(Scope, other.Scope)
        && (IsCode == other.IsCode || !MayEqual(other));

    private bool MayEqual(InstanceTypeOutline other) =>
        Requests.MayEqual(other.Requests) && Limits.MayEqual(other.Limits)
        && NodeSelector.Count == other.NodeSelector.Count
        && NodeSelector.All(term => other.NodeSelector.Any(theirs => term.Key.MayEqual(theirs.Key) && term.Value.MayEqual(theirs.Value)));
}
