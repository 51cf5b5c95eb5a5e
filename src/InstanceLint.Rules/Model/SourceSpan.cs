namespace InstanceLint.Rules.Model;

/// <summary>A piece of text in a source.</summary>
/// <param name="source">The source.</param>
/// <param name="start">The position of the first character.</param>
/// <param name="end">The position after the last character.</param>
public readonly struct SourceSpan(Source source, Position start, Position end) : System.IEquatable<SourceSpan>
{
    private readonly Source? _source = source;

    /// <summary>No place. The default.</summary>
    public static SourceSpan None => default;

    /// <summary>The place of definitions that every cluster has without a manifest.</summary>
    public static SourceSpan BuiltIn { get; } = new(Source.BuiltIn, default, default);

    /// <summary>The source.</summary>
    public Source Source => _source ?? Source.None;

    /// <summary>The path of the source.</summary>
    public string Path => Source.Path;

    /// <summary>The position of the first character.</summary>
    public Position Start { get; } = start;

    /// <summary>The position after the last character.</summary>
    public Position End { get; } = end;

    /// <summary>Whether it's a piece of text, rather than no place, built in, or a source as a whole.</summary>
    public bool IsText => Start.IsSet;

    /// <summary>Creates the span of a source as a whole, for suppressions of a file and findings about a file.</summary>
    /// <param name="source">The source.</param>
    public static SourceSpan WholeFile(Source source) => new(source, default, Position.End);

    /// <summary>Compares two spans by the paths of their sources and by their start.</summary>
    /// <param name="left">The first span.</param>
    /// <param name="right">The second span.</param>
    public static int Compare(SourceSpan left, SourceSpan right)
    {
        var order = ReferenceEquals(left._source, right._source) ? 0 : string.CompareOrdinal(left.Path, right.Path);
        return order != 0 ? order : left.Start.CompareTo(right.Start);
    }

    /// <summary>Whether another span of the same source starts in this one.</summary>
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

    /// <summary>Whether two spans are equal.</summary>
    public static bool operator ==(SourceSpan left, SourceSpan right) => left.Equals(right);

    /// <summary>Whether two spans differ.</summary>
    public static bool operator !=(SourceSpan left, SourceSpan right) => !left.Equals(right);
}
