using System;
using System.Collections.Generic;
using System.Text;

namespace InstanceLint.Yaml.Embedded;

/// <summary>Reads a shell script as far as needed to tell the operators of here documents from other text.</summary>
/// <param name="script">The script.</param>
internal sealed class ShellScanner(string script)
{
    private const char End = '\0';
    private const string Separators = " \t\r\n;&|()<>";

    // What is open, from the outside to the inside.
    private readonly List<Part> _open = [];

    private enum Part
    {
        Command,
        Backticks,
        Quotes,
        Parameter,
        Arithmetic,
    }

    /// <summary>The index of the next character. Set to the line after a here document once that is read.</summary>
    internal int At { get; set; }

    private char Next => Peek(0);

    private Part Innermost => _open.Count > 0 ? _open[_open.Count - 1] : Part.Command;

    /// <summary>
    /// Reads up to the next line in which here documents start. Returns their operators, or <see langword="null"/> at the end.
    /// </summary>
    internal IReadOnlyList<HereDocument>? ReadLine()
    {
        var opened = new List<HereDocument>();
        while (At < script.Length)
        {
            if (Innermost is not (Part.Command or Part.Backticks))
            {
                ReadOther();
            }
            else if (opened.Count > 0 && Next is '\r' or '\n')
            {
                Skip(Next == '\r' && Peek(1) == '\n' ? 2 : 1);
                return opened;
            }
            else
            {
                ReadCommand(opened);
            }
        }

        return null;
    }

    private void ReadCommand(List<HereDocument> opened)
    {
        switch (Next)
        {
            case '\'':
                SkipPast('\'', At + 1);
                break;
            case '#' when Innermost == Part.Command && IsWordStart():
                SkipComment();
                break;
            case '<' when Peek(1) == '<' && Peek(2) == '<':
                Skip(3);
                break;
            case '<' when Peek(1) == '<':
                Skip(2);
                if (ReadOperator() is { } document)
                {
                    opened.Add(document);
                }

                break;
            case '(' when Peek(1) == '(' && IsWordStart():
                OpenArithmetic(2);
                break;
            case '(':
                Open(Part.Command, 1);
                break;
            case ')':
                Close(Part.Command);
                break;
            case '"':
                Open(Part.Quotes, 1);
                break;
            default:
                ReadShared();
                break;
        }
    }

    private void ReadOther()
    {
        switch (Next)
        {
            case '"' when Innermost == Part.Quotes:
                Close(Part.Quotes);
                break;
            case '"' when Innermost == Part.Parameter:
                Open(Part.Quotes, 1);
                break;
            case '\'' when Innermost == Part.Parameter && !_open.Contains(Part.Quotes):
                SkipPast('\'', At + 1);
                break;
            case '}' when Innermost == Part.Parameter:
                Close(Part.Parameter);
                break;
            case '(' when Innermost == Part.Arithmetic:
                Open(Part.Arithmetic, 1);
                break;
            case ')' when Innermost == Part.Arithmetic:
                Close(Part.Arithmetic);
                break;
            default:
                ReadShared();
                break;
        }
    }

    // What means the same in commands, quotes, parameters and arithmetic.
    private void ReadShared()
    {
        switch (Next)
        {
            case '\\':
                Skip(Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2);
                break;
            case '`':
                OpenOrCloseBackticks();
                break;
            case '$' when Peek(1) == '(' && Peek(2) == '(':
                OpenArithmetic(3);
                break;
            case '$' when Peek(1) == '(':
                Open(Part.Command, 2);
                break;
            case '$' when Peek(1) == '{':
                Open(Part.Parameter, 2);
                break;
            case '$' when Peek(1) == '\'' && Innermost == Part.Command:
                SkipEscapedQuote();
                break;
            case '$' when Peek(1) is '#' or '$':
                Skip(2);
                break;
            default:
                Skip(1);
                break;
        }
    }

    private HereDocument? ReadOperator()
    {
        var stripsTabs = Next == '-';
        Skip(stripsTabs ? 1 : 0);
        while (Next is ' ' or '\t')
        {
            Skip(1);
        }

        var delimiter = new StringBuilder();
        var (start, isQuoted) = (At, false);
        while (At < script.Length && Separators.IndexOf(Next) < 0)
        {
            if (Next is '\'' or '"')
            {
                var close = script.IndexOf(Next, At + 1);
                if (close < 0)
                {
                    return null;
                }

                delimiter.Append(script, At + 1, close - At - 1);
                At = close + 1;
                isQuoted = true;
                continue;
            }

            if (Next == '\\')
            {
                Skip(1);
                isQuoted = true;
            }

            if (At < script.Length)
            {
                delimiter.Append(Next);
                Skip(1);
            }
        }

        return At == start ? null : new HereDocument(delimiter.ToString(), isQuoted, stripsTabs);
    }

    private bool IsWordStart() => At == 0 || Separators.IndexOf(script[At - 1]) >= 0;

    private void SkipComment()
    {
        while (At < script.Length && Next is not ('\r' or '\n'))
        {
            Skip(1);
        }
    }

    private void SkipPast(char close, int from)
    {
        var end = script.IndexOf(close, from);
        At = end < 0 ? script.Length : end + 1;
    }

    private void SkipEscapedQuote()
    {
        Skip(2);
        while (At < script.Length && Next != '\'')
        {
            Skip(Next == '\\' ? 2 : 1);
        }

        Skip(1);
    }

    private void Open(Part part, int length)
    {
        _open.Add(part);
        Skip(length);
    }

    private void OpenArithmetic(int length)
    {
        _open.Add(Part.Arithmetic);
        Open(Part.Arithmetic, length);
    }

    // A parenthesis can also close a pattern of a case, which opens nothing.
    private void Close(Part part)
    {
        Skip(1);
        if (_open.Count > 0 && Innermost == part)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void OpenOrCloseBackticks()
    {
        var open = _open.LastIndexOf(Part.Backticks);
        if (open < 0)
        {
            Open(Part.Backticks, 1);
        }
        else
        {
            _open.RemoveRange(open, _open.Count - open);
            Skip(1);
        }
    }

    private char Peek(int count) => At + count < script.Length ? script[At + count] : End;

    private void Skip(int count) => At = Math.Min(At + count, script.Length);
}
