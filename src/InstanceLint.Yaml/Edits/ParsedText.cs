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
    private TextContent? _content;

    internal ParsedText(string text)
    {
        Text = text;
        for (var start = 0; start >= 0; start = TextLines.Next(text, start))
        {
            _lines.Add(start);
        }

        _map = new NodeMap(text);
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length), _map);
        while (reader.ReadDocument() is { } root)
        {
            Documents.Add(root);
        }

        IsBroken = reader.Break is not null;
        foreach (var comment in reader.Comments)
        {
            var start = OffsetOf(new((int)comment.Start.Line, (int)comment.Start.Column));
            var end = OffsetOf(new((int)comment.End.Line, (int)comment.End.Column));
            Comments.Add(new WrittenComment(start, text.Substring(start, Math.Max(end - start, 0)).TrimEnd()));
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

    /// <summary>The line end that the text uses.</summary>
    internal string LineEnd { get; }

    /// <summary>All values and comments in the text.</summary>
    internal TextContent Content => _content ??= new TextContent(this);

    /// <summary>Returns the index of a position.</summary>
    internal int OffsetOf(Position position) =>
        Math.Min(_lines[Math.Min(position.Line, _lines.Count) - 1] + position.Column - 1, Text.Length);

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

    /// <summary>Returns the entry whose key or value starts at a position, or <see langword="null"/>.</summary>
    internal EntryPlace? Find(SourceSpan span)
    {
        foreach (var root in Documents)
        {
            if (Find(root, null, span) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static EntryPlace? Find(YamlNode node, EntryPlace? parent, SourceSpan span)
    {
        switch (node)
        {
            case YamlMapping mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    var place = new EntryPlace(mapping, i, parent, IsAt(mapping.Entries[i].Key, span));
                    if (place.IsKey || (mapping.Entries[i].Value is YamlScalar && IsAt(mapping.Entries[i].Value, span)))
                    {
                        return place;
                    }

                    if (Find(mapping.Entries[i].Value, place, span) is { } inner)
                    {
                        return inner;
                    }
                }

                return null;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (Find(item, parent, span) is { } inner)
                    {
                        return inner;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsAt(YamlNode node, SourceSpan span) =>
        node is YamlScalar && node.Span.Start == span.Start && node.Span.End == span.End;
}

/// <summary>A comment.</summary>
/// <param name="Start">The index at which it starts.</param>
/// <param name="Text">Its text, starting with <c>#</c>.</param>
internal readonly record struct WrittenComment(int Start, string Text);
