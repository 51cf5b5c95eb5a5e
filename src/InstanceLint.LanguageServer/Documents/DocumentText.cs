using System;
using System.Collections.Generic;
using System.Text;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.LanguageServer.Documents;

/// <summary>A text with the places of its lines. Places outside of it count as the nearest one in it.</summary>
/// <param name="text">The text.</param>
internal sealed class DocumentText(string text)
{
    private readonly List<int> _lines = FindLines(text);

    /// <summary>The text.</summary>
    internal string Text => text;

    /// <summary>The number of lines.</summary>
    internal int Lines => _lines.Count;

    /// <summary>Returns the index of a place in the protocol.</summary>
    internal int OffsetOf(TextPosition position, PositionEncoding encoding)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= _lines.Count)
        {
            return text.Length;
        }

        var (at, end) = (_lines[position.Line], EndOf(position.Line));
        if (encoding == PositionEncoding.Utf16)
        {
            return (int)Math.Clamp((long)at + position.Character, at, end);
        }

        for (var units = 0; at < end;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length);
            units += UnitsOf(rune, encoding);
            if (units > position.Character)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>Returns a place in the protocol as the rules count it.</summary>
    internal Position PositionOf(TextPosition position, PositionEncoding encoding)
    {
        var offset = OffsetOf(position, encoding);
        var line = LineOf(offset);
        return new Position(line + 1, offset - _lines[line] + 1);
    }

    /// <summary>Returns a place as the protocol counts it.</summary>
    internal TextPosition ToProtocol(Position position, PositionEncoding encoding)
    {
        var line = Math.Clamp(position.Line - 1, 0, _lines.Count - 1);
        var start = _lines[line];
        var offset = position.Line > _lines.Count ? text.Length
            : (int)Math.Clamp((long)start + position.Column - 1, start, EndOf(line));
        return new TextPosition(line, UnitsBetween(start, offset, encoding));
    }

    /// <summary>Returns an index as the protocol counts it.</summary>
    internal TextPosition ToProtocol(int offset, PositionEncoding encoding)
    {
        var line = LineOf(offset);
        return new TextPosition(line, UnitsBetween(_lines[line], offset, encoding));
    }

    /// <summary>Returns the text after changes, each of the result of the one before.</summary>
    internal DocumentText With(IReadOnlyList<TextDocumentContentChangeEvent> changes, PositionEncoding encoding)
    {
        var changed = this;
        foreach (var change in changes)
        {
            changed = new DocumentText(change.Range is { } range ? changed.Replace(range, change.Text, encoding) : change.Text);
        }

        return changed;
    }

    private string Replace(TextRange range, string with, PositionEncoding encoding)
    {
        var (start, end) = (OffsetOf(range.Start, encoding), OffsetOf(range.End, encoding));
        return string.Concat(text.AsSpan(0, Math.Min(start, end)), with, text.AsSpan(Math.Max(start, end)));
    }

    private int LineOf(int offset)
    {
        var line = _lines.BinarySearch(offset);
        return line < 0 ? ~line - 1 : line;
    }

    // The end of a line is before its line end.
    private int EndOf(int line)
    {
        if (line + 1 == _lines.Count)
        {
            return text.Length;
        }

        var end = _lines[line + 1] - 1;
        return end > _lines[line] && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end;
    }

    private int UnitsBetween(int start, int end, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return end - start;
        }

        var units = 0;
        foreach (var rune in text.AsSpan(start, end - start).EnumerateRunes())
        {
            units += UnitsOf(rune, encoding);
        }

        return units;
    }

    private static int UnitsOf(Rune rune, PositionEncoding encoding) => encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;

    private static List<int> FindLines(string text)
    {
        var lines = new List<int>();
        for (var start = 0; start >= 0; start = TextLines.Next(text, start))
        {
            lines.Add(start);
        }

        return lines;
    }
}
