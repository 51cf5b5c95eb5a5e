using System;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// Variables that another program replaces before the cluster sees the text: <c>${{…}}</c>, <c>{{…}}</c>, <c>#{x}#</c>,
/// <c>$(X)</c>, <c>${X}</c>, <c>$VAR</c>, <c>__X__</c>, and the placeholder <c>&lt;…&gt;</c> that a person is to replace.
/// A text with one of them cannot be judged.
/// </summary>
public static class TemplateVariable
{
    /// <summary>What stands around a placeholder.</summary>
    internal static readonly (string Open, string Close) Placeholder = ("<", ">");

    /// <summary>What stands around a variable, in the languages of templates; only <c>$VAR</c> has nothing around it.</summary>
    internal static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("#{", "}#"), ("${", "}"), ("$(", ")"), ("__", "__")];

    // Nearly every value has none of these, and so no variable.
    private static readonly char[] Marks = ['{', '$', '#', '_', '<'];

    /// <summary>Whether a variable or placeholder is part of the text.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIn(string text) =>
        text.IndexOfAny(Marks) >= 0 && (Has(text, Placeholder.Open, Placeholder.Close) || HasVariable(text));

    /// <summary>
    /// Whether a placeholder <c>&lt;…&gt;</c>, as documentation writes them, is part of the text and nothing else is to be replaced in it:
    /// the signs beside a variable may belong to its language.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsPlaceholderIn(string text) =>
        Has(text, Placeholder.Open, Placeholder.Close) && !Has(text, "<%", "%>") && !HasVariable(text);

    private static bool HasVariable(string text)
    {
        foreach (var (open, close) in Brackets)
        {
            if (Has(text, open, close))
            {
                return true;
            }
        }

        return HasName(text);
    }

    // Something must stand between the two: "____" is no variable. Where the first opening is not closed, no later one is.
    private static bool Has(string text, string open, string close)
    {
        var start = text.IndexOf(open, StringComparison.Ordinal);
        return start >= 0
            && start + open.Length < text.Length
            && text.IndexOf(close, start + open.Length + 1, StringComparison.Ordinal) >= 0;
    }

    private static bool HasName(string text)
    {
        for (var at = text.IndexOf('$'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('$', at + 1))
        {
            if (text[at + 1] == '_' || (Characters.IsLetterOrDigit(text[at + 1]) && !Characters.IsDigit(text[at + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
