using System;
using System.Globalization;
using System.Text;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Reads single values. Each method starts at the value's first character, and moves after its end.</summary>
/// <param name="cursor">The place in the text.</param>
internal sealed class ScalarScanner(TextCursor cursor)
{
    private const uint LastCharacter = 0x10FFFF;

    private static readonly bool[] EndsPlain = Mark(" \t\r\n:");
    private static readonly bool[] EndsPlainInBrackets = Mark(" \t\r\n:,?[]{}");
    private static readonly bool[] EndsDouble = Mark("\r\n\"\\");
    private static readonly bool[] EndsSingle = Mark("\r\n'");

    private readonly string _text = cursor.Text;
    private readonly StringBuilder _value = new();
    private readonly StringBuilder _breaks = new();

    /// <summary>The problem in the last value, or <see langword="null"/>.</summary>
    internal Problem? Problem { get; set; }

    /// <summary>Whether the last plain value ended with its line, so a key can follow.</summary>
    internal bool EndedWithLine { get; private set; }

    /// <summary>The last value in quotes that has several lines, or <see langword="null"/>.</summary>
    internal Token? LastLongQuote { get; private set; }

    /// <summary>Reads a value without quotes.</summary>
    /// <param name="indent">The column of the block around it.</param>
    /// <param name="isInBrackets">Whether it's in brackets or braces.</param>
    internal Token ReadPlain(int indent, bool isInBrackets)
    {
        var (start, end) = (cursor.At, cursor.At);
        var stops = isInBrackets ? EndsPlainInBrackets : EndsPlain;
        var part = start;
        var isFolded = false;
        EndedWithLine = false;
        while (!(cursor.Column == 0 && cursor.IsMarkerAt(cursor.At)) && cursor.Next != '#')
        {
            var from = cursor.At;
            SkipPlain(stops, isInBrackets);
            if (cursor.At > from)
            {
                if (EndedWithLine)
                {
                    AppendFold(ref isFolded, part, end);
                    part = from;
                    EndedWithLine = false;
                }

                end = cursor.At;
            }

            if (cursor.IsAtEnd || !SkipBlanksAfterPlain(indent) || (!isInBrackets && cursor.Column <= indent))
            {
                break;
            }
        }

        return new Token(TokenKind.Scalar, start, end, ValueOf(isFolded, part, end));
    }

    /// <summary>Reads a value in quotes.</summary>
    internal Token ReadQuoted()
    {
        var (start, quote) = (cursor.At, cursor.Next);
        var stops = quote == '"' ? EndsDouble : EndsSingle;
        var part = ++cursor.At;
        var (isFolded, hasLines) = (false, false);
        while (true)
        {
            cursor.At = Skip(stops, cursor.At);
            if (cursor.IsAtEnd)
            {
                return Fail(ProblemKind.OpenQuote, start, EndOfFirstLine(start));
            }

            var c = _text[cursor.At];
            if (c == quote)
            {
                if (quote == '"' || cursor.At + 1 >= cursor.End || _text[cursor.At + 1] != quote)
                {
                    break;
                }

                // Two single quotes are one.
                Append(ref isFolded, part, cursor.At + 1);
                part = cursor.At += 2;
            }
            else if (c == '\\' && !cursor.IsBreakAt(cursor.At + 1))
            {
                Append(ref isFolded, part, cursor.At);
                if (!ReadEscape())
                {
                    return default;
                }

                part = cursor.At;
            }
            else
            {
                hasLines = true;
                Append(ref isFolded, part, c == '\\' ? cursor.At : TrimEnd(part, cursor.At));
                if (!FoldQuoted(isEscaped: c == '\\'))
                {
                    return Fail(ProblemKind.OpenQuote, start, EndOfFirstLine(start));
                }

                part = cursor.At;
            }
        }

        var value = ValueOf(isFolded, part, cursor.At);
        var token = new Token(TokenKind.Scalar, start, ++cursor.At, value, Form: ScalarForm.Quoted);
        LastLongQuote = hasLines ? token : LastLongQuote;
        return token;
    }

