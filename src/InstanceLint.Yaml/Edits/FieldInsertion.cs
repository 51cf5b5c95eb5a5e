using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>Finds where in a text fields are written that come into a mapping.</summary>
internal sealed class FieldInsertion(ParsedText parsed, FieldStyle style)
{
    /// <summary>Fields under a field, behind what is there.</summary>
    internal IReadOnlyList<TextChange> Under(EntryPlace place, IReadOnlyList<NewField> fields)
    {
        switch (place.Entry.Value)
        {
            case YamlMapping { IsTemplate: false, Entries.Count: > 0 } mapping:
                return After(new EntryPlace(mapping, mapping.Entries.Count - 1, place, IsKey: true), fields);
            case YamlMapping { IsFlow: true, Entries.Count: 0 } mapping:
                var inside = parsed.StartOf(mapping) + 1;
                return [new TextChange(inside, inside, Join(fields))];
            case YamlScalar nothing when TextContent.IsNull(nothing) && !place.Mapping.IsFlow:
                var keyEnd = EndOfKey(place);
                var valueEnd = nothing.IsNothing ? keyEnd : parsed.StartOf(nothing) + nothing.Text.Length;
                ExpectEndOfLine(valueEnd);
                var end = parsed.EndOfLine(keyEnd);
                var lines = new TextChange(end, end, Lines(fields, place.Entry.Key.Span.Start.Column - 1 + style.Step));
                return nothing.IsNothing ? [lines] : [new TextChange(keyEnd, valueEnd, string.Empty), lines];
            case YamlAlias alias:
                throw new NotEditableException($"{place.Name} is an alias of '&{alias.Name}', which other fields may use too");
            default:
                throw new NotEditableException($"{place.Name} is not written as a mapping that could be added to");
        }
    }

    /// <summary>Fields behind an entry, as entries of the same mapping.</summary>
    internal IReadOnlyList<TextChange> After(EntryPlace place, IReadOnlyList<NewField> fields)
    {
        var (mapping, entry) = (place.Mapping, place.Entry);
        if (!mapping.IsFlow)
        {
            var last = entry.Value is YamlScalar { IsNothing: true } ? EndOfKey(place) : parsed.EndOf(entry);

            // A block of lines ends where the next line starts.
            if (last > 0 && last == parsed.StartOfLine(last))
            {
                return [new TextChange(last, last, Lines(fields, Indent(entry)).Substring(parsed.LineEnd.Length) + parsed.LineEnd)];
            }

            ExpectEndOfLine(last);
            return [new TextChange(parsed.EndOfLine(last), parsed.EndOfLine(last), Lines(fields, Indent(entry)))];
        }

        ExpectValue(entry);
        var end = parsed.EndOf(entry);
        var start = parsed.StartOf(entry.Key);
        var rest = parsed.Text.Substring(end, parsed.EndOfLine(end) - end).TrimStart();
        var hasComma = rest.Length > 0 && rest[0] == ',';
        rest = hasComma ? rest.Substring(1).TrimStart() : rest;
        if (!parsed.IsBlank(parsed.StartOfLine(start), start) || (rest.Length > 0 && rest[0] != '#'))
        {
            return [new TextChange(end, end, ", " + Join(fields))];
        }

        // Each entry on a line of its own.
        var lines = string.Concat(fields.Select((field, i) =>
            parsed.LineEnd + new string(' ', Indent(entry)) + field.Flow + (hasComma || i < fields.Count - 1 ? "," : string.Empty)));
        var endOfLine = parsed.EndOfLine(end);
        return hasComma ? [new TextChange(endOfLine, endOfLine, lines)]
            : endOfLine == end ? [new TextChange(end, end, "," + lines)]
            : [new TextChange(end, end, ","), new TextChange(endOfLine, endOfLine, lines)];
    }

    /// <summary>A field before an entry, as an entry of the same mapping.</summary>
    internal IReadOnlyList<TextChange> Before(EntryPlace place, NewField field)
    {
        var start = parsed.StartOf(place.Entry.Key);
        var isAlone = parsed.IsBlank(parsed.StartOfLine(start), start);
        var text = !place.Mapping.IsFlow ? field.Head + parsed.LineEnd + new string(' ', Indent(place.Entry))
            : isAlone ? field.Flow + "," + parsed.LineEnd + new string(' ', Indent(place.Entry))
            : field.Flow + ", ";
        return [new TextChange(start, start, text)];
    }

    /// <summary>Where a key ends, its colon included.</summary>
    internal int EndOfKey(EntryPlace place)
    {
        var key = (YamlScalar)place.Entry.Key;
        var at = parsed.StartOf(key) + parsed.SourceOf(key).Length;
        while (at < parsed.Text.Length && parsed.Text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < parsed.Text.Length && parsed.Text[at] == ':'
            ? at + 1
            : throw new NotEditableException($"{place.Name} is not followed by a ':'");
    }

    /// <summary>Refuses what has more behind it on its line than a comment.</summary>
    internal void ExpectEndOfLine(int at)
    {
        var rest = parsed.Text.Substring(at, parsed.EndOfLine(at) - at);
        if (rest.Trim().Length > 0 && (rest.TrimStart()[0] != '#' || rest[0] == '#'))
        {
            throw new NotEditableException("more stands on its line");
        }
    }

    /// <summary>Refuses an entry in braces that is written without a value, of which nobody can tell where it ends.</summary>
    internal static void ExpectValue(YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsNothing: true })
        {
            throw new NotEditableException("it stands in braces beside a field without a value");
        }
    }

    private static int Indent(YamlEntry entry) => entry.Key.Span.Start.Column - 1;

    private static string Join(IEnumerable<NewField> fields) => string.Join(", ", fields.Select(field => field.Flow));

    private string Lines(IEnumerable<NewField> fields, int indent) =>
        string.Concat(fields.SelectMany(field => field.Lines(indent, style.Step)).Select(line => parsed.LineEnd + line));
}
