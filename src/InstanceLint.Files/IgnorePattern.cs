using System;
using System.Collections.Generic;

namespace InstanceLint.Files;

/// <summary>A line of a file such as <c>.gitignore</c>, with exactly the meaning that Git gives it.</summary>
internal sealed class IgnorePattern
{
    private readonly BytePattern _pattern;
    private readonly bool _isForNames;
    private readonly bool _isForFolders;

    private IgnorePattern(BytePattern pattern, bool isNegated, bool isForNames, bool isForFolders) =>
        (_pattern, IsNegated, _isForNames, _isForFolders) = (pattern, isNegated, isForNames, isForFolders);

    /// <summary>Whether what it matches is not ignored.</summary>
    internal bool IsNegated { get; }

    /// <summary>Parses the lines of a file, and leaves out those that match nothing.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="isCaseSensitive">Whether names that differ in case are different.</param>
    internal static IReadOnlyList<IgnorePattern> ParseAll(ReadOnlySpan<byte> file, bool isCaseSensitive)
    {
        var byteOrderMark = "\uFEFF"u8;
        var patterns = new List<IgnorePattern>();
        for (var rest = file.StartsWith(byteOrderMark) ? file.Slice(byteOrderMark.Length) : file; rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest.Slice(0, end);
            rest = rest.Slice(end < 0 ? rest.Length : end + 1);
            if (TryParse(line.EndsWith("\r"u8) ? line.Slice(0, line.Length - 1) : line, isCaseSensitive) is { } pattern)
            {
                patterns.Add(pattern);
            }
        }

        return patterns;
    }

    /// <summary>Whether it matches a file or folder.</summary>
    /// <param name="path">The path from the folder of the ignore file, in UTF-8 and with <c>/</c>.</param>
    /// <param name="name">The index of the name in it.</param>
    /// <param name="isFolder">Whether it's a folder, which a link to one is not.</param>
    internal bool IsMatch(ReadOnlySpan<byte> path, int name, bool isFolder) =>
        (isFolder || !_isForFolders) && _pattern.IsMatch(_isForNames ? path.Slice(name) : path);

    private static IgnorePattern? TryParse(ReadOnlySpan<byte> line, bool isCaseSensitive)
    {
        if (line.StartsWith("#"u8))
        {
            return null;
        }

        // To Git, a line is a string of C.
        var end = line.IndexOf((byte)0);
        var text = TrimEnd(end < 0 ? line : line.Slice(0, end));
        var isNegated = text.StartsWith("!"u8);
        text = text.Slice(isNegated ? 1 : 0);
        var isForFolders = text.EndsWith("/"u8);
        text = text.Slice(0, text.Length - (isForFolders ? 1 : 0));
        var isForNames = text.IndexOf((byte)'/') < 0;
        text = text.Slice(text.StartsWith("/"u8) ? 1 : 0);
        return text.Length > 0 && BytePattern.TryParse(text, isCaseSensitive) is { } pattern
            ? new IgnorePattern(pattern, isNegated, isForNames, isForFolders)
            : null;
    }

    // Blanks at the end don't count, except for one that is escaped.
    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> line)
    {
        var length = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
            {
                at++;
                length = at + 1;
            }
            else if (line[at] != ' ')
            {
                length = at + 1;
            }
        }

        return line.Slice(0, length);
    }
}
