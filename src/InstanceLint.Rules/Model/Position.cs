using System;
using System.Globalization;
using System.Runtime.InteropServices;

namespace InstanceLint.Rules.Model;

/// <summary>A position between two characters of a text. Lines and columns count from 1, columns in UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Position(int Line, int Column) : IComparable<Position>
{
    /// <summary>The start of every text.</summary>
    public static Position First { get; } = new(1, 1);

    /// <summary>A position after the end of every text.</summary>
    public static Position End { get; } = new(int.MaxValue, int.MaxValue);

    /// <summary>Whether it's a position in a text. The default isn't.</summary>
    public bool IsSet => Line > 0;

    /// <inheritdoc/>
    public int CompareTo(Position other)
    {
        var order = Line.CompareTo(other.Line);
        return order != 0 ? order : Column.CompareTo(other.Column);
    }

    /// <inheritdoc/>
    public override string ToString() => Line.ToString(CultureInfo.InvariantCulture) + "," + Column.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether one position is before another.</summary>
    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    /// <summary>Whether one position is before another or equal to it.</summary>
    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one position is after another.</summary>
    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    /// <summary>Whether one position is after another or equal to it.</summary>
    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}
