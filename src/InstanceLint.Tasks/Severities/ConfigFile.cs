using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using InstanceLint.Tasks.Files;

namespace InstanceLint.Tasks.Severities;

/// <summary>An <c>.editorconfig</c>, a <c>.globalconfig</c>, or another file that the project hands to the compiler as such.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">What it says.</param>
internal sealed record ConfigFile(string Path, string Text)
{
    private const string EditorConfig = ".editorconfig";

    /// <summary>Why it cannot be read, or <see langword="null"/>.</summary>
    internal string? Refusal { get; private init; }

    /// <summary>Whether it says anything of our rules, or of all analyzers.</summary>
    internal bool MentionsUs { get; } =
        Text.IndexOf("dotnet_diagnostic.INST", StringComparison.OrdinalIgnoreCase) >= 0
        || Text.IndexOf("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase) >= 0;

    // What stands above it does not count.
    private bool IsRoot
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

    /// <summary>Those that the project lists, and those that stand in the folders of manifests and above. What cannot be read says nothing but why.</summary>
    internal static List<ConfigFile> ReadAll(IEnumerable<string> listed, IReadOnlyCollection<string> manifests)
    {
        var files = new List<ConfigFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AddAbove(EditorConfig);
        AddAbove(".globalconfig");
        foreach (var path in listed)
        {
            // Of these only the ones above a manifest count, which were found, and the SDK lists those above a root too.
            if (!path.EndsWith(EditorConfig, StringComparison.Ordinal))
            {
                Add(path);
            }
        }

        return files;

        void AddAbove(string name)
        {
            var folders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var manifest in manifests)
            {
                for (var folder = Folders.Of(manifest); folder is not null && folders.Add(folder); folder = Folders.Of(folder))
                {
                    if (Add(System.IO.Path.Combine(folder, name)) is { IsRoot: true })
                    {
                        break;
                    }
                }
            }
        }

        ConfigFile? Add(string path)
        {
            if (!seen.Add(path) || TryRead(path) is not { } file)
            {
                return null;
            }

            files.Add(file);
            return file;
        }
    }

    private static ConfigFile? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? new ConfigFile(path, File.ReadAllText(path)) : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Deleted meanwhile.
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return new ConfigFile(path, string.Empty) { Refusal = exception.Message.TrimEnd('.') };
        }
    }
}
