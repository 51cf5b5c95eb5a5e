namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// The key of a Kubernetes label in a node selector: an optional prefix that is an RFC 1123 subdomain, <c>/</c>, and a name of 1 to 63
/// letters, digits, <c>-</c>, <c>_</c> and <c>.</c> that starts and ends with a letter or digit.
/// </summary>
public static class LabelKey
{
    /// <summary>Whether Kubernetes accepts a key.</summary>
    /// <param name="key">The key.</param>
    public static bool IsValid(string key) => FindProblem(key) is null;

    /// <summary>Describes the problem of a key as the end of a sentence, or returns <see langword="null"/> if it's valid.</summary>
    /// <param name="key">The key.</param>
    public static string? FindProblem(string key)
    {
        if (key.Length == 0)
        {
            return "is empty";
        }

        var slash = key.IndexOf('/');
        if (slash < 0)
        {
            return LabelValue.FindNameProblem(key);
        }

        if (key.IndexOf('/', slash + 1) >= 0)
        {
            return "has more than one '/'";
        }

        if (ObjectName.FindProblem(key, slash) is { } prefixProblem)
        {
            return $"has a prefix before the '/' that {prefixProblem}";
        }

        return slash == key.Length - 1 ? "has no name after the '/'"
            : LabelValue.FindNameProblem(key, slash + 1) is { } nameProblem ? "has a name after the '/' that " + nameProblem
            : null;
    }
}
