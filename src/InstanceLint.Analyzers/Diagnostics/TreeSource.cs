using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>A C# file. Two files can have the same path, or none.</summary>
/// <param name="tree">The syntax tree of the file.</param>
internal sealed class TreeSource(SyntaxTree tree) : Source
{
    /// <summary>The syntax tree of the file.</summary>
    internal SyntaxTree Tree => tree;

    /// <inheritdoc/>
    public override string Path => tree.FilePath;

    /// <inheritdoc/>
    public override bool Equals(Source? other) => other is TreeSource source && source.Tree == tree;
}
