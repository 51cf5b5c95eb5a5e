using System;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// Variables that another program replaces before the cluster sees the text: <c>${{…}}</c>, <c>{{…}}</c>, <c>#{x}#</c>, <c>$(X)</c>,
/// <c>${X}</c>, <c>$VAR</c>, <c>__X__</c>, and the placeholder <c>&lt;…&gt;</c> that a person replaces. A text that contains one is
/// unknown.
/// </summary>
public static class TemplateVariable
{
    /// <summary>The characters around a placeholder.</summary>
    internal static readonly (string Open, string Close) Placeholder = ("<", ">");

    /// <summary>The characters around a variable in template languages. <c>$VAR</c> isn't listed because it has none at its end.</summary>
    internal static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("#{", "}#"), ("${", "}"), ("$(", ")"), ("__", "__")];

    // Every variable has one of these, and most values have none.
    private static readonly char[] Marks = ['{', '$', '#', '_', '<'];

    /// <summary>Whether a text contains a variable or placeholder.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIn(string text) =>
        text.IndexOfAny(Marks) >= 0 && (Has(text, Placeholder.Open, Placeholder.Close) || HasVariable(text));

    /// <summary>
    /// Whether a text contains a placeholder <c>&lt;…&gt;</c>, as in documentation, and no variable. If there is a variable, <c>&lt;</c>
    /// and <c>&gt;</c> may belong to the template language.
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

    // There must be text between the two: "____" isn't a variable. If the first opening isn't closed, no later one is.
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
