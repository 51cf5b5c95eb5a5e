using System;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Reads values in the lines below <c>|</c> or <c>&gt;</c>.</summary>
/// <param name="cursor">The place in the text.</param>
/// <param name="value">Receives the text of a value.</param>
internal sealed class BlockScanner(TextCursor cursor, ScalarText value)
{
    /// <summary>Reads the value that starts here, and moves after its end.</summary>
    /// <param name="parent">The column of the block around it, or -1.</param>
    /// <param name="comment">The comment after the indicators, if there is one.</param>
    internal Token Read(int parent, out TextComment? comment)
    {
        var start = cursor.At;
        var isLiteral = cursor.Next == '|';
        cursor.At++;
        comment = null;
        var (chomping, step) = ReadIndicators();
        if (!SkipHeader(ref comment))
        {
            return default;
        }

        var end = cursor.At;
        var indent = step == 0 ? 0 : Math.Max(parent, 0) + step;
        value.Start();
        SkipBlankLines(ref indent, parent, ref end);
        var isLess = step == 0 && parent >= 0 && cursor.Column < indent && cursor.Column > parent;
        if (isLess && !cursor.IsAtEnd && cursor.Next is not ('#' or '\t'))
        {
            return cursor.Fail(ProblemKind.BlankLines, cursor.LineStart, cursor.At);
        }

        var (lineBreak, wasIndented) = ('\0', false);
        while (cursor.Column == indent && !cursor.IsAtEnd)
        {
            var isIndented = cursor.Next is ' ' or '\t';
            if (!isLiteral && lineBreak == '\n' && !wasIndented && !isIndented)
            {
                if (value.Breaks == 0)
                {
                    value.Add(' ');
                }
            }
            else if (lineBreak != '\0')
            {
                value.Add(lineBreak);
            }

            value.TakeBreaks();
            var from = cursor.At;
            cursor.SkipLine();
            value.Add(from, cursor.At);
            (lineBreak, wasIndented, end) = ('\0', isIndented, cursor.At);
            if (!cursor.IsAtEnd)
            {
                lineBreak = cursor.TakeBreak();
                end = cursor.At;
                SkipBlankLines(ref indent, parent, ref end);
            }
        }

        var form = chomping != '-' && lineBreak == '\0' && !value.IsEmpty ? ScalarForm.OpenBlock : ScalarForm.Block;
        if (chomping != '-' && lineBreak != '\0')
        {
            value.Add(lineBreak);
        }

        if (chomping == '+')
        {
            value.TakeBreaks();
        }

        return new Token(TokenKind.Scalar, start, end, value.End(), Form: form);
    }

    private (char Chomping, int Step) ReadIndicators()
    {
        var (chomping, step) = ('\0', 0);
        for (var i = 0; i < 2; i++)
        {
            if (chomping == '\0' && cursor.Next is '+' or '-')
            {
                chomping = cursor.Text[cursor.At++];
            }
            else if (step == 0 && cursor.Next is >= '1' and <= '9')
            {
                step = cursor.Text[cursor.At++] - '0';
            }
        }

        return (chomping, step);
    }

    private bool SkipHeader(ref TextComment? comment)
    {
        var start = cursor.At;
        while (cursor.Next is ' ' or '\t')
        {
            if (cursor.Text[cursor.At] == '\t')
            {
                cursor.RejectForAzureCli(ProblemKind.Tab, cursor.At, 1);
            }

            cursor.At++;
        }

        if (cursor.Next == '#')
        {
            if (cursor.At == start)
            {
                cursor.RejectForAzureCli(ProblemKind.CommentStart, start, 1);
            }

            var from = cursor.At;
            cursor.SkipLine();
            comment = new TextComment(from, cursor.At);
        }

        if (cursor.IsBreakAt(cursor.At))
        {
            cursor.TakeBreak();
        }
        else if (!cursor.IsAtEnd)
        {
            cursor.Fail(ProblemKind.BlockHeader, cursor.At, cursor.At + 1);
            return false;
        }

        return true;
    }

    // Moves to the start of the next line's text. Determines the indentation if it's 0: the largest of all these lines.
    private void SkipBlankLines(ref int indent, int parent, ref int end)
    {
        var most = 0;
        while (true)
        {
            while ((indent == 0 || cursor.Column < indent) && cursor.Next == ' ')
            {
                cursor.At++;
            }

            most = Math.Max(most, cursor.Column);
            if (cursor.Next == '\t' && (indent == 0 || cursor.Column < indent))
            {
                cursor.RejectForKubectl(ProblemKind.TabInBlock, cursor.At, 1);
            }

            if (!cursor.IsBreakAt(cursor.At))
            {
                break;
            }

            value.AddBreak(cursor.TakeBreak());
            end = cursor.At;
        }

        indent = indent == 0 ? Math.Max(most, Math.Max(parent + 1, 1)) : indent;
    }
}
