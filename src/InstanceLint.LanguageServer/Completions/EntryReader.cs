using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>
/// Reads the entries of a document by its lines and their indentation. Unlike a parser, it goes on after anything that isn't YAML yet,
/// because a text is mostly incomplete while it's written.
/// </summary>
internal sealed partial class EntryReader
{
    private readonly string[] _lines;
    private readonly int _end;
    private readonly Position _cursor;
    private readonly List<Entry> _open = [];
    private int _line;
    private int _at;

    private EntryReader(string[] lines, int end, Position cursor) => (_lines, _end, _cursor) = (lines, end, cursor);

    /// <summary>The document.</summary>
    internal Entry Document { get; } = new(null, string.Empty, default, default);

    /// <summary>All entries of the document, in the order of the text.</summary>
    internal List<Entry> All { get; } = [];

    /// <summary>The entry that a key at the cursor would be in if nothing is written there; otherwise <see langword="null"/>.</summary>
    internal Entry? Blank { get; private set; }

    /// <summary>Whether the cursor is in a comment or in a text of several lines.</summary>
    internal bool IsInText { get; private set; }

    private string Line => _lines[_line];

    private bool IsCursorLine => _line + 1 == _cursor.Line;

    private Position Here => new(_line + 1, _at + 1);

    /// <summary>Reads a document.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="first">The index of the first line of the document.</param>
    /// <param name="end">The index after its last line.</param>
    /// <param name="cursor">The position of the cursor.</param>
    internal static EntryReader Read(string[] lines, int first, int end, Position cursor)
    {
        var reader = new EntryReader(lines, end, cursor);
        reader._open.Add(reader.Document);
        for (reader._line = first; reader._line < end; reader._line++)
        {
            reader.ReadLine();
        }

        return reader;
    }

    /// <summary>Returns the number of blanks at the start of a line.</summary>
    /// <param name="line">The line.</param>
    internal static int IndentOf(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t')
        {
            indent++;
        }

        return indent;
    }

    private void ReadLine()
    {
        _at = IndentOf(Line);
        if (_at == Line.Length)
        {
            if (IsCursorLine)
            {
                Blank = ContainerAt(_cursor.Column, isItem: false);
            }

            return;
        }

        if (Line[_at] == '#')
        {
            IsInText |= IsCursorLine && _cursor.Column > _at + 1;
            return;
        }

        while (Line[_at] == '-' && (_at + 1 == Line.Length || IsBlank(Line[_at + 1])))
        {
            var item = Push(new(ContainerAt(_at + 1, isItem: true), string.Empty, Here, Here with { Column = _at + 2 }) { IsItem = true });
            _at++;
            if (SkipBlanks())
            {
                IsInText |= IsCursorLine && _cursor.Column > _at + 1;
                Blank = IsCursorLine && _cursor.Column > item.End.Column ? item : Blank;
                return;
            }
        }

        ReadEntry();
    }

    private void ReadEntry()
    {
        var column = _at + 1;
        if (SkipProperties())
        {
            return;
        }

        var (start, end, colon) = FindKey();
        var container = ContainerAt(column, isItem: false);
        if (colon < 0)
        {
            ReadLone(container);
            return;
        }

        var entry = Push(new(container, Unquote(Line[start..end]), Here, Here with { Column = end + 1 }) { Column = column });
        entry.Colon = Here with { Column = colon + 2 };
        _at = colon + 1;
        ReadValue(entry);
    }

    // A text without a colon: half a key, or the value of the entry above.
    private void ReadLone(Entry container)
    {
        if (Line[_at] is '{' or '[')
        {
            new BracketReader(this).Read(container);
            return;
        }

        var start = Here;
        var text = ReadScalar();
        Push(new(container, text, start, start.Line == Here.Line ? Here : start));
    }

    private void ReadValue(Entry entry)
    {
        if (SkipBlanks() || SkipProperties())
        {
            return;
        }

        switch (Line[_at])
        {
            case '{' or '[':
                new BracketReader(this).Read(entry);
                break;
            case '|' or '>':
                entry.Value = string.Empty;
                entry.ValueStart = entry.ValueEnd = Here;
                SkipBlock(entry.Column - 1);
                break;
            default:
                entry.ValueStart = Here;
                entry.Value = ReadScalar();
                entry.ValueEnd = Here;
                break;
        }
    }

