using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>Inserts fields into mappings. Each method returns the reason why it can't, or <see langword="null"/> if it can.</summary>
/// <param name="parsed">The text.</param>
/// <param name="style">The style of the fields around the insertion.</param>
/// <param name="changes">The changes of the edit.</param>
/// <param name="effects">The effects of the edit.</param>
internal sealed class FieldInsertion(ParsedText parsed, FieldStyle style, List<TextChange> changes, List<Effect> effects)
{
    private readonly EntryEnds _ends = new(parsed);

    /// <summary>Inserts fields into the mapping in a field, after its other fields.</summary>
    internal string? Under(EntryPlace place, IReadOnlyList<NewField> fields)
    {
        switch (place.Entry.Value)
        {
            case YamlMapping { IsTemplate: false, Entries.Count: > 0 } mapping:
                return After(new EntryPlace(mapping, mapping.Entries.Count - 1, place, IsKey: true), fields);
            case YamlMapping { IsFlow: true, Entries.Count: 0 } mapping:
                effects.Add(new Effect.Addition(mapping, fields));
                Insert(parsed.StartOf(mapping) + 1, Join(fields));
                return null;
            case YamlScalar nothing when ScalarValue.IsNull(nothing) && !place.Mapping.IsFlow:
                return InsteadOf(nothing, place, fields);
            case YamlAlias alias:
                return $"{place.Name} is an alias of '&{alias.Name}', which other fields can use too";
            default:
                return $"{place.Name} is not a mapping that a field can be added to";
        }
    }

    /// <summary>Inserts fields after an entry of the same mapping.</summary>
    internal string? After(EntryPlace place, IReadOnlyList<NewField> fields)
    {
        effects.Add(new Effect.Addition(place.Mapping, fields));
        return place.Mapping.IsFlow ? AfterInBraces(place, fields) : AfterInBlock(place, fields);
    }

    /// <summary>Inserts a field before an entry of the same mapping.</summary>
    internal string? Before(EntryPlace place, NewField field)
    {
        effects.Add(new Effect.Addition(place.Mapping, [field]));
        var start = parsed.StartOf(place.Entry.Key);
        var isAlone = parsed.IsBlank(parsed.StartOfLine(start), start);
        var newLine = parsed.LineEnd + new string(' ', Indent(place));
        Insert(start, !place.Mapping.IsFlow ? field.Head + newLine : isAlone ? field.Flow + "," + newLine : field.Flow + ", ");
        return null;
    }

    private string? InsteadOf(YamlScalar nothing, EntryPlace place, IReadOnlyList<NewField> fields)
    {
        if (_ends.FindKey(place, out var keyEnd) is { } reason)
        {
            return reason;
        }

        var valueEnd = nothing.IsNothing ? keyEnd : parsed.StartOf(nothing) + nothing.Text.Length;
        if (_ends.CheckEndOfLine(valueEnd) is { } more)
        {
            return more;
        }

        effects.Add(new Effect.Addition(nothing, fields));
        if (!nothing.IsNothing)
        {
            changes.Add(new TextChange(keyEnd, valueEnd, string.Empty));
        }

        Insert(parsed.EndOfLine(keyEnd), Lines(fields, Indent(place) + style.Step));
        return null;
    }

    private string? AfterInBlock(EntryPlace place, IReadOnlyList<NewField> fields)
    {
        if (_ends.FindInBlock(place, out var end) is { } reason)
        {
            return reason;
        }

        // A block scalar ends where the next line starts.
        var lines = Lines(fields, Indent(place));
        if (end > 0 && end == parsed.StartOfLine(end))
        {
            Insert(end, lines.Substring(parsed.LineEnd.Length) + parsed.LineEnd);
            return null;
        }

        if (_ends.CheckEndOfLine(end) is { } more)
        {
            return more;
        }

        Insert(parsed.EndOfLine(end), lines);
        return null;
    }

    private string? AfterInBraces(EntryPlace place, IReadOnlyList<NewField> fields)
    {
        if (_ends.Find(place, out var end) is { } reason)
        {
            return reason;
        }

        var start = parsed.StartOf(place.Entry.Key);
        var endOfLine = parsed.EndOfLine(end);
        var rest = parsed.Text.Substring(end, endOfLine - end).TrimStart();
        var hasComma = rest.Length > 0 && rest[0] == ',';
        rest = hasComma ? rest.Substring(1).TrimStart() : rest;
        if (!parsed.IsBlank(parsed.StartOfLine(start), start) || (rest.Length > 0 && rest[0] != '#'))
        {
            Insert(end, ", " + Join(fields));
            return null;
        }

        // Each entry is on a line of its own.
        var lines = string.Concat(fields.Select((field, i) =>
            parsed.LineEnd + new string(' ', Indent(place)) + field.Flow + (hasComma || i < fields.Count - 1 ? "," : string.Empty)));
        if (endOfLine == end)
        {
            Insert(end, "," + lines);
            return null;
        }

        if (!hasComma)
        {
            Insert(end, ",");
        }

        Insert(endOfLine, lines);
        return null;
    }

    private void Insert(int at, string text) => changes.Add(new TextChange(at, at, text));

    private static int Indent(EntryPlace place) => place.Entry.Key.Span.Start.Column - 1;

    private static string Join(IEnumerable<NewField> fields) => string.Join(", ", fields.Select(field => field.Flow));

    private string Lines(IEnumerable<NewField> fields, int indent) =>
        string.Concat(fields.SelectMany(field => field.Lines(indent, style.Step)).Select(line => parsed.LineEnd + line));
}
