namespace InstanceLint.Rules;

/// <summary>Where a piece of a definition is written. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. The default is no place at all.</summary>
/// <param name="Path">The file, as the reader was told it.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column after the last character.</param>
public readonly record struct Origin(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The place of what is part of every cluster and written nowhere.</summary>
    internal static Origin BuiltIn { get; } = new("built in", 0, 0, 0, 0);

    /// <summary>Compares two places by path, line and column.</summary>
    /// <param name="left">A place.</param>
    /// <param name="right">Another one.</param>
    public static int Compare(Origin left, Origin right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        return order != 0 ? order : left.Column.CompareTo(right.Column);
    }
}
