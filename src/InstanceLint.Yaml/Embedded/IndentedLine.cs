using System;

namespace InstanceLint.Yaml.Embedded;

/// <summary>Lines whose indentation isn't part of the embedded text.</summary>
internal static class IndentedLine
{
    /// <summary>Whether a line has only blanks.</summary>
    internal static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    /// <summary>
    /// Returns a line with blanks instead of its indentation, so its columns stay. Only the marker of a document loses them, because it
    /// must be at the start of a line.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="length">The length of the indentation.</param>
    internal static string Blank(string line, int length)
    {
        if (line.Length <= length)
        {
            return string.Empty;
        }

        var content = line.Substring(length);
        return IsMarker(content) ? content : new string(' ', length) + content;
    }

    private static bool IsMarker(string content) =>
        (content.StartsWith("---", StringComparison.Ordinal) || content.StartsWith("...", StringComparison.Ordinal))
        && (content.Length == 3 || content[3] is ' ' or '\t');
}
