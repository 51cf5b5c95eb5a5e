using System;

namespace InstanceLint.Projects.Severities;

/// <summary>The words for severities in <c>.editorconfig</c>.</summary>
internal static class SeverityWords
{
    /// <summary>The words as messages list them.</summary>
    internal const string All = "error, warning, suggestion, silent, none or default";

    /// <summary>Returns the meaning of a word, or <see langword="null"/> if it's unknown.</summary>
    internal static ConfiguredSeverity? Find(string word) =>
        Is(word, "error") ? new(EffectiveSeverity.Error)
        : Is(word, "warning") ? new(EffectiveSeverity.Warning)
        : Is(word, "suggestion") ? new(EffectiveSeverity.Message)
        : Is(word, "silent") || Is(word, "refactoring") || Is(word, "none") ? new(EffectiveSeverity.None)
        : Is(word, "default") ? new ConfiguredSeverity(null)
        : null;

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
