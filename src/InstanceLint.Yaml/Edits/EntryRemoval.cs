using InstanceLint.Yaml.Suppressions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>Finds what of a text goes with an entry of a mapping.</summary>
internal sealed class EntryRemoval(ParsedText parsed, FieldInsertion insertion)
{
    /// <summary>The entry as it is written, on one line, with the comment behind it where it has the line for itself.</summary>
    internal (string Source, string Comment) Read(EntryPlace place)
    {
        if (place.Entry.Value is not YamlScalar)
        {
            throw new NotEditableException($"{place.Name} is no single value");
        }

        FieldInsertion.ExpectValue(place.Entry);
        var (start, end) = (parsed.StartOf(place.Entry.Key), parsed.EndOf(place.Entry));
        if (end > parsed.EndOfLine(start))
        {
            throw new NotEditableException($"{place.Name} takes several lines");
        }

        var rest = place.Mapping.IsFlow ? string.Empty : parsed.Text.Substring(end, parsed.EndOfLine(end) - end);
        return (parsed.Text.Substring(start, end - start), rest.TrimEnd());
    }

    /// <summary>The line of the entry, or all of it before its comment, or the entry with one comma.</summary>
    internal TextChange Remove(EntryPlace place, bool keepsComment = false)
    {
        var (mapping, index) = (place.Mapping, place.Index);
        var (start, end) = (parsed.StartOf(place.Entry.Key), parsed.EndOf(place.Entry));
        if (!mapping.IsFlow)
        {
            if (!parsed.IsBlank(parsed.StartOfLine(start), start))
            {
                throw new NotEditableException("more stands on its line");
            }

            insertion.ExpectEndOfLine(end);
            var comment = parsed.Comments.Find(comment => comment.Start >= end && comment.Start < parsed.EndOfLine(end));
            return comment.Text is null || !keepsComment ? LineOf(parsed, start)
                : SuppressionComment.IsMeant(comment.Text) ? throw new NotEditableException("the comment behind it would be about the next line")
                : new TextChange(start, comment.Start, string.Empty);
        }

        if (mapping.Entries.Count == 1)
        {
            return new TextChange(start, end, string.Empty);
        }

        var neighbour = mapping.Entries[index > 0 ? index - 1 : 1];
        FieldInsertion.ExpectValue(neighbour);
        var (from, to) = index > 0 ? (parsed.EndOf(neighbour), end) : (start, parsed.StartOf(neighbour.Key));
        return parsed.Comments.Exists(comment => comment.Start >= from && comment.Start < to)
            ? throw new NotEditableException("a comment stands between it and its neighbour")
            : new TextChange(from, to, string.Empty);
    }

    /// <summary>A line with what ends it; of a last line that nothing ends, what ends the line before.</summary>
    internal static TextChange LineOf(ParsedText parsed, int at)
    {
        var (start, end) = (parsed.StartOfLine(at), parsed.NextLine(at));
        if (start > 0 && end == parsed.EndOfLine(at))
        {
            start -= start > 1 && parsed.Text[start - 1] == '\n' && parsed.Text[start - 2] == '\r' ? 2 : 1;
        }

        return new TextChange(start, end, string.Empty);
    }
}
