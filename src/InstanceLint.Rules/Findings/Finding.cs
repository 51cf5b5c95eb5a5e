using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Rules.Findings;

/// <summary>One result of one rule at one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The smallest text that is wrong.</param>
/// <param name="Message">
/// The problem, the value with its meaning, and what to do: one sentence on one line, the same in every culture.
/// </param>
public sealed record Finding(Rule Rule, SourceSpan Span, string Message)
{
    /// <summary>The message, which does no harm in any log.</summary>
    public string Message { get; init; } = HarmlessText.Line(Message);

    /// <summary>The edit that resolves the finding, or <see langword="null"/> if none is certain.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The other places that the message is about, such as the first definition of a name.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The clusters of the finding: several if they share the manifest, none if it's about the project itself.</summary>
    public IReadOnlyList<Cluster> Clusters { get; init; } = [];

    /// <summary>The suppression that keeps the finding from being reported, or <see langword="null"/> if it's reported.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether the finding is an internal error of InstanceLint, so it says nothing about the definition.</summary>
    public bool IsInternalError { get; init; }

    // The clusters don't count: the same problem in several clusters is one finding.
    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null
        && Rule == other.Rule && Span == other.Span && Message == other.Message
        && Equals(Fix, other.Fix) && Equals(Suppression, other.Suppression) && IsInternalError == other.IsInternalError;

    /// <inheritdoc/>
    public override int GetHashCode() => (Rule.Id, Span, Message).GetHashCode();
}

/// <summary>Another place that a finding is about.</summary>
/// <param name="Span">The place.</param>
/// <param name="Meaning">What is there, as a phrase such as <c>first defined here</c>.</param>
public sealed record RelatedPlace(SourceSpan Span, string Meaning)
{
    /// <summary>The first of several things of which there must be one.</summary>
    internal static IReadOnlyList<RelatedPlace> First(SourceSpan span) => At(span, "first defined here");

    /// <summary>What is exceeded.</summary>
    internal static IReadOnlyList<RelatedPlace> Limit(SourceSpan span, string subject) => At(span, $"limit of {subject} here");

    /// <summary>A place, or none if it isn't text.</summary>
    internal static IReadOnlyList<RelatedPlace> At(SourceSpan span, string meaning) => span.IsText ? [new(span, meaning)] : [];
}
