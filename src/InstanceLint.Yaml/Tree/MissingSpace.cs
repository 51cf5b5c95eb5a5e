using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>Finds a key without a space after its colon, such as <c>cpu:"1"</c>.</summary>
internal static class MissingSpace
{
    // An error is reported in the line of the key or in the next one.
    private const int MostLines = 2;

    /// <summary>Returns the colon near an error, or <see langword="null"/> if no space is missing.</summary>
    internal static SourceSpan? Find(string text, int line, Source source)
    {
        SourceSpan? found = null;
        for (var (number, start) = (1, 0); start >= 0 && number <= line; (number, start) = (number + 1, TextLines.Next(text, start)))
        {
            if (number > line - MostLines && FindColon(text, start) is { } colon)
            {
                found = new SourceSpan(source, new(number, colon - start + 1), new(number, colon - start + 2));
            }
        }

        return found;
    }

    // A URL has a slash after its colon, and a time of day starts with a digit.
    private static int? FindColon(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '-')
        {
            at++;
        }

        var start = at;
        while (at < text.Length && IsInKey(text[at]))
        {
            at++;
        }

        return at > start && at + 1 < text.Length && text[start] is not (>= '0' and <= '9')
            && text[at] == ':' && text[at + 1] is not (' ' or '\t' or '\r' or '\n' or ':' or '/')
            ? at
            : null;
    }

    private static bool IsInKey(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '/' or '-';
}
