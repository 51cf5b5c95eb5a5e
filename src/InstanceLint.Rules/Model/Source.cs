using System;

namespace InstanceLint.Rules.Model;

/// <summary>What text comes from: a file, a syntax tree, an editor. Only the room that made it knows more than its path.</summary>
public abstract class Source : IEquatable<Source>
{
    /// <summary>Nothing.</summary>
    public static Source None { get; } = new PathSource(string.Empty);

    /// <summary>What is part of every cluster and written nowhere.</summary>
    public static Source BuiltIn { get; } = new PathSource("built in");

    /// <summary>The path that people know it by.</summary>
    public abstract string Path { get; }

    /// <summary>
    /// Whether text of this source and text of another one is the same text. Sources of one kind are told apart by
    /// their paths, unless they know better.
    /// </summary>
    /// <param name="other">The other source.</param>
    public virtual bool Equals(Source? other) =>
        ReferenceEquals(this, other) || (other is not null && other.GetType() == GetType() && other.Path == Path);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}

/// <summary>A source of which nothing but the path is known.</summary>
/// <param name="path">The path.</param>
public sealed class PathSource(string path) : Source
{
    /// <inheritdoc/>
    public override string Path { get; } = path;
}
