using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>The part of a definition that is needed to check a cluster. It doesn't keep the definition in memory.</summary>
/// <param name="definition">The definition.</param>
public class DefinitionOutline(Definition definition)
{
    /// <summary>The kind of definition in counts, such as <c>instance type</c>.</summary>
    public string Kind { get; } = definition.Kind;

    /// <summary>The whole definition, up to the start of the text after it, if it's in a manifest.</summary>
    public SourceSpan Extent { get; } = definition.Extent;

    /// <summary>Whether all values are known. If one is unknown, a rule may find something in it later.</summary>
    internal virtual bool IsFullyKnown => true;

    /// <summary>Whether the definition is in a cluster.</summary>
    /// <param name="cluster">A cluster that its manifest belongs to.</param>
    internal virtual bool IsIn(ClusterDefinition cluster) => true;
}
