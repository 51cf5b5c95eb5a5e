using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Rules.Findings;

/// <summary>One broken rule at one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The smallest text that is wrong.</param>
/// <param name="Message">
/// What was found, what that means, and what to write instead: one sentence on one line, the same in every culture.
/// </param>
public sealed record Finding(Rule Rule, SourceSpan Span, string Message)
{
    /// <summary>The edit that leaves nothing of it, or <see langword="null"/> where none is certain.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The clusters that it is a finding of: several if they share the manifest, none if it is about the project itself.</summary>
    public IReadOnlyList<Cluster> Clusters { get; init; } = [];

    /// <summary>What hides it, so that nobody is told, or <see langword="null"/> where it is reported.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether InstanceLint itself failed there, so that it says nothing against the definition.</summary>
    public bool IsInternalError { get; init; }

    // What is found is the same in however many clusters.
    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null
        && Rule == other.Rule && Span == other.Span && Message == other.Message
        && Equals(Fix, other.Fix) && Equals(Suppression, other.Suppression) && IsInternalError == other.IsInternalError;

    /// <inheritdoc/>
    public override int GetHashCode() => (Rule.Id, Span, Message).GetHashCode();
}
