namespace InstanceLint.Rules.Vocabulary;

/// <summary>Character classes as in Kubernetes: ASCII only.</summary>
internal static class Characters
{
    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether a text consists of one or more digits.</summary>
    internal static bool AreDigits(string text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    internal static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    internal static bool IsLowerOrDigit(char c) => c is >= 'a' and <= 'z' || IsDigit(c);

    internal static bool IsLetterOrDigit(char c) => IsLowerOrDigit(c) || IsUpper(c);
}
