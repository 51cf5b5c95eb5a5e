namespace InstanceLint.Rules.Vocabulary;

/// <summary>The name that was probably meant by another name.</summary>
/// <param name="Name">The name, or <see langword="null"/> if none is similar.</param>
/// <param name="IsCertain">Whether no other name can have been meant: it's the only similar one, and has the same numbers in it.</param>
public readonly record struct SuggestedName(string? Name, bool IsCertain)
{
    /// <summary>The name, or <see langword="null"/> if it isn't certain.</summary>
    public string? CertainName => IsCertain ? Name : null;

    /// <summary>What to do about the other name, as the end of a message, or <see langword="null"/> if no name is similar.</summary>
    internal string? Remedy => Name is null ? null : IsCertain ? $"use {Wording.Quote(Name)}" : $"did you mean {Wording.Quote(Name)}?";
}
