using System.Collections.Generic;
using InstanceLint.Yaml.Suppressions;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>Removes entries from mappings. Each method returns the reason why it can't, or <see langword="null"/> if it can.</summary>
/// <param name="parsed">The text.</param>
/// <param name="changes">The changes of the edit.</param>
/// <param name="effects">The effects of the edit.</param>
internal sealed class EntryRemoval(ParsedText parsed, List<TextChange> changes, List<Effect> effects)
{
    private readonly EntryEnds _ends = new(parsed);

    /// <summary>Reads the text of an entry, which must be on one line.</summary>
    internal string? Read(EntryPlace place, out WrittenEntry written)
    {
        written = default;
        if (place.Entry.Value is not YamlScalar)
        {
            return $"{place.Name} is not a single value";
        }

        if (_ends.Find(place, out var end) is { } reason)
        {
            return reason;
        }

        var start = parsed.StartOf(place.Entry.Key);
        var endOfLine = parsed.EndOfLine(start);
        if (end > endOfLine)
        {
            return $"{place.Name} spans several lines";
        }

        var rest = place.Mapping.IsFlow ? string.Empty : parsed.Text.Substring(end, endOfLine - end);
        written = new WrittenEntry(start, end, parsed.Text.Substring(start, end - start), rest.TrimEnd());
        return null;
    }

    /// <summary>Removes an entry: in a block its line, or the line up to its comment; in braces the entry with one comma.</summary>
    internal string? Remove(EntryPlace place, WrittenEntry written, bool keepsComment = false)
    {
        effects.Add(new Effect.Removal(place.Entry.Key));
        return place.Mapping.IsFlow ? RemoveInBraces(place, written) : RemoveInBlock(written, keepsComment);
    }

    /// <summary>Returns the removal of a line with its line end, or with the one before if it is the last line and has none.</summary>
    internal static TextChange LineOf(ParsedText parsed, int at, bool keepsEnd = false)
    {
        var (start, end) = (parsed.StartOfLine(at), keepsEnd ? parsed.EndOfLine(at) : parsed.NextLine(at));
        if (start > 0 && end == parsed.EndOfLine(at))
        {
            start -= start > 1 && parsed.Text[start - 1] == '\n' && parsed.Text[start - 2] == '\r' ? 2 : 1;
        }

        return new TextChange(start, end, string.Empty);
    }

    private string? RemoveInBlock(WrittenEntry written, bool keepsComment)
    {
        if ((_ends.CheckStartOfLine(written.Start) ?? _ends.CheckEndOfLine(written.End)) is { } reason)
        {
            return reason;
        }

        if (parsed.FindComment(written.End, parsed.EndOfLine(written.End)) is not { } comment || !keepsComment)
        {
            // A move can insert the entry after its own line.
            var end = parsed.EndOfLine(written.Start);
            changes.Add(LineOf(parsed, written.Start, keepsEnd: changes.Exists(change => change.Start == end)));
            return null;
        }

        if (SuppressionComment.IsMeant(comment.Text))
        {
            return "the comment after it would then describe the next line";
        }

        changes.Add(new TextChange(written.Start, comment.Start, string.Empty));
        return null;
    }

    private string? RemoveInBraces(EntryPlace place, WrittenEntry written)
    {
        var (from, to) = (written.Start, written.End);
        if (place.Mapping.Entries.Count > 1)
        {
            var neighbour = place with { Index = place.Index > 0 ? place.Index - 1 : 1 };
            if (_ends.Find(neighbour, out var end) is { } reason)
            {
                return reason;
            }

            (from, to) = place.Index > 0 ? (end, to) : (from, parsed.StartOf(neighbour.Entry.Key));
            if (parsed.FindComment(from, to) is not null)
            {
                return "there is a comment between it and its neighbor";
            }
        }

        changes.Add(new TextChange(from, to, string.Empty));
        return null;
    }
}

/// <summary>The text of an entry.</summary>
/// <param name="Start">The position of its key.</param>
/// <param name="End">The end of its value.</param>
/// <param name="Source">Its key and value.</param>
/// <param name="Comment">The comment after it, if it is in a block, with the blanks before it.</param>
internal readonly record struct WrittenEntry(int Start, int End, string Source, string Comment)
{
    /// <summary>The entry with its comment.</summary>
    internal string Line => Source + Comment;
}
