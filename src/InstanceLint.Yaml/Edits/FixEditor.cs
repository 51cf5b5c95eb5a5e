using InstanceLint.Rules.Findings;

namespace InstanceLint.Yaml.Edits;

/// <summary>Turns the repair of a finding into an edit of the text.</summary>
internal static class FixEditor
{
    /// <summary>The edit.</summary>
    /// <exception cref="NotEditableException">There is none that is certain.</exception>
    internal static TextEdit Edit(ParsedText parsed, Finding finding)
    {
        if (parsed.IsBroken)
        {
            throw new NotEditableException("the file cannot be read to its end");
        }

        if (parsed.Text.IndexOf('\uFEFF') >= 0)
        {
            throw new NotEditableException("a byte order mark stands in the middle of the file");
        }

        var (start, end) = (parsed.OffsetOf(finding.Span.Start), parsed.OffsetOf(finding.Span.End));
        foreach (var comment in parsed.Comments)
        {
            if (comment.Start <= start && start < comment.Start + comment.Text.Length)
            {
                return CommentEdit.Create(parsed, comment, start, end, finding.Fix!);
            }
        }

        var place = parsed.Find(finding.Span) ?? throw new NotEditableException("it stands neither for a key nor for its value");
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
