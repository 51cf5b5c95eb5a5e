namespace InstanceLint.Yaml.Parsing;

/// <summary>Returns one string for equal short texts, because manifests repeat the same keys and amounts thousands of times.</summary>
internal static class SharedText
{
    private const int MaxLength = 24;
    private const int Places = 2048;

    // Threads share it without a lock: a string that another thread replaces is only created again.
    private static readonly string?[] Texts = new string?[Places];

    /// <summary>Returns a part of a text.</summary>
    internal static string Get(string text, int start, int length)
    {
        if (length is 0 or > MaxLength)
        {
            return text.Substring(start, length);
        }

        var hash = 17u;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        var place = (hash ^ (hash >> 11)) % Places;
        var known = Texts[place];
        return known is not null && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0
            ? known
            : Texts[place] = text.Substring(start, length);
    }
}
