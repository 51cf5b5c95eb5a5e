using System.Globalization;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>Finds text that a CI system would execute as a command if it appeared in a build log.</summary>
internal static class CiCommand
{
    /// <summary>
    /// Whether <c>##vso[…]</c>, <c>##[…]</c> or <c>##teamcity[…]</c> begins at a position. Azure Pipelines, GitHub and TeamCity accept
    /// these anywhere in a line.
    /// </summary>
    internal static bool IsAt(string text, int at)
    {
        if (text[at] != '#')
        {
            return false;
        }

        var next = SkipInvisible(text, at + 1);
        if (next == text.Length || text[next] != '#')
        {
            return false;
        }

        for (next++; next < text.Length && (IsLetter(text[next]) || IsInvisible(text[next])); next++)
        {
        }

        return next < text.Length && text[next] == '[';
    }

    /// <summary>
    /// Returns the index of the <c>::</c> with which a command such as <c>::error::</c> begins, optionally after white space, as on GitHub;
    /// -1 if there is none.
    /// </summary>
    internal static int StartOf(string line)
    {
        var start = 0;
        while (start < line.Length && (char.IsWhiteSpace(line[start]) || IsInvisible(line[start])))
        {
            start++;
        }

        if (start == line.Length || line[start] != ':')
        {
            return -1;
        }

        var next = SkipInvisible(line, start + 1);
        return next < line.Length && line[next] == ':' ? start : -1;
    }

    // CI agents compare by culture, which ignores such characters. Those above U+FFFF consist of two surrogates.
    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Surrogate;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static int SkipInvisible(string text, int at)
    {
        while (at < text.Length && IsInvisible(text[at]))
        {
            at++;
        }

        return at;
    }
}
