namespace InstanceLint.Rules.Model;

/// <summary>Where a piece of a definition is written, from its first character to the one after its last.</summary>
/// <param name="source">What it is written in.</param>
/// <param name="start">The first character.</param>
/// <param name="end">The character after the last one.</param>
public readonly struct SourceSpan(Source source, Position start, Position end) : System.IEquatable<SourceSpan>
{
    private readonly Source? _source = source;

    /// <summary>Nowhere. The default.</summary>
    public static SourceSpan None => default;

    /// <summary>What is part of every cluster and written nowhere.</summary>
    public static SourceSpan BuiltIn { get; } = new(Source.BuiltIn, default, default);

    /// <summary>What it is written in.</summary>
    public Source Source => _source ?? Source.None;

    /// <summary>The path of the source.</summary>
    public string Path => Source.Path;

    /// <summary>The first character.</summary>
    public Position Start { get; } = start;

    /// <summary>The character after the last one.</summary>
    public Position End { get; } = end;

    /// <summary>Whether it is a piece of text, and neither nowhere, nor built in, nor a source as a whole.</summary>
    public bool IsText => Start.IsSet;

    /// <summary>A source as a whole: all of its text, or what is wrong with none of it in particular.</summary>
    /// <param name="source">The source.</param>
    public static SourceSpan WholeFile(Source source) => new(source, default, Position.End);

    /// <summary>Compares two spans by the paths of their sources and by where they start.</summary>
    /// <param name="left">A span.</param>
    /// <param name="right">Another one.</param>
    public static int Compare(SourceSpan left, SourceSpan right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        return order != 0 ? order : left.Start.CompareTo(right.Start);
    }

    /// <summary>Whether another span of the same source starts in it.</summary>
    /// <param name="other">The other span.</param>
    public bool Contains(SourceSpan other) => Source.Equals(other.Source) && Start <= other.Start && other.Start < End;

    /// <inheritdoc/>
    public bool Equals(SourceSpan other) => Start == other.Start && End == other.End && Source.Equals(other.Source);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourceSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Path, Start, End).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Start}-{End})";

    /// <summary>Whether two spans are the same.</summary>
    public static bool operator ==(SourceSpan left, SourceSpan right) => left.Equals(right);

    /// <summary>Whether two spans differ.</summary>
    public static bool operator !=(SourceSpan left, SourceSpan right) => !left.Equals(right);
}
