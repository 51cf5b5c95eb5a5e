using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Definitions;

/// <summary>What a cluster sees of a definition. The definition itself is not part of it, so nothing keeps it.</summary>
/// <param name="definition">The definition.</param>
public class DefinitionOutline(Definition definition)
{
    /// <summary>What it is, as summaries count it, such as <c>instance type</c>.</summary>
    public string Kind { get; } = definition.Kind;

    /// <summary>All of it, from its start to what follows it, if it is a part of a manifest.</summary>
    public SourceSpan Extent { get; } = definition.Extent;

    /// <summary>Whether all of it is known, so nothing more can be found in it later.</summary>
    internal virtual bool IsFullyKnown => true;

    /// <summary>Whether a cluster has it.</summary>
    /// <param name="cluster">A cluster of its manifest.</param>
    internal virtual bool IsIn(ClusterDefinition cluster) => true;
}
