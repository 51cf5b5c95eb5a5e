using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;

namespace InstanceLint.Files.Workspaces;

/// <summary>The files and folders that a user asks for: paths of files and folders, and patterns.</summary>
internal sealed class PathArguments
{
    private static readonly char[] Wildcards = ['*', '?'];
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly List<string> _files = [];
    private readonly List<string> _folders = [];
    private readonly List<PathPattern> _patterns = [];
    private readonly List<string> _missing = [];

    private readonly Func<string, bool> _isOpen;

    private PathArguments(Func<string, bool> isOpen) => _isOpen = isOpen;

    /// <summary>The full paths of the files that are named.</summary>
    internal IReadOnlyList<string> Files => _files;

    /// <summary>The full paths of the folders.</summary>
    internal IReadOnlyList<string> Folders => _folders;

    /// <summary>The patterns.</summary>
    internal IReadOnlyList<PathPattern> Patterns => _patterns;

    /// <summary>The reasons why an argument can't match a file, each as a sentence.</summary>
    internal IReadOnlyList<string> Missing => _missing;

    /// <summary>All full paths, and the folders in which patterns match.</summary>
    internal IEnumerable<string> All => _files.Concat(_folders).Concat(_patterns.Select(static pattern => pattern.Folder));

    /// <summary>Reads arguments.</summary>
    /// <param name="paths">The arguments. If there are none, the current folder is meant.</param>
    /// <param name="folder">The full path of the current folder.</param>
    /// <param name="isOpen">Whether a file is open in an editor, so it need not exist.</param>
    internal static PathArguments Read(IReadOnlyList<string> paths, string folder, Func<string, bool> isOpen)
    {
        var arguments = new PathArguments(isOpen);
        foreach (var path in paths.Count > 0 ? paths : ["."])
        {
            arguments.Add(path, folder);
        }

        return arguments;
    }

    /// <summary>Whether a file is asked for.</summary>
    /// <param name="path">The full path of the file.</param>
    internal bool Contains(string path) =>
        _files.Contains(path, PathComparison.Default)
        || _folders.Exists(folder => FilePaths.Below(folder, path) is not null)
        || _patterns.Exists(pattern => FilePaths.Below(pattern.Folder, path) is { } names && pattern.Glob.IsMatch(names));

    private void Add(string text, string folder)
    {
        try
        {
            var path = Path.GetFullPath(Path.Combine(folder, text));
            if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            {
                _missing.Add($"'{text}' is not a file; use - to check standard input");
            }
            else if (Directory.Exists(path))
            {
                _folders.Add(WithoutEnd(path));
            }
            else if (_isOpen(path) || IsFile(path))
            {
                _files.Add(path);
            }
            else if (text.IndexOfAny(Wildcards) >= 0)
            {
                AddPattern(text, folder);
            }
            else
            {
                _missing.Add($"'{text}' does not exist; correct the path");
            }
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            _missing.Add($"'{text}' cannot be read; correct the path, or grant read access: {IOFailure.ReasonOf(exception, text)}");
        }
    }

    // A link that leads nowhere is a file that can't be read.
    private static bool IsFile(string path) => File.Exists(path)
        || (new FileInfo(path).Attributes is var attributes && (int)attributes != -1 && attributes.HasFlag(FileAttributes.ReparsePoint));

    private void AddPattern(string text, string folder)
    {
        var names = text.Split(Separators);
        var first = Array.FindIndex(names, static name => name.IndexOfAny(Wildcards) >= 0);
        var start = string.Join(Path.DirectorySeparatorChar.ToString(), names.Take(first)) + Path.DirectorySeparatorChar;
        var pattern = Glob.TryParse(string.Join("/", names.Skip(first)), out var problem);
        if (pattern is null)
        {
            _missing.Add($"'{text}' {problem}");
        }
        else
        {
            var full = first == 0 ? folder : Path.GetFullPath(Path.Combine(folder, start));
            _patterns.Add(new PathPattern(text, WithoutEnd(full), pattern));
        }
    }

    private static string WithoutEnd(string folder) =>
        Path.GetDirectoryName(folder) is not null ? folder.TrimEnd(Separators) : folder;
}

/// <summary>A pattern in the arguments.</summary>
/// <param name="Text">The pattern as written.</param>
/// <param name="Folder">The full path of the folder that it's relative to.</param>
/// <param name="Glob">The rest of the pattern.</param>
internal sealed record PathPattern(string Text, string Folder, Glob Glob);
