using System;
using System.Collections.Generic;
using System.IO;
using System.Security;

namespace InstanceLint.Tasks.Severities;

/// <summary>An <c>.editorconfig</c>, a <c>.globalconfig</c>, or another file that the project hands to the compiler as such.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">What it says.</param>
internal sealed record ConfigFile(string Path, string Text)
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    /// <summary>Whether it says anything of our rules, or of all analyzers.</summary>
    internal bool MentionsUs =>
        Text.IndexOf("dotnet_diagnostic.INST", StringComparison.OrdinalIgnoreCase) >= 0
        || Text.IndexOf("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Those that the project lists, and those that stand in the folders of manifests and above. What cannot be read says nothing.</summary>
    internal static List<ConfigFile> ReadAll(IEnumerable<string> listed, IEnumerable<string> manifests)
    {
        var files = new List<ConfigFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in listed)
        {
            Add(path);
        }

        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            for (var folder = FolderOf(manifest); folder is not null && folders.Add(folder); folder = FolderOf(folder))
            {
                foreach (var name in Names)
                {
                    Add(System.IO.Path.Combine(folder, name));
                }
            }
        }

        return files;

        void Add(string path)
        {
            if (seen.Add(path) && TryRead(path) is { } text)
            {
                files.Add(new ConfigFile(path, text));
            }
        }
    }

    private static string? FolderOf(string path)
    {
        try
        {
            return System.IO.Path.GetDirectoryName(path);
        }
        catch (Exception exception) when (exception is ArgumentException or PathTooLongException)
        {
            // A text that is no path.
            return null;
        }
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
