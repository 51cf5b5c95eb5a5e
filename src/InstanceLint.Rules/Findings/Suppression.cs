using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Findings;

/// <summary>Somebody's decision not to hear of some rules in some places: a comment in a manifest, or items of the project.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Rules">The rules, in the order in which they are written.</param>
/// <param name="Reason">Why; empty where no reason is given.</param>
/// <param name="Covered">The places, none of which overlap; none at all where it stands before nothing.</param>
public sealed record Suppression(SourceSpan Span, IReadOnlyList<SuppressedRule> Rules, string Reason, IReadOnlyList<SourceSpan> Covered)
{
    /// <summary>How messages call it.</summary>
    public string Subject { get; init; } = "this comment";

    /// <summary>Whether it is in the project and not in a manifest.</summary>
    public bool IsItem => !Span.IsText;

    // Two lists are equal only if they are one; here what they say counts.
    /// <inheritdoc/>
    public bool Equals(Suppression? other) => other is not null
        && (Span, Reason, Subject) == (other.Span, other.Reason, other.Subject)
        && Rules.SequenceEqual(other.Rules)
        && Covered.SequenceEqual(other.Covered);

    /// <inheritdoc/>
    public override int GetHashCode() => (Span, Reason).GetHashCode();
}

/// <summary>A rule in a suppression.</summary>
/// <param name="Id">Its ID, as the catalogue has it.</param>
/// <param name="Span">Where the ID is written.</param>
public sealed record SuppressedRule(string Id, SourceSpan Span);
