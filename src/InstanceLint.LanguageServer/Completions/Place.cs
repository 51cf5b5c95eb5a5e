using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Manifests;
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
        var place = reader.IsInText ? null : new PlaceSearch(reader, lines, cursor).Find();
        return place is null || IsTooDeep(place.Container) ? null : place with { Step = StepOf(reader.All) };
    }

    // No manifest can be deeper, and the fields of an entry are looked up level by level.
    private static bool IsTooDeep(Entry? entry)
    {
        for (var depth = 0; entry is not null; depth++)
        {
            if (depth > ManifestMustBeReadable.MaxDepth)
            {
                return true;
            }

            entry = entry.Parent;
        }

        return false;
    }

    /// <summary>Whether a line separates documents.</summary>
    /// <param name="line">The line.</param>
    internal static bool IsSeparator(string line) =>
        Array.Exists(Separators, mark => line.StartsWith(mark, StringComparison.Ordinal)) && (line.Length == 3 || line[3] is ' ' or '\t');

    private static int StepOf(List<Entry> entries)
    {
        var nested = entries.Find(static entry =>
            entry is { IsItem: false, IsInBrackets: false, Colon.IsSet: true, Parent: { IsItem: false, Start.IsSet: true } });
        return nested is null ? 2 : Math.Max(nested.Column - nested.Parent!.Column, 1);
    }
}