    // Reads a text in quotes, up to its closing quote, or a plain one, up to the end of the line.
    private string ReadScalar()
    {
        var start = _at;
        if (Line[_at] is not ('"' or '\''))
        {
            _at = PlainEnd(start);
            return Line[start.._at];
        }

        var end = QuoteEnd(Line, start);
        if (end >= 0)
        {
            _at = end;
            return Unquote(Line[start..end]);
        }

        // While a quote is typed, it isn't closed yet. Only a line that closes it shows that the text has several lines.
        for (var line = _line + 1; line < _end && IndentOf(_lines[line]) is var indent && indent < _lines[line].Length; line++)
        {
            if (_lines[line].IndexOf(Line[start], StringComparison.Ordinal) is >= 0 and var close)
            {
                if (_lines[line].AsSpan(0, close).Contains(':'))
                {
                    break;
                }

                IsInText |= _cursor.Line > _line + 1 && _cursor.Line <= line + 1;
                (_line, _at) = (line, close + 1);
                return string.Empty;
            }
        }

        _at = Line.TrimEnd().Length;
        return Line[(start + 1).._at];
    }

    // Up to a comment or the end of the line, without the blanks before it.
    private int PlainEnd(int start)
    {
        var comment = Line.IndexOf(" #", start, StringComparison.Ordinal);
        var end = comment < 0 ? Line.Length : comment;
        while (end > start && IsBlank(Line[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void SkipBlock(int indent)
    {
        IsInText |= IsCursorLine && _cursor.Column > _at + 1;
        while (_line + 1 < _end && (IndentOf(_lines[_line + 1]) is var next && (next == _lines[_line + 1].Length || next > indent)))
        {
            _line++;
            if (IsCursorLine)
            {
                if (_cursor.Column > indent + 1)
                {
                    IsInText = true;
                }
                else if (IndentOf(Line) == Line.Length)
                {
                    Blank = ContainerAt(_cursor.Column, isItem: false);
                }
            }
        }
    }

    // Anchors and tags are before a key or value. Returns whether nothing follows them.
    private bool SkipProperties()
    {
        while (Line[_at] is '&' or '!')
        {
            while (_at < Line.Length && !IsBlank(Line[_at]))
            {
                _at++;
            }

            if (SkipBlanks())
            {
                return true;
            }
        }

        return false;
    }

    // Returns whether nothing follows in the line, except a comment.
    private bool SkipBlanks()
    {
        var start = _at;
        while (_at < Line.Length && IsBlank(Line[_at]))
        {
            _at++;
        }

        return _at == Line.Length || (Line[_at] == '#' && _at > start);
    }

    // Returns the key at the place that has been reached, and the index of its colon or -1.
    private (int Start, int End, int Colon) FindKey()
    {
        if (Line[_at] is '"' or '\'')
        {
            var end = QuoteEnd(Line, _at);
            var colon = end < 0 ? -1 : end + IndentOf(Line[end..]);
            return end >= 0 && colon < Line.Length && Line[colon] == ':' ? (_at, end, colon) : (_at, _at, -1);
        }

        for (var i = _at; Line[_at] is not ('{' or '[') && i < Line.Length; i++)
        {
            if (Line[i] == ':' && (i + 1 == Line.Length || IsBlank(Line[i + 1])))
            {
                return (_at, _at + Line[_at..i].TrimEnd().Length, i);
            }

            if (Line[i] == '#' && i > 0 && IsBlank(Line[i - 1]))
            {
                break;
            }
        }

        return (_at, _at, -1);
    }

    // A list can have the same indentation as its key.
    private Entry ContainerAt(int column, bool isItem)
    {
        var top = _open.Count - 1;
        while (top > 0 && _open[top].Column is var own && !(own < column || (isItem && own == column && !_open[top].IsItem)))
        {
            top--;
        }

        if (!IsCursorLine || IndentOf(Line) < Line.Length)
        {
            _open.RemoveRange(top + 1, _open.Count - top - 1);
        }

        return _open[top];
    }

    private Entry Push(Entry entry)
    {
        _open.Add(entry);
        return Add(entry);
    }

    private Entry Add(Entry entry)
    {
        entry.Parent!.Children.Add(entry);
        All.Add(entry);
        return entry;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    // Returns the index after the closing quote, or -1.
    private static int QuoteEnd(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && line[start] == '"')
            {
                i++;
            }
            else if (line[i] == line[start])
            {
                if (line[start] != '\'' || i + 1 == line.Length || line[i + 1] != '\'')
                {
                    return i + 1;
                }

                i++;
            }
        }

        return -1;
    }

    private static string Unquote(string text) =>
        text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;
}
