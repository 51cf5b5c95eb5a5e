using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects;

/// <summary>The result of reading a source: a text, a problem, or neither if it's empty or has no Azure ML content.</summary>
public sealed record SourceContent
{
    /// <summary>The result for a source without Azure ML content.</summary>
    public static SourceContent Nothing { get; } = new();

    /// <summary>The result for an empty source.</summary>
    public static SourceContent Empty { get; } = new() { IsEmpty = true };

    /// <summary>Whether the source is empty.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>The text without byte order mark, or <see langword="null"/>.</summary>
    public string? Text { get; private init; }

    /// <summary>The reason why there is no text, or <see langword="null"/>.</summary>
    public Finding? Problem { get; private init; }

    /// <summary>
    /// The finding to report instead of the text's findings if it has Azure ML content: the file changed while it was read, so the text may
    /// be incomplete.
    /// </summary>
    public Finding? Change { get; init; }

    /// <summary>
    /// Whether the result stays valid until the size or time of the source changes. It doesn't if access is denied, because granting access
    /// changes neither.
    /// </summary>
    public bool IsLasting { get; init; } = true;

    /// <summary>Creates the result for a text.</summary>
    /// <param name="text">The text without byte order mark.</param>
    public static SourceContent FromText(string text) => new() { Text = text };

    /// <summary>Creates the result for a source that can't be read.</summary>
    /// <param name="problem">The reason.</param>
    public static SourceContent FromProblem(Finding problem) => new() { Problem = problem };
}
