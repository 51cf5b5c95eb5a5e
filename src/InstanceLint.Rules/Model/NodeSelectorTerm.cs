namespace InstanceLint.Rules.Model;

/// <summary>One label that a node must have.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Value">The value that it must have.</param>
public sealed record NodeSelectorTerm(Scalar Key, Scalar Value);
