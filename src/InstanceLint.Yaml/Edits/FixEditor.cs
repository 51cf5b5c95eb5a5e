using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Edits;

/// <summary>Turns the fix of a finding into an edit of the text.</summary>
internal static class FixEditor
{
    /// <summary>Creates the edit, or returns the reason why none is certain.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="finding">A finding in it that has a fix.</param>
    internal static EditResult Edit(ParsedText parsed, Finding finding)
    {
        if (parsed.IsBroken)
        {
            return "the file cannot be parsed to the end";
        }

        if (parsed.HasByteOrderMark)
        {
            return "there is a byte order mark in the middle of the file";
        }

        var (start, end) = (parsed.OffsetOf(finding.Span.Start), parsed.OffsetOf(finding.Span.End));
        if (parsed.CommentAt(start) is { } comment)
        {
            return CommentEdit.Create(parsed, comment, start, end, finding.Fix!);
        }

        if (parsed.Find(finding.Span) is not { } place)
        {
            return "it is neither a key nor a value";
        }

        return finding.Fix switch
        {
            Fix.Replacement replacement => ScalarEdit.Create(parsed, place, replacement.Text),
            Fix.Addition addition => new FieldEdit(parsed, place).Add(addition),
            Fix.Insertion insertion => new FieldEdit(parsed, place).Insert(insertion.Amounts),
            Fix.Move move => new FieldEdit(parsed, place).Move(move.Section),
            _ => new FieldEdit(parsed, place).Remove(),
        };
    }
}
