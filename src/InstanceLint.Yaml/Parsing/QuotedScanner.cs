using System;
using System.Globalization;

namespace InstanceLint.Yaml.Parsing;

/// <summary>Reads values in single or double quotes.</summary>
/// <param name="cursor">The place in the text.</param>
/// <param name="value">Receives the text of a value.</param>
internal sealed class QuotedScanner(TextCursor cursor, ScalarText value)
{
    private const uint LastCharacter = 0x10FFFF;

    private static readonly bool[] EndsDouble = TextCursor.Mark("\r\n\"\\");
    private static readonly bool[] EndsSingle = TextCursor.Mark("\r\n'");

    /// <summary>The last value that has several lines, or <see langword="null"/>.</summary>
    internal Token? LastLong { get; private set; }

    /// <summary>Reads the value that starts here, and moves after its end.</summary>
    internal Token Read()
    {
        var (start, quote) = (cursor.At, cursor.Next);
        var part = ++cursor.At;
        var hasLines = false;
        value.Start();
        while (true)
        {
            cursor.SkipUntil(quote == '"' ? EndsDouble : EndsSingle);
            if (cursor.IsAtEnd)
            {
                return FailOpen(start);
            }

            var c = cursor.Next;
            if (c == quote)
            {
                if (quote == '"' || cursor.At + 1 >= cursor.End || cursor.Text[cursor.At + 1] != quote)
                {
                    break;
                }

                // Two single quotes are one.
                value.Add(part, cursor.At + 1);
                part = cursor.At += 2;
            }
            else if (c == '\\' && !cursor.IsBreakAt(cursor.At + 1))
            {
                value.Add(part, cursor.At);
                if (!ReadEscape())
                {
                    return default;
                }

                part = cursor.At;
            }
            else
            {
                hasLines = true;
                value.Add(part, c == '\\' ? cursor.At : TrimEnd(part, cursor.At));
                if (!ReadBreaks(isEscaped: c == '\\'))
                {
                    return FailOpen(start);
                }

                part = cursor.At;
            }
        }

        var text = value.End(part, cursor.At);
        var token = new Token(TokenKind.Scalar, start, ++cursor.At, text, Form: ScalarForm.Quoted);
        LastLong = hasLines ? token : LastLong;
        return token;
    }

    // Moves after line ends and the blanks around them. Returns false at the marker of a document.
    private bool ReadBreaks(bool isEscaped)
    {
        if (isEscaped)
        {
            cursor.At++;
            cursor.TakeBreak();
        }

        do
        {
            if (cursor.IsBreakAt(cursor.At))
            {
                value.AddBreak(cursor.TakeBreak());
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
            value.TakeBreaks();
        }
        else
        {
            value.Fold();
        }

        return true;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && cursor.Text[end - 1] is ' ' or '\t')
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
            case 'x':
                return ReadCode(at, 2);
            case 'u':
                return ReadCode(at, 4);
            case 'U':
                return ReadCode(at, 8);
            case '/':
                cursor.RejectForKubectl(ProblemKind.Escape, at, 2);
                value.Add(c);
                return true;
            case '\'':
                cursor.RejectForAzureCli(ProblemKind.Escape, at, 2);
                value.Add(c);
                return true;
        }

        if (Unescape(c) is not { } character)
        {
            cursor.Fail(ProblemKind.Escape, at, Math.Min(cursor.At, cursor.End));
            return false;
        }

        value.Add(character);
        return true;
    }

    private static char? Unescape(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        ' ' or '"' or '\\' => c,
        _ => null,
    };

    private bool ReadCode(int at, int length)
    {
        var code = uint.MaxValue;
        if (cursor.At + length > cursor.End
            || !uint.TryParse(
                cursor.Text.Substring(cursor.At, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            || code > LastCharacter)
        {
            cursor.Fail(ProblemKind.Escape, at, EndInLine(cursor.At, cursor.At + length));
            return false;
        }

        cursor.At += length;
        if (code is >= 0xD800 and <= 0xDFFF)
        {
            cursor.RejectForKubectl(ProblemKind.Escape, at, cursor.At - at);
        }

        value.Add(code);
        return true;
    }

    // The problem is the opening quote with its line.
    private Token FailOpen(int start) => cursor.Fail(ProblemKind.OpenQuote, start, EndInLine(start, cursor.End));

    private int EndInLine(int start, int most)
    {
        var end = start;
        while (end < Math.Min(most, cursor.End) && !TextCursor.IsBreak(cursor.Text[end]))
        {
            end++;
        }

        return end;
    }
}
