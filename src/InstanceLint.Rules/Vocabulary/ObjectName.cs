namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// The name of a Kubernetes object: an RFC 1123 subdomain of lower-case letters, digits, <c>-</c> and <c>.</c>, in which every part between
/// dots starts and ends with a letter or digit, at most 253 characters long.
/// </summary>
public static class ObjectName
{
    /// <summary>The maximum number of characters.</summary>
    public const int MaxLength = 253;

    /// <summary>Whether Kubernetes accepts a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsValid(string name) => FindProblem(name) is null;

    /// <summary>Describes the problem of a name as the end of a sentence, or returns <see langword="null"/> if it's valid.</summary>
    /// <param name="name">The name.</param>
    public static string? FindProblem(string name) => FindProblem(name, name.Length);

    /// <summary>Describes the problem of the start of a text, or returns <see langword="null"/> if it's valid.</summary>
    internal static string? FindProblem(string text, int length)
    {
        if (length == 0)
        {
            return "is empty";
        }

        if (length > MaxLength)
        {
            return "has " + Wording.Count(length) + " characters, but at most " + Wording.Count(MaxLength) + " are allowed";
        }

        var previous = '.';
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            if (Characters.IsUpper(c))
            {
                return "contains the uppercase letter " + Wording.Quote(c);
            }

            if (!Characters.IsLowerOrDigit(c) && c is not ('-' or '.'))
            {
                return "contains " + Wording.Character(c);
            }

            if (previous == '.' && !Characters.IsLowerOrDigit(c))
            {
                return c == '.' ? "starts with '.' or contains '..'" : "has a part that starts with '-'";
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
    /// Returns the name in lower case with <c>-</c> in place of invalid characters, or <see langword="null"/> if that isn't valid either.
    /// </summary>
    /// <param name="name">An invalid name.</param>
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
