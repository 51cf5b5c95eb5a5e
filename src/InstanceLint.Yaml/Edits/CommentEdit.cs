using System;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Suppressions;

namespace InstanceLint.Yaml.Edits;

/// <summary>Edits suppression comments.</summary>
internal static class CommentEdit
{
    /// <summary>The edit of a repair that points at a comment or at a word in it.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="start">Where the finding starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="fix">The repair.</param>
    internal static TextEdit Create(ParsedText parsed, WrittenComment comment, int start, int end, Fix fix) => fix switch
    {
        Fix.Removal when start == comment.Start => Remove(parsed, comment),
        Fix.Removal => Write(parsed, comment, Widen(parsed.Text, comment, start, end, out var last), last, string.Empty),
        Fix.Replacement replacement => Write(parsed, comment, start, end, replacement.Text),
        _ => throw new NotEditableException("it is a comment"),
    };

    private static TextEdit Remove(ParsedText parsed, WrittenComment comment)
    {
        // What stands behind a second '#' was written for people.
        if (comment.Text.IndexOf(" # ", StringComparison.Ordinal) is >= 0 and var end)
        {
            return SuppressionComment.IsMeant(comment.Text.Substring(end + 1))
                ? throw new NotEditableException("what stands behind it would hide findings then")
                : Write(parsed, comment, comment.Start, comment.Start + end + 1, string.Empty);
        }

        var lineStart = parsed.StartOfLine(comment.Start);
        var start = comment.Start;
        while (start > lineStart && parsed.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var change = start == lineStart ? EntryRemoval.LineOf(parsed, start) : new TextChange(start, parsed.EndOfLine(start), string.Empty);
        return new TextEdit([change], Wording.Plain(comment.Text), TextEdit.Nothing, new Effect.Exchange([(Leaf.Comment, comment.Text)], []));
    }

    private static TextEdit Write(ParsedText parsed, WrittenComment comment, int start, int end, string text)
    {
        var changed = comment.Text.Remove(start - comment.Start, end - start).Insert(start - comment.Start, text);
        return new TextEdit(
            [new TextChange(start, end, text)], Wording.Plain(comment.Text), Wording.Plain(changed), new Effect.Change(Leaf.Comment, comment.Text, changed));
    }

    // What parts it from the next ID goes with it; of the last one, what parts it from the one before.
    private static int Widen(string text, WrittenComment comment, int start, int end, out int last)
    {
        var limit = comment.Start + comment.Text.Length;
        last = end;
        while (last < limit && SuppressionComment.IsSeparator(text[last]))
        {
            last++;
        }

        if (last < limit && text[last] != ':' && last > end)
        {
            return start;
        }

        last = end;
        while (SuppressionComment.IsSeparator(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
