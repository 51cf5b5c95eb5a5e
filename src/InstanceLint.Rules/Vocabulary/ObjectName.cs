namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// The name of a Kubernetes object: an RFC 1123 subdomain, that is lower-case letters, digits, <c>-</c> and <c>.</c>,
/// every part between dots starting and ending with a letter or digit, at most 253 characters in all.
/// </summary>
public static class ObjectName
{
    /// <summary>The most characters a name may have.</summary>
    public const int MaxLength = 253;

    /// <summary>Whether Kubernetes takes the name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsValid(string name) => FindProblem(name) is null;

    /// <summary>What is wrong with a name, as the end of a sentence, or <see langword="null"/> where nothing is.</summary>
    /// <param name="name">The name.</param>
    public static string? FindProblem(string name) => FindProblem(name, name.Length);

    /// <summary>What is wrong with the beginning of a text.</summary>
    internal static string? FindProblem(string text, int length)
    {
        if (length == 0)
        {
            return "is empty";
        }

        if (length > MaxLength)
        {
            return "has " + Wording.Count(length) + " characters where at most " + Wording.Count(MaxLength) + " are allowed";
        }

        var previous = '.';
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            if (Characters.IsUpper(c))
            {
                return "has the upper-case letter " + Wording.Quote(c);
            }

            if (!Characters.IsLowerOrDigit(c) && c is not ('-' or '.'))
            {
                return "has the character " + Wording.Quote(c);
            }

            if (previous == '.' && !Characters.IsLowerOrDigit(c))
            {
                return c == '.' ? "starts with a dot or has two in a row" : "has a part that starts with '-'";
            }

            if (previous == '-' && c == '.')
            {
                return "has a part that ends with '-'";
            }

            previous = c;
        }

        return previous is '-' or '.' ? "ends with " + Wording.Quote(previous) : null;
    }

    /// <summary>
    /// The same name in lower case, with <c>-</c> for what is not allowed, or <see langword="null"/> where that is no name either.
    /// </summary>
    /// <param name="name">A name that Kubernetes refuses.</param>
    public static string? Suggest(string name)
    {
        if (name.Length > MaxLength)
        {
            return null;
        }

        var suggested = name.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-').Trim('-', '.');
        return IsValid(suggested) ? suggested : null;
    }
}
