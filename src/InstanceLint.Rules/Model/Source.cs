using System;

namespace InstanceLint.Rules.Model;

/// <summary>The source of a text: a file, a syntax tree or an editor. Only the project that created it knows more than its path.</summary>
public abstract class Source : IEquatable<Source>
{
    /// <summary>No source.</summary>
    public static Source None { get; } = new PathSource(string.Empty);

    /// <summary>The source of definitions that every cluster has without a manifest.</summary>
    public static Source BuiltIn { get; } = new PathSource("built in");

    /// <summary>The path, as shown to users.</summary>
    public abstract string Path { get; }

    /// <summary>Whether the text is a whole file, as the Azure ML CLI reads it, and not a part of code or a stream.</summary>
    public virtual bool IsFile => true;

    /// <summary>Returns the line that users see for a position: a text in code starts somewhere in its file.</summary>
    /// <param name="position">The position in the text.</param>
    internal virtual int LineOf(Position position) => position.Line;

    /// <summary>Whether two sources have the same text. By default, sources of the same type are equal if their paths are.</summary>
    /// <param name="other">The other source.</param>
    public virtual bool Equals(Source? other) =>
        ReferenceEquals(this, other) || (other is not null && other.GetType() == GetType() && other.Path == Path);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}

/// <summary>A source of which only the path is known.</summary>
/// <param name="path">The path.</param>
public sealed class PathSource(string path) : Source
{
    /// <inheritdoc/>
    public override string Path { get; } = path;

    /// <inheritdoc/>
    public override bool IsFile => Path.Length > 0;
}
