namespace InstanceLint.Yaml.Parsing;

/// <summary>Finds the lines between documents.</summary>
/// <param name="cursor">The place in the text.</param>
internal sealed class DocumentMarks(TextCursor cursor)
{
    /// <summary>The line between two documents.</summary>
    internal const string Separator = "---";

    private const string End = "...";

    /// <summary>
    /// Whether the line before is a mark. Files that have been joined can have a byte order mark at the start of each document.
    /// </summary>
    internal bool IsAfterMark =>
        cursor.LineBefore >= 0 && (IsAt(Separator, cursor.LineBefore) || IsAt(End, cursor.LineBefore));

    /// <summary>
    /// Returns the end of a separator that only kubectl accepts, or <see langword="null"/>: between two documents, it allows a comment
    /// right after <c>---</c>, and any kind of blank.
    /// </summary>
    internal int? FindEndOfSeparator()
    {
        if (!IsAt(Separator, cursor.At) || cursor.LineBefore < 0 || IsAt(Separator, cursor.LineBefore))
        {
            return null;
        }

        var end = cursor.At + Separator.Length;
        while (end < cursor.End && char.IsWhiteSpace(cursor.Text[end]) && !TextCursor.IsBreak(cursor.Text[end]))
        {
            end++;
        }

        if (end < cursor.End && cursor.Text[end] != '#' && !TextCursor.IsBreak(cursor.Text[end]))
        {
            return null;
        }

        cursor.DependsOnDialect = true;
        return cursor.Dialect == Dialect.Kubectl ? end : null;
    }

    private bool IsAt(string mark, int index) => string.CompareOrdinal(cursor.Text, index, mark, 0, mark.Length) == 0;
}
