using System.Collections.Generic;
using System.Linq;

namespace InstanceLint.Rules.Findings;

/// <summary>The one edit that mends a finding, where no other can have been meant.</summary>
public abstract record Fix
{
    private Fix()
    {
    }

    /// <summary>
    /// A text in place of the one that is wrong, to be read as a string: in quotes, where it would be read as something else without.
    /// </summary>
    /// <param name="Text">The text, without quotes. It may be the same that is there without them.</param>
    public sealed record Replacement(string Text) : Fix;

    /// <summary>A new name, if the cluster lets it be renamed. The linter asks the cluster, and makes a replacement of it.</summary>
    /// <param name="From">The name that is wrong.</param>
    /// <param name="To">The name in its place.</param>
    public sealed record Rename(string From, string To) : Fix;

    /// <summary>Amounts that are missing.</summary>
    /// <param name="Amounts">The amounts, in the order in which they are written.</param>
    public sealed record Insertion(IReadOnlyList<MissingAmount> Amounts) : Fix
    {
        // Two lists are equal only if they are one; here the amounts count.
        /// <inheritdoc/>
        public bool Equals(Insertion? other) => other is not null && Amounts.SequenceEqual(other.Amounts);

        /// <inheritdoc/>
        public override int GetHashCode() => Amounts.Count;
    }

    /// <summary>A field that is missing beside the one that is pointed at.</summary>
    /// <param name="Name">The field.</param>
    /// <param name="Value">Its value.</param>
    public sealed record Addition(string Name, string Value) : Fix;

    /// <summary>The entry that is wrong goes into another section.</summary>
    /// <param name="Section">
    /// The section: <c>requests</c> or <c>limits</c> beside the one that it is in, <c>resources</c> at
    /// the top, or empty for the top itself.
    /// </param>
    public sealed record Move(string Section) : Fix;

    /// <summary>The entry that is wrong goes.</summary>
    public sealed record Removal : Fix;
}

/// <summary>An amount that is missing from a section.</summary>
/// <param name="Section">The section: <c>requests</c> or <c>limits</c>.</param>
/// <param name="Resource">The resource: <c>cpu</c> or <c>memory</c>.</param>
/// <param name="Amount">The likely amount.</param>
public sealed record MissingAmount(string Section, string Resource, string Amount);
