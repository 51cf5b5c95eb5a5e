using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects;

/// <summary>What reading a source gave: a text, a problem, or neither if it is empty or nothing in it can concern InstanceLint.</summary>
public sealed record SourceContent
{
    /// <summary>Nothing to check.</summary>
    public static SourceContent Nothing { get; } = new();

    /// <summary>Nothing at all.</summary>
    public static SourceContent Empty { get; } = new() { IsEmpty = true };

    /// <summary>Whether there was nothing to read.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>The text without byte order mark, or <see langword="null"/>.</summary>
    public string? Text { get; private init; }

    /// <summary>Why there is no text, or <see langword="null"/>.</summary>
    public Finding? Problem { get; private init; }

    /// <summary>
    /// Said instead of what was read if the text concerns InstanceLint: it changed while it was read, so half of it may be missing.
    /// </summary>
    public Finding? Change { get; init; }

    /// <summary>
    /// Whether the source gives the same until its size or time changes. A file that must not be read can be unlocked without either.
    /// </summary>
    public bool IsLasting { get; init; } = true;

    /// <summary>A text.</summary>
    /// <param name="text">The text without byte order mark.</param>
    public static SourceContent FromText(string text) => new() { Text = text };

    /// <summary>A source that cannot be read.</summary>
    /// <param name="problem">Why.</param>
    public static SourceContent FromProblem(Finding problem) => new() { Problem = problem };
}