    /// <summary>Reads the lines below <c>|</c> or <c>&gt;</c>.</summary>
    /// <param name="parent">The column of the block around it, or -1.</param>
    /// <param name="comment">The comment after the indicators, if there is one.</param>
    internal Token ReadBlock(int parent, out TextComment? comment)
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
        _value.Clear();
        _breaks.Clear();
        SkipBlankLines(ref indent, parent, ref end);
        var isLess = step == 0 && parent >= 0 && cursor.Column < indent && cursor.Column > parent;
        if (isLess && !cursor.IsAtEnd && cursor.Next is not ('#' or '\t'))
        {
            return Fail(ProblemKind.BlankLines, cursor.LineStart, cursor.At);
        }

        var (lineBreak, wasIndented) = ('\0', false);
        while (cursor.Column == indent && !cursor.IsAtEnd)
        {
            var isIndented = cursor.Next is ' ' or '\t';
            if (!isLiteral && lineBreak == '\n' && !wasIndented && !isIndented)
            {
                _ = _breaks.Length == 0 ? _value.Append(' ') : _value;
            }
            else if (lineBreak != '\0')
            {
                _value.Append(lineBreak);
            }

            TakeBreaks();
            var from = cursor.At;
            cursor.SkipLine();
            _value.Append(_text, from, cursor.At - from);
            (lineBreak, wasIndented, end) = ('\0', isIndented, cursor.At);
            if (!cursor.IsAtEnd)
            {
                lineBreak = cursor.TakeBreak();
                end = cursor.At;
                SkipBlankLines(ref indent, parent, ref end);
            }
        }

