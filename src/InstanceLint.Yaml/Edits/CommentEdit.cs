using System;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Suppressions;

namespace InstanceLint.Yaml.Edits;

/// <summary>Edits suppression comments.</summary>
internal static class CommentEdit
{
    /// <summary>Creates the edit for a finding that points at a comment or at a word in it.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="start">The start of the finding.</param>
    /// <param name="end">The end of the finding.</param>
    /// <param name="fix">The fix.</param>
    internal static EditResult Create(ParsedText parsed, WrittenComment comment, int start, int end, Fix fix) => fix switch
    {
        Fix.Removal when start == comment.Start => Remove(parsed, comment),
        Fix.Removal => Write(parsed, comment, Widen(parsed.Text, comment, start, end, out var last), last, string.Empty),
        Fix.Replacement replacement => Write(parsed, comment, start, end, replacement.Text),
        _ => "it is a comment",
    };

    private static EditResult Remove(ParsedText parsed, WrittenComment comment)
    {
        // The text after a second '#' is a comment on the suppression, so it's kept.
        if (comment.Text.IndexOf(" # ", StringComparison.Ordinal) is >= 0 and var end)
        {
            return SuppressionComment.IsMeant(comment.Text.Substring(end + 1))
                ? "the text after it would then suppress findings"
                : Write(parsed, comment, comment.Start, comment.Start + end + 1, string.Empty);
        }

        var lineStart = parsed.StartOfLine(comment.Start);
        var start = comment.Start;
        while (start > lineStart && parsed.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var change = start == lineStart ? EntryRemoval.LineOf(parsed, start) : new TextChange(start, parsed.EndOfLine(start), string.Empty);
        return new TextEdit(
            [change], Wording.Plain(comment.Text), TextEdit.Nothing, [new Effect.NewComment(comment.Start, null)]);
    }

    private static TextEdit Write(ParsedText parsed, WrittenComment comment, int start, int end, string text)
    {
        var changed = comment.Text.Remove(start - comment.Start, end - start).Insert(start - comment.Start, text);
        return new TextEdit(
            [new TextChange(start, end, text)],
            Wording.Plain(comment.Text),
            Wording.Plain(changed),
            [new Effect.NewComment(comment.Start, changed)]);
    }

    // An ID is removed with the separator after it, the last ID with the separator before it.
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
