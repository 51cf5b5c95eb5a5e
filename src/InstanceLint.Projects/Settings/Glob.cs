using System;
using System.Linq;

namespace InstanceLint.Projects.Settings;

/// <summary>
/// A pattern for paths below a folder, such as <c>prod/**/*.yaml</c>: <c>*</c> is any part of a name, <c>?</c> any character, and <c>**</c>
/// any number of folders.
/// </summary>
internal sealed class Glob
{
    private const string AnyFolders = "**";

    private static readonly char[] Unsupported = ['{', '}', '[', ']', '!', ':'];

    private readonly string[] _segments;

    private Glob(string text, string[] segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>The pattern as written.</summary>
    internal string Text { get; }

    /// <summary>Whether it matches files in every folder, so it says nothing about which folders exist.</summary>
    internal bool IsEverywhere => _segments[0] == AnyFolders;

    /// <summary>The pattern for the files in the folder that this one names, or <see langword="null"/> if it can't be a folder.</summary>
    internal Glob? ForFolder => _segments[_segments.Length - 1] is AnyFolders ? null : TryParse(Text.TrimEnd('/', '\\') + "/**", out _);

    /// <summary>Whether it's the same pattern for the other extension of YAML files.</summary>
    internal bool IsTwinOf(Glob other) =>
        WithoutExtension(Text) is { } own && own == WithoutExtension(other.Text) && Text != other.Text;

    private static string? WithoutExtension(string text) =>
        text.EndsWith(".yaml", StringComparison.Ordinal) ? text.Substring(0, text.Length - ".yaml".Length)
        : text.EndsWith(".yml", StringComparison.Ordinal) ? text.Substring(0, text.Length - ".yml".Length)
        : null;

    /// <summary>Parses a pattern.</summary>
    /// <param name="text">The pattern, with <c>/</c> or <c>\</c> between names.</param>
    /// <param name="problem">The problem and the remedy as the end of a sentence if the result is <see langword="null"/>.</param>
    internal static Glob? TryParse(string text, out string? problem)
    {
        var path = text.Replace('\\', '/');
        var segments = path.Split('/').Where(static segment => segment is not (".")).ToArray();
        problem = text.Trim().Length == 0 ? "is empty; use a pattern such as 'prod/**'"
            : path[0] == '/' || (path.Length > 1 && path[1] == ':') ? "is a full path; use one that is relative to the folder of this file"
            : Array.IndexOf(segments, "..") >= 0 ? "leads out of the folder of this file; move the file to a folder above"
            : text.IndexOfAny(Unsupported) is >= 0 and var at
                ? $"contains '{text[at]}', which patterns do not support; use only '*', '**' and '?', and list several patterns"
            : segments.Length == 0 ? "matches no file; use a pattern such as '**'"
            : null;
        return problem is null ? new Glob(text, segments) : null;
    }

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">The names of the folders and the file, from the folder that the pattern is relative to.</param>
    internal bool IsMatch(string[] path) =>
        IsMatch(path.Length, _segments.Length, j => _segments[j] == AnyFolders, (i, j) => IsName(path[i], _segments[j]));

    /// <summary>Whether a file below a folder can match.</summary>
    /// <param name="folder">The names of the folders.</param>
    /// <param name="isHidden">Whether the last folder counts only if the pattern names it, as hidden folders do.</param>
    internal bool CanMatchIn(string[] folder, bool isHidden)
    {
        for (var i = 0; i < folder.Length; i++)
        {
            if (i >= _segments.Length - 1 && !(i < _segments.Length && _segments[i] == AnyFolders))
            {
                return false;
            }

            if (_segments[i] == AnyFolders)
            {
                return !isHidden;
            }

            if (!IsName(folder[i], _segments[i]) || (isHidden && i == folder.Length - 1 && _segments[i].IndexOf('*') >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsName(string name, string pattern) =>
        IsMatch(name.Length, pattern.Length, j => pattern[j] == '*', (i, j) => pattern[j] == '?' || AreEqual(name[i], pattern[j]));

    // Matches names with segments, and characters with those of a segment. The last wildcard takes as much as the rest of the pattern
    // needs, so going back to it once more is enough.
    private static bool IsMatch(int length, int patternLength, Func<int, bool> isWildcard, Func<int, int, bool> isEqual)
    {
        var (i, j, star, next) = (0, 0, -1, 0);
        while (i < length)
        {
            if (j < patternLength && isWildcard(j))
            {
                (star, next) = (j++, i);
            }
            else if (j < patternLength && isEqual(i, j))
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (star >= 0)
            {
                (i, j) = (++next, star + 1);
            }
            else
            {
                return false;
            }
        }

        while (j < patternLength && isWildcard(j))
        {
            j++;
        }

        return j == patternLength;
    }

    private static bool AreEqual(char left, char right) =>
        left == right || (!PathComparison.IsCaseSensitive && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
