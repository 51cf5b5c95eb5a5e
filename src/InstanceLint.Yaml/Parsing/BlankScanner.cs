using System.Collections.Generic;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Moves to the next token: after blanks, comments and line ends.</summary>
/// <param name="cursor">The place in the text.</param>
/// <param name="marks">The lines between documents.</param>
/// <param name="comments">Receives the comments, or <see langword="null"/> if they aren't needed.</param>
internal sealed class BlankScanner(TextCursor cursor, DocumentMarks marks, List<TextComment>? comments)
{
    /// <summary>Moves to the next token, or stops at a tab that can't be there.</summary>
    /// <param name="isInBrackets">Whether it's in brackets or braces.</param>
    /// <param name="isFirst">Whether nothing has been read before.</param>
    /// <param name="mayStartKey">Whether a key can start here. After a line end, it can outside of brackets.</param>
    internal void Skip(bool isInBrackets, bool isFirst, ref bool mayStartKey)
    {
        while (!cursor.IsAtEnd)
        {
            if (cursor.Column == 0 && cursor.Next == '\uFEFF' && marks.IsAfterMark)
            {
                cursor.SkipByteOrderMark();
            }

            SkipBlanks(isIndent: !isInBrackets && mayStartKey, isFirst);
            if (cursor.Next == '#')
            {
                var start = cursor.At;
                cursor.SkipLine();
                comments?.Add(new TextComment(start, cursor.At));
            }

            if (cursor.Problem is not null || !cursor.IsBreakAt(cursor.At))
            {
                return;
            }

            cursor.TakeBreak();
            mayStartKey |= !isInBrackets;
        }
    }

    private void SkipBlanks(bool isIndent, bool isFirst)
    {
        var start = cursor.At;
        var tab = -1;
        while (cursor.Next is ' ' or '\t')
        {
            tab = tab < 0 && cursor.Next == '\t' ? cursor.At : tab;
            cursor.At++;
        }

        if (tab < 0)
        {
            return;
        }

        // For kubectl, a text that starts with '{' can be JSON.
        cursor.RejectForAzureCli(ProblemKind.Tab, tab, 1);
        if (isIndent && !(isFirst && cursor.Next == '{'))
        {
            cursor.RejectForKubectl(ProblemKind.TabIndent, tab, 1);
            if (start == cursor.LineStart && cursor.Next is not ('#' or '\0') && !TextCursor.IsBreak(cursor.Next))
            {
                cursor.Fail(ProblemKind.TabIndent, tab, tab + 1);
            }
        }
    }
}
