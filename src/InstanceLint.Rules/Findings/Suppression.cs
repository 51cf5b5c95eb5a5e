using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Findings;

/// <summary>A user's decision not to report some rules in some places: a comment in a manifest, or an item of the project.</summary>
/// <param name="Span">The comment, or where the item is defined.</param>
/// <param name="Rules">The rules, in the order in which they are written.</param>
/// <param name="Reason">The reason, or an empty text if none is given.</param>
/// <param name="Covered">The suppressed spans, none of which overlap. Empty if the comment isn't attached to a key or list item.</param>
public sealed record Suppression(SourceSpan Span, IReadOnlyList<SuppressedRule> Rules, string Reason, IReadOnlyList<SourceSpan> Covered)
{
    /// <summary>The suppression's name in messages.</summary>
    public string Subject { get; init; } = "this comment";

    /// <summary>Whether it's an item of the project rather than a comment in a manifest.</summary>
    public bool IsItem => !Span.IsText;

    // Records compare lists by reference; here the content counts.
    /// <inheritdoc/>
    public bool Equals(Suppression? other) => other is not null
        && (Span, Reason, Subject) == (other.Span, other.Reason, other.Subject)
        && Rules.SequenceEqual(other.Rules)
        && Covered.SequenceEqual(other.Covered);

    /// <inheritdoc/>
    public override int GetHashCode() => (Span, Reason).GetHashCode();
}

/// <summary>A rule in a suppression.</summary>
/// <param name="Id">The rule's ID, in upper case.</param>
/// <param name="Span">The span of the ID.</param>
public sealed record SuppressedRule(string Id, SourceSpan Span);
