using System.Globalization;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>Finds text that a CI system takes for a command if a build logs it.</summary>
internal static class CiCommand
{
    /// <summary>
    /// Whether <c>##vso[…]</c>, <c>##[…]</c> or <c>##teamcity[…]</c> begins here. Azure Pipelines, GitHub and
    /// TeamCity accept these anywhere in a line.
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
    /// Where the <c>::</c> of a command such as <c>::error::</c> begins a line, after any white space, as GitHub reads it; -1 if none does.
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

    // Agents compare by culture, which ignores such characters wherever they are; outside the first plane each is two surrogates.
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
