namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// The value of a Kubernetes label, as a node selector asks for it: empty, or at most 63 letters, digits,
/// <c>-</c>, <c>_</c> and <c>.</c> that start and end with a letter or digit.
/// </summary>
public static class LabelValue
{
    /// <summary>The most characters a value may have.</summary>
    public const int MaxLength = 63;

    /// <summary>Whether Kubernetes takes the value.</summary>
    /// <param name="value">The value.</param>
    public static bool IsValid(string value) => FindProblem(value) is null;

    /// <summary>What is wrong with a value, as the end of a sentence, or <see langword="null"/> where nothing is.</summary>
    /// <param name="value">The value.</param>
    public static string? FindProblem(string value) => value.Length == 0 ? null : FindNameProblem(value);

    /// <summary>What is wrong with a text, or the end of one, that must be 1 to 63 label characters.</summary>
    internal static string? FindNameProblem(string text, int start = 0)
    {
        var length = text.Length - start;
        if (length == 0)
        {
            return "is empty";
        }

        if (length > MaxLength)
        {
            return "has " + Wording.Count(length) + " characters where at most " + Wording.Count(MaxLength) + " are allowed";
        }

        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (!Characters.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return "has the character " + Wording.Quote(c);
            }
        }

        var (first, last) = (text[start], text[text.Length - 1]);
        return !Characters.IsLetterOrDigit(first) ? "starts with " + Wording.Quote(first)
            : !Characters.IsLetterOrDigit(last) ? "ends with " + Wording.Quote(last)
            : null;
    }
}
