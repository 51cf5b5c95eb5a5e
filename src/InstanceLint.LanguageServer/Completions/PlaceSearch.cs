using System;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>Looks for the cursor in the entries of a document.</summary>
/// <param name="reader">The entries.</param>
/// <param name="lines">The lines of the text.</param>
/// <param name="cursor">The position of the cursor.</param>
internal sealed class PlaceSearch(EntryReader reader, string[] lines, Position cursor)
{
    private string Line => lines[cursor.Line - 1];

    /// <summary>Returns the place, or <see langword="null"/> if nothing of a manifest can be written there.</summary>
    internal Place? Find()
    {
        Entry? brackets = null;
        foreach (var entry in reader.All.Prepend(reader.Document))
        {
            if (IsIn(entry.Start, entry.End) && !entry.IsItem)
            {
                return AtKey(entry);
            }

            if (entry.Value is not null && IsIn(entry.ValueStart, entry.ValueEnd))
            {
                return entry.IsItem ? null : Value(entry, entry.ValueStart, entry.ValueEnd);
            }

            if (IsAfterColon(entry))
            {
                return entry.Children.Count > 0 || entry.Brackets != Brackets.None ? null : Value(entry, cursor, cursor);
            }

            brackets = entry.Brackets != Brackets.None && entry.Open <= cursor && cursor <= entry.Close ? entry : brackets;
        }

        return brackets is not null ? InBrackets(brackets) : reader.Blank is { } container ? AtBlank(container) : null;
    }

    private bool IsIn(Position start, Position end) => start.IsSet && start.Line == cursor.Line && start <= cursor && cursor <= end;

    private bool IsAfterColon(Entry entry) => entry is { Colon.IsSet: true, Value: null }
        && entry.Colon.Line == cursor.Line && entry.Colon <= cursor
        && Line.AsSpan(entry.Colon.Column - 1, cursor.Column - entry.Colon.Column).IsWhiteSpace();

    private Place? AtKey(Entry entry)
    {
        var container = entry.Parent!;
        if (!CanHaveKeys(container) || !(entry.Colon.IsSet || entry.Name.All(IsOfName)))
        {
            return null;
        }

        var isAligned = entry.IsInBrackets || IsAligned(container, entry.Column, entry);
        return isAligned ? Key(container, entry, entry.Start, entry.End) : null;
    }

    // Whether a character can be in the name of a field or label.
    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '$';

    private Place? AtBlank(Entry container)
    {
        // What follows would become part of the new field.
        var next = Array.FindIndex(
            lines, cursor.Line, static line => EntryReader.IndentOf(line) is var indent && indent < line.Length && line[indent] != '#');
        return next >= 0 && WouldBeIn(lines[next]) ? null
            : CanHaveKeys(container) && IsAligned(container, cursor.Column, null) ? Key(container, null, cursor, cursor)
            : null;
    }

    private bool WouldBeIn(string line)
    {
        var indent = EntryReader.IndentOf(line);
        return !Place.IsSeparator(line) && (indent >= cursor.Column || (indent == cursor.Column - 1 && line[indent] == '-'));
    }

    // A key that has no colon yet is only a text, and so are the lines below it.
    private static bool CanHaveKeys(Entry container) =>
        container.Value is null && (container.Parent is null || container.IsItem || container.Colon.IsSet);

    private Place? InBrackets(Entry container)
    {
        var at = cursor.Column - 1;
        while (at > 0 && Line[at - 1] is ' ' or '\t')
        {
            at--;
        }

        var isStart = at == 0 || Line[at - 1] is '{' or ',';
        return isStart && container.Brackets == Brackets.Braces ? Key(container, null, cursor, cursor) : null;
    }

    // All keys of a mapping have the same indentation.
    private static bool IsAligned(Entry container, int column, Entry? self) => container.Brackets == Brackets.None
        && container.Children.TrueForAll(child => child == self || (child.Column == column && !child.IsItem));

    private Place Key(Entry container, Entry? key, Position start, Position end) =>
        new(reader.Document, container, key, IsValue: false, start, end)
        {
            Before = Line[..(start.Column - 1)],
            Written = TextIn(start, end),
        };

    private Place? Value(Entry field, Position start, Position end)
    {
        if (start.Line != end.Line)
        {
            return null;
        }

        var text = TextIn(start, end);
        var isQuoted = text.Length > 0 && text[0] is '"' or '\'';
        if (isQuoted)
        {
            var isClosed = text.Length > 1 && text[^1] == text[0];
            (start, end) = (start with { Column = start.Column + 1 }, isClosed ? end with { Column = end.Column - 1 } : end);
        }

        return cursor < start || cursor > end ? null : new(reader.Document, field, null, IsValue: true, start, end)
        {
            Before = Line[..(start.Column - 1)],
            Written = TextIn(start, end),
            IsQuoted = isQuoted,
        };
    }

    private string TextIn(Position start, Position end) => Line[(start.Column - 1)..(end.Column - 1)];
}
