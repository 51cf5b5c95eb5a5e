using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Findings;

/// <summary>The one edit that resolves a finding. There is a fix only if no other edit can have been meant.</summary>
public abstract record Fix
{
    private Fix()
    {
    }

    /// <summary>Replaces the wrong text with another string, in quotes if YAML would otherwise read it as another type.</summary>
    /// <param name="Text">The text, without quotes. It can equal the present text if only the quotes are missing.</param>
    public sealed record Replacement(string Text) : Fix;

    /// <summary>A new name, if the cluster allows renaming. The linter checks that and turns it into a replacement.</summary>
    /// <param name="From">The wrong name.</param>
    /// <param name="To">The new name.</param>
    public sealed record Rename(string From, string To) : Fix;

    /// <summary>Adds missing amounts.</summary>
    /// <param name="Amounts">The amounts, in the order in which to write them.</param>
    public sealed record Insertion(IReadOnlyList<MissingAmount> Amounts) : Fix
    {
        // Records compare lists by reference; here the amounts count.
        /// <inheritdoc/>
        public bool Equals(Insertion? other) => other is not null && Amounts.SequenceEqual(other.Amounts);

        /// <inheritdoc/>
        public override int GetHashCode() => Amounts.Count;
    }

    /// <summary>Adds a missing field next to the span of the finding.</summary>
    /// <param name="Name">The name of the field.</param>
    /// <param name="Value">The value of the field.</param>
    public sealed record Addition(string Name, string Value) : Fix;

    /// <summary>Moves the wrong entry to another section.</summary>
    /// <param name="Section">
    /// The section: <c>requests</c> or <c>limits</c> next to the present one, <c>resources</c> at the top level, or empty for the top level
    /// itself.
    /// </param>
    public sealed record Move(string Section) : Fix;

    /// <summary>Removes the wrong entry.</summary>
    public sealed record Removal : Fix;
}

/// <summary>An amount to add to a section.</summary>
/// <param name="Section">The section: <c>requests</c> or <c>limits</c>.</param>
/// <param name="Resource">The resource: <c>cpu</c> or <c>memory</c>.</param>
/// <param name="Amount">The amount that was probably meant.</param>
public sealed record MissingAmount(string Section, string Resource, string Amount);
