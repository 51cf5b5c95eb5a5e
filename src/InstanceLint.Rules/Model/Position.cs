using System;
using System.Globalization;
using System.Runtime.InteropServices;

namespace InstanceLint.Rules.Model;

/// <summary>A place between two characters of a text. Lines and columns count from 1, columns in UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Position(int Line, int Column) : IComparable<Position>
{
    /// <summary>The first place of every text.</summary>
    public static Position First { get; } = new(1, 1);

    /// <summary>After the end of every text.</summary>
    public static Position End { get; } = new(int.MaxValue, int.MaxValue);

    /// <summary>Whether it is in a text; the default is not.</summary>
    public bool IsSet => Line > 0;

    /// <inheritdoc/>
    public int CompareTo(Position other)
    {
        var order = Line.CompareTo(other.Line);
        return order != 0 ? order : Column.CompareTo(other.Column);
    }

    /// <inheritdoc/>
    public override string ToString() => Line.ToString(CultureInfo.InvariantCulture) + "," + Column.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether one place comes before another.</summary>
    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    /// <summary>Whether one place comes before another or is the same.</summary>
    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one place comes after another.</summary>
    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    /// <summary>Whether one place comes after another or is the same.</summary>
    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}
