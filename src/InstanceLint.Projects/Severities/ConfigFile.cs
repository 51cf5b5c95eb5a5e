using System;

namespace InstanceLint.Projects.Severities;

/// <summary>An <c>.editorconfig</c>, a <c>.globalconfig</c>, or another file that the project hands to the compiler as such.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">Its text; empty if it cannot be read.</param>
public sealed record ConfigFile(string Path, string Text)
{
    /// <summary>Why it cannot be read, or <see langword="null"/>.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it says anything about rules of InstanceLint, or about all analyzers.</summary>
    public bool MentionsUs { get; } =
        Text.IndexOf("dotnet_diagnostic.INST", StringComparison.OrdinalIgnoreCase) >= 0
        || Text.IndexOf("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether files of the same name in the folders above do not count.</summary>
    public bool IsRoot
    {
        get
        {
            foreach (var line in Text.Split('\n'))
            {
                var setting = line.Split('=');
                if (setting.Length == 2 && setting[0].Trim().Equals("root", StringComparison.OrdinalIgnoreCase))
                {
                    return setting[1].Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
                }

                if (line.TrimStart().StartsWith("[", StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return false;
        }
    }
}
