namespace InstanceLint.Rules;

/// <summary>Where a piece of a definition is written. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive.</summary>
/// <param name="Path">The file, as the reader was told it.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column after the last character.</param>
public readonly record struct Origin(string Path, int Line, int Column, int EndLine, int EndColumn);
