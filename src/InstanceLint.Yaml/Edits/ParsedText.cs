using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>A text with its trees, its comments and the positions of both.</summary>
internal sealed class ParsedText
{
    private readonly List<int> _lines = [];
    private readonly NodeMap _map;
    private Dictionary<(Position Start, Position End), EntryPlace>? _places;
    private FieldStyle? _style;
    private TextUnits? _units;

    internal ParsedText(string text)
    {
        Text = text;
        HasByteOrderMark = text.IndexOf('\uFEFF') >= 0;
        for (var start = 0; start >= 0; start = TextLines.Next(text, start))
        {
            _lines.Add(start);
        }

        _map = new NodeMap();
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length), _map);
        while (reader.ReadDocument() is { } root)
        {
            Documents.Add(root);
        }

        IsBroken = reader.Break is not null;
        foreach (var comment in reader.Comments)
        {
            Comments.Add(new WrittenComment(comment.Start, text.Substring(comment.Start, comment.End - comment.Start).TrimEnd()));
        }

        LineEnd = _lines.Count == 1 ? "\n" : text.Substring(EndOfLine(0), _lines[1] - EndOfLine(0));
    }

    internal string Text { get; }

    /// <summary>The root of each document.</summary>
    internal List<YamlNode> Documents { get; } = [];

    /// <summary>The comments, in order.</summary>
    internal List<WrittenComment> Comments { get; } = [];

    /// <summary>Whether parsing stopped before the end, so there may be more content.</summary>
    internal bool IsBroken { get; }

    /// <summary>Whether there is a byte order mark in the middle of the text.</summary>
    internal bool HasByteOrderMark { get; }

    /// <summary>The line end that the text uses.</summary>
    internal string LineEnd { get; }

    /// <summary>The style of the text, which mappings without a style of their own follow.</summary>
    internal FieldStyle Style => _style ??= FieldStyle.Detect(this);

    /// <summary>The parts of the text that contain one definition each.</summary>
    internal TextUnits Units => _units ??= new TextUnits(this);

    /// <summary>Returns the index of a position.</summary>
    internal int OffsetOf(Position position) =>
        Math.Min(_lines[Math.Min(position.Line, _lines.Count) - 1] + position.Column - 1, Text.Length);

    /// <summary>Returns the position of an index.</summary>
    internal Position PositionAt(int at)
    {
        var line = _lines.BinarySearch(at);
        line = line < 0 ? ~line - 1 : line;
        return new Position(line + 1, at - _lines[line] + 1);
    }

    /// <summary>Returns the index at which a node starts.</summary>
    internal int StartOf(YamlNode node) => OffsetOf(node.Span.Start);

    /// <summary>Returns the index at which the text of an entry ends, or <see langword="null"/> if it's unknown.</summary>
    internal int? EndOf(YamlEntry entry) => _map.StartingAt(entry.Key.Span.Start) is { } node ? OffsetOf(node.End) : null;

    /// <summary>Returns the text of a single value, including quotes.</summary>
    internal string SourceOf(YamlScalar scalar)
    {
        var end = OffsetOf(scalar.Span.End);
        return Text.Substring(StartOf(scalar), end - StartOf(scalar));
    }

    /// <summary>Returns the index at which a line ends, before its line end.</summary>
    internal int EndOfLine(int at)
    {
        while (at < Text.Length && Text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns the index at which a line starts.</summary>
    internal int StartOfLine(int at)
    {
        while (at > 0 && Text[at - 1] is not ('\r' or '\n'))
        {
            at--;
        }

        return at;
    }

    /// <summary>Returns the index at which the next line starts, or the end of the text.</summary>
    internal int NextLine(int at) => TextLines.Next(Text, at) is >= 0 and var next ? next : Text.Length;

    /// <summary>Whether there are only blanks between two indexes.</summary>
    internal bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(Text.Substring(start, Math.Max(end - start, 0)));

    /// <summary>Returns the comment at an index, or <see langword="null"/>.</summary>
    internal WrittenComment? CommentAt(int at) =>
        LastComment(at) is >= 0 and var last && at < Comments[last].Start + Comments[last].Text.Length ? Comments[last] : null;

    /// <summary>Returns the first comment that starts between two indexes, or <see langword="null"/>.</summary>
    internal WrittenComment? FindComment(int start, int end)
    {
        var first = LastComment(start - 1) + 1;
        return first < Comments.Count && Comments[first].Start < end ? Comments[first] : null;
    }

    /// <summary>Returns the entry whose key or value has a span, or <see langword="null"/>.</summary>
    internal EntryPlace? Find(SourceSpan span)
    {
        if (_places is null)
        {
            _places = [];
            Documents.ForEach(root => AddPlaces(root, null));
        }

        return _places.TryGetValue((span.Start, span.End), out var place) ? place : null;
    }

    // Returns the index of the last comment that starts at or before an index, or -1.
    private int LastComment(int at)
    {
        var (low, high) = (0, Comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Comments[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private void AddPlaces(YamlNode node, EntryPlace? parent)
    {
        switch (node)
        {
            case YamlMapping mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    var place = new EntryPlace(mapping, i, parent, IsKey: true);
                    AddPlace(mapping.Entries[i].Key, place);
                    AddPlace(mapping.Entries[i].Value, place with { IsKey = false });
                    AddPlaces(mapping.Entries[i].Value, place);
                }

                break;
            case YamlSequence sequence:
                sequence.Items.ForEach(item => AddPlaces(item, parent));
                break;
        }
    }

    private void AddPlace(YamlNode node, EntryPlace place)
    {
        // Two empty values can be at the same position; the first one was found.
        if (node is YamlScalar && !_places!.ContainsKey((node.Span.Start, node.Span.End)))
        {
            _places.Add((node.Span.Start, node.Span.End), place);
        }
    }
}

/// <summary>A comment.</summary>
/// <param name="Start">The index at which it starts.</param>
/// <param name="Text">Its text, starting with <c>#</c>.</param>
internal readonly record struct WrittenComment(int Start, string Text);
