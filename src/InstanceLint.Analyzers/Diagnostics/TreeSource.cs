using InstanceLint.Rules.Model;
using Microsoft.CodeAnalysis;

namespace InstanceLint.Analyzers.Diagnostics;

/// <summary>A file of C#. Two files may have one path, or none.</summary>
/// <param name="tree">Its syntax tree.</param>
internal sealed class TreeSource(SyntaxTree tree) : Source
{
    /// <summary>Its syntax tree.</summary>
    internal SyntaxTree Tree => tree;

    /// <inheritdoc/>
    public override string Path => tree.FilePath;

    /// <inheritdoc/>
    public override bool Equals(Source? other) => other is TreeSource source && source.Tree == tree;
}
