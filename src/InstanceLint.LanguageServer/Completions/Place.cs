using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>What can be written at a position: a key, or a value.</summary>
/// <param name="Document">The document.</param>
/// <param name="Container">The entry that the key is in, or the field that has the value.</param>
/// <param name="Key">The key at the position, or <see langword="null"/> if nothing is written yet or it's a value.</param>
/// <param name="IsValue">Whether it's the place of a value.</param>
/// <param name="Start">The start of the text to replace.</param>
/// <param name="End">The end of the text to replace.</param>
internal sealed record Place(Entry Document, Entry Container, Entry? Key, bool IsValue, Position Start, Position End)
{
    private static readonly string[] Separators = ["---", "..."];

    /// <summary>The text of the line up to <see cref="Start"/>.</summary>
    internal required string Before { get; init; }

    /// <summary>The text to replace, without the quote before it.</summary>
    internal string Written { get; init; } = string.Empty;

    /// <summary>Whether a value is in quotes, so only the text in them is replaced.</summary>
    internal bool IsQuoted { get; init; }

    /// <summary>The number of blanks by which the document indents.</summary>
    internal int Step { get; private init; } = 2;

    /// <summary>The other entries of the same mapping.</summary>
    internal IEnumerable<Entry> Siblings => Container.Children.Where(child => child != Key);

    /// <summary>Whether it's in braces.</summary>
    internal bool IsInBraces => Key?.IsInBrackets ?? (Container.Brackets == Brackets.Braces);

    /// <summary>Finds the place at a position, or returns <see langword="null"/> if nothing of a manifest can be written there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The position.</param>
    internal static Place? Find(string text, Position cursor)
    {
        var lines = TextLines.Split(text);
        var line = cursor.Line - 1;
        if (line < 0 || line >= lines.Length || cursor.Column < 1 || cursor.Column > lines[line].Length + 1 || IsSeparator(lines[line]))
        {
            return null;
        }

        var first = Array.FindLastIndex(lines, line, IsSeparator) + 1;
        var end = Array.FindIndex(lines, line, IsSeparator);
        if (first > 0 && lines[first - 1][0] == '.')
        {
            // Nothing can follow the end of a document but another separator.
            return null;
        }

        var reader = EntryReader.Read(lines, first, end < 0 ? lines.Length : end, cursor);
        var place = reader.IsInText ? null : new Search(reader, lines, cursor).Find();
        return place is null ? null : place with { Step = StepOf(reader.All) };
    }

    private static bool IsSeparator(string line) =>
        Array.Exists(Separators, mark => line.StartsWith(mark, StringComparison.Ordinal)) && (line.Length == 3 || line[3] is ' ' or '\t');

    private static int StepOf(List<Entry> entries)
    {
        var nested = entries.Find(static entry =>
            entry is { IsItem: false, IsInBrackets: false, Colon.IsSet: true, Parent: { IsItem: false, Start.IsSet: true } });
        return nested is null ? 2 : Math.Max(nested.Column - nested.Parent!.Column, 1);
    }

    // Looks for the cursor in the entries that have been read.
    private sealed class Search(EntryReader reader, string[] lines, Position cursor)
    {
        private string Line => lines[cursor.Line - 1];

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
            && string.IsNullOrWhiteSpace(Line[(entry.Colon.Column - 1)..(cursor.Column - 1)]);

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
            return !IsSeparator(line) && (indent >= cursor.Column || (indent == cursor.Column - 1 && line[indent] == '-'));
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
}
