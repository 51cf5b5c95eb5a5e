namespace InstanceLint.Rules.Model;

/// <summary>One label that a node must have.</summary>
/// <param name="Key">The label key.</param>
/// <param name="Value">The value that the label must have.</param>
public sealed record NodeSelectorTerm(Scalar Key, Scalar Value);
