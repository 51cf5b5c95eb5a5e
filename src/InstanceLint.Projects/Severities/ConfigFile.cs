using System;

namespace InstanceLint.Projects.Severities;

/// <summary>A compiler configuration file: <c>.editorconfig</c>, <c>.globalconfig</c>, or one that the project lists.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">The text. Empty if the file can't be read.</param>
public sealed record ConfigFile(string Path, string Text)
{
    /// <summary>The reason why the file can't be read, or <see langword="null"/>.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it has settings for rules of InstanceLint or for all analyzers.</summary>
    public bool MentionsUs { get; } =
        Text.IndexOf("dotnet_diagnostic.INST", StringComparison.OrdinalIgnoreCase) >= 0
        || Text.IndexOf("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether files with the same name in the folders above are ignored.</summary>
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
