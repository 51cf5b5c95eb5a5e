namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// The value of a Kubernetes label in a node selector: empty, or at most 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> that start and
/// end with a letter or digit.
/// </summary>
public static class LabelValue
{
    /// <summary>The maximum number of characters.</summary>
    public const int MaxLength = 63;

    /// <summary>Whether Kubernetes accepts a value.</summary>
    /// <param name="value">The value.</param>
    public static bool IsValid(string value) => FindProblem(value) is null;

    /// <summary>Describes the problem of a value as the end of a sentence, or returns <see langword="null"/> if it's valid.</summary>
    /// <param name="value">The value.</param>
    public static string? FindProblem(string value) => value.Length == 0 ? null : FindNameProblem(value);

    /// <summary>Describes the problem of a text, or of the end of a text, that must consist of 1 to 63 label characters.</summary>
    internal static string? FindNameProblem(string text, int start = 0)
    {
        var length = text.Length - start;
        if (length == 0)
        {
            return "is empty";
        }

        if (length > MaxLength)
        {
            return "has " + Wording.Count(length) + " characters, but at most " + Wording.Count(MaxLength) + " are allowed";
        }

        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (!Characters.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return "contains " + Wording.Character(c);
            }
        }

        var (first, last) = (text[start], text[text.Length - 1]);
        return !Characters.IsLetterOrDigit(first) ? "starts with " + Wording.Quote(first)
            : !Characters.IsLetterOrDigit(last) ? "ends with " + Wording.Quote(last)
            : null;
    }
}
