using System;

namespace InstanceLint.Projects.Severities;

/// <summary>The words of <c>.editorconfig</c> for severities.</summary>
internal static class SeverityWords
{
    /// <summary>How messages list them.</summary>
    internal const string All = "error, warning, suggestion, silent, none or default";

    /// <summary>What a word means, or <see langword="null"/> where it is none of them.</summary>
    internal static ConfiguredSeverity? Find(string word) =>
        Is(word, "error") ? new(EffectiveSeverity.Error)
        : Is(word, "warning") ? new(EffectiveSeverity.Warning)
        : Is(word, "suggestion") ? new(EffectiveSeverity.Message)
        : Is(word, "silent") || Is(word, "refactoring") || Is(word, "none") ? new(EffectiveSeverity.None)
        : Is(word, "default") ? new ConfiguredSeverity(null)
        : null;

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