        var form = chomping != '-' && lineBreak == '\0' && _value.Length > 0 ? ScalarForm.OpenBlock : ScalarForm.Block;
        _ = chomping != '-' && lineBreak != '\0' ? _value.Append(lineBreak) : _value;
        _ = chomping == '+' ? _value.Append(_breaks.ToString()) : _value;
        return new Token(TokenKind.Scalar, start, end, _value.ToString(), Form: form);
    }

    private void SkipPlain(bool[] stops, bool isInBrackets)
    {
        while (true)
        {
            cursor.At = Skip(stops, cursor.At);
            if (cursor.Next != ':' || cursor.IsBlankOrEndAt(cursor.At + 1))
            {
                return;
            }

            // In brackets, the Azure ML CLI ends a key also at a colon before another indicator.
            if (isInBrackets && _text[cursor.At + 1] is ',' or '[' or ']' or '{' or '}')
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
    private bool SkipBlanksAfterPlain(int indent)
    {
        var start = cursor.At;
        while (!cursor.IsAtEnd)
        {
            var c = _text[cursor.At];
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
                if (!EndedWithLine)
                {
                    EndedWithLine = true;
                    _breaks.Clear();
                }

                _breaks.Append(cursor.TakeBreak());
            }
            else
            {
                break;
            }
        }

        return cursor.At > start;
    }

    // Moves after line ends and the blanks around them. Returns false at the marker of a document.
    private bool FoldQuoted(bool isEscaped)
    {
        _breaks.Clear();
        if (isEscaped)
        {
            cursor.At++;
            cursor.TakeBreak();
        }

        do
        {
            if (!cursor.IsAtEnd && TextCursor.IsBreak(_text[cursor.At]))
            {
                _breaks.Append(cursor.TakeBreak());
            }

            if (cursor.IsMarkerAt(cursor.At))
            {
                return false;
            }

            while (cursor.Next is ' ' or '\t')
            {
                cursor.At++;
            }
        }
        while (cursor.IsBreakAt(cursor.At));

        if (isEscaped)
        {
            TakeBreaks();
        }
        else
        {
            Fold();
        }

        return true;
    }

    // One line end is a blank. More are one less.
    private void Fold()
    {
        if (_breaks[0] != '\n')
        {
            TakeBreaks();
        }
        else if (_breaks.Length == 1)
        {
            _value.Append(' ');
        }
        else
        {
            _value.Append(_breaks.ToString(1, _breaks.Length - 1));
        }
    }

    private void TakeBreaks()
    {
        _ = _breaks.Length > 0 ? _value.Append(_breaks.ToString()) : _value;
        _breaks.Clear();
    }

    private void AppendFold(ref bool isFolded, int part, int end)
    {
        Append(ref isFolded, part, end);
        Fold();
    }

    private void Append(ref bool isFolded, int part, int end)
    {
        if (!isFolded)
        {
            isFolded = true;
            _value.Clear();
        }

        _value.Append(_text, part, end - part);
    }

    private string ValueOf(bool isFolded, int part, int end) =>
        isFolded ? _value.Append(_text, part, end - part).ToString() : _text.Substring(part, end - part);

    private int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private bool ReadEscape()
    {
        var at = cursor.At++;
        var c = cursor.Next;
        cursor.At++;
        switch (c)
        {
            case '0':
                _value.Append('\0');
                return true;
            case 'a':
                _value.Append('\a');
                return true;
            case 'b':
                _value.Append('\b');
                return true;
            case 't' or '\t':
                _value.Append('\t');
                return true;
            case 'n':
                _value.Append('\n');
                return true;
            case 'v':
                _value.Append('\v');
                return true;
            case 'f':
                _value.Append('\f');
                return true;
            case 'r':
                _value.Append('\r');
                return true;
            case 'e':
                _value.Append('\u001B');
                return true;
            case 'N':
                _value.Append('\u0085');
                return true;
            case '_':
                _value.Append('\u00A0');
                return true;
            case 'L':
                _value.Append('\u2028');
                return true;
            case 'P':
                _value.Append('\u2029');
                return true;
            case ' ' or '"' or '\\':
                _value.Append(c);
                return true;
            case '/':
                cursor.RejectForKubectl(ProblemKind.Escape, at, 2);
                _value.Append(c);
                return true;
            case '\'':
                cursor.RejectForAzureCli(ProblemKind.Escape, at, 2);
                _value.Append(c);
                return true;
            case 'x':
                return ReadCode(at, 2);
            case 'u':
                return ReadCode(at, 4);
            case 'U':
                return ReadCode(at, 8);
            default:
                Fail(ProblemKind.Escape, at, Math.Min(cursor.At, cursor.End));
                return false;
        }
    }

    private bool ReadCode(int at, int length)
    {
        var code = uint.MaxValue;
        if (cursor.At + length > cursor.End
            || !uint.TryParse(
                _text.Substring(cursor.At, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            || code > LastCharacter)
        {
            Fail(ProblemKind.Escape, at, Math.Min(cursor.At + length, cursor.End));
            return false;
        }

        cursor.At += length;
        if (code is >= 0xD800 and <= 0xDFFF)
        {
            cursor.RejectForKubectl(ProblemKind.Escape, at, cursor.At - at);
        }

        _ = code <= char.MaxValue ? _value.Append((char)code) : _value.Append(char.ConvertFromUtf32((int)code));
        return true;
    }

    private (char Chomping, int Step) ReadIndicators()
    {
        var (chomping, step) = ('\0', 0);
        for (var i = 0; i < 2; i++)
        {
            if (chomping == '\0' && cursor.Next is '+' or '-')
            {
                chomping = _text[cursor.At++];
            }
            else if (step == 0 && cursor.Next is >= '1' and <= '9')
            {
                step = _text[cursor.At++] - '0';
            }
        }

        return (chomping, step);
    }

    private bool SkipHeader(ref TextComment? comment)
    {
        var start = cursor.At;
        while (cursor.Next is ' ' or '\t')
        {
            if (_text[cursor.At] == '\t')
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
            Fail(ProblemKind.BlockHeader, cursor.At, cursor.At + 1);
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

            _breaks.Append(cursor.TakeBreak());
            end = cursor.At;
        }

        indent = indent == 0 ? Math.Max(most, Math.Max(parent + 1, 1)) : indent;
    }

    private int Skip(bool[] stops, int at)
    {
        var (text, end) = (_text, cursor.End);
        while (at < end)
        {
            var c = text[at];
            if (c < stops.Length ? stops[c] : TextCursor.IsBreak(c))
            {
                break;
            }

            at++;
        }

        return at;
    }

    private int EndOfFirstLine(int start)
    {
        var end = start;
        while (end < cursor.End && !TextCursor.IsBreak(_text[end]))
        {
            end++;
        }

        return end;
    }

    private Token Fail(ProblemKind kind, int start, int end)
    {
        Problem = new Problem(kind, start, end, cursor.At);
        return default;
    }

    private static bool[] Mark(string characters)
    {
        var marks = new bool[128];
        foreach (var c in characters)
        {
            marks[c] = true;
        }

        return marks;
    }
}
