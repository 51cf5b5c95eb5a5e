namespace InstanceLint.Yaml.Parsing;

/// <summary>Reads values without quotes.</summary>
/// <param name="cursor">The place in the text.</param>
/// <param name="value">Receives the text of a value.</param>
internal sealed class PlainScanner(TextCursor cursor, ScalarText value)
{
    private static readonly bool[] Ends = TextCursor.Mark(" \t\r\n:");
    private static readonly bool[] EndsInBrackets = TextCursor.Mark(" \t\r\n:,?[]{}");

    /// <summary>Whether the last value ended with its line, so a key can follow.</summary>
    internal bool EndedWithLine { get; private set; }

    /// <summary>Reads the value that starts here, and moves after its end.</summary>
    /// <param name="indent">The column of the block around it.</param>
    /// <param name="isInBrackets">Whether it's in brackets or braces.</param>
    internal Token Read(int indent, bool isInBrackets)
    {
        var (start, end) = (cursor.At, cursor.At);
        var part = start;
        EndedWithLine = false;
        value.Start();
        while (!(cursor.Column == 0 && cursor.IsMarkerAt(cursor.At)) && cursor.Next != '#')
        {
            var from = cursor.At;
            SkipWord(isInBrackets);
            if (cursor.At > from)
            {
                if (EndedWithLine)
                {
                    value.Add(part, end);
                    value.Fold();
                    part = from;
                    EndedWithLine = false;
                }

                end = cursor.At;
            }

            if (cursor.IsAtEnd || !SkipBlanks(indent) || (!isInBrackets && cursor.Column <= indent))
            {
                break;
            }
        }

        return new Token(TokenKind.Scalar, start, end, value.End(part, end));
    }

    private void SkipWord(bool isInBrackets)
    {
        while (true)
        {
            cursor.SkipUntil(isInBrackets ? EndsInBrackets : Ends);
            if (cursor.Next != ':' || cursor.IsBlankOrEndAt(cursor.At + 1))
            {
                return;
            }

            // In brackets, the Azure ML CLI ends a key also at a colon before another indicator.
            if (isInBrackets && cursor.Text[cursor.At + 1] is ',' or '[' or ']' or '{' or '}')
            {
                cursor.DependsOnDialect = true;
                if (cursor.Dialect == Dialect.AzureCli)
                {
                    return;
                }
            }

            cursor.At++;
        }
    }

    // Returns whether there were any.
    private bool SkipBlanks(int indent)
    {
        var start = cursor.At;
        while (!cursor.IsAtEnd)
        {
            var c = cursor.Next;
            if (c == '\t')
            {
                cursor.RejectForAzureCli(ProblemKind.Tab, cursor.At, 1);
                if (EndedWithLine && cursor.Column <= indent)
                {
                    cursor.RejectForKubectl(ProblemKind.TabIndent, cursor.At, 1);
                }

                cursor.At++;
            }
            else if (c == ' ')
            {
                cursor.At++;
            }
            else if (TextCursor.IsBreak(c))
            {
                EndedWithLine = true;
                value.AddBreak(cursor.TakeBreak());
            }
            else
            {
                break;
            }
        }

        return cursor.At > start;
    }
}
