using System;

namespace InstanceLint.Tasks.Severities;

/// <summary>The words of <c>.editorconfig</c> for severities.</summary>
internal static class SeverityWords
{
    /// <summary>How messages list them.</summary>
    internal const string All = "error, warning, suggestion, silent, none or default";

    /// <summary>Whether a word is one of them.</summary>
    internal static bool IsOne(string word) => Find(word) is not null || Is(word, "default");

    /// <summary>What a word means, or <see langword="null"/> where it means nothing, or no change.</summary>
    internal static EffectiveSeverity? Find(string word) =>
        Is(word, "error") ? EffectiveSeverity.Error
        : Is(word, "warning") ? EffectiveSeverity.Warning
        : Is(word, "suggestion") ? EffectiveSeverity.Message
        : Is(word, "silent") || Is(word, "refactoring") || Is(word, "none") ? EffectiveSeverity.None
        : null;

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
