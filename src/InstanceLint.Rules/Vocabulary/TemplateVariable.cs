using System;

namespace InstanceLint.Rules.Vocabulary;

/// <summary>
/// Variables that another program replaces before the cluster sees the text: <c>${{…}}</c>, <c>{{…}}</c>, <c>#{x}#</c>,
/// <c>$(X)</c>, <c>${X}</c>, <c>$VAR</c>, <c>__X__</c>, and the placeholder <c>&lt;…&gt;</c> that a person is to replace.
/// A text with one of them cannot be judged.
/// </summary>
public static class TemplateVariable
{
    /// <summary>Whether a variable or placeholder is part of the text.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIn(string text)
    {
        // One pass over plain text: nearly every value has none of these.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '$' or '#' or '_' or '<' && StartsAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a placeholder <c>&lt;…&gt;</c>, as documentation writes them, is part of the text.</summary>
    /// <param name="text">The text.</param>
    public static bool IsPlaceholderIn(string text)
    {
        var open = text.IndexOf('<');
        return open >= 0 && text.IndexOf('>', open) > open + 1;
    }

    private static bool StartsAt(string text, int at) => text[at] switch
    {
        '{' => Closes(text, at, "{{", "}}"),
        '#' => Closes(text, at, "#{", "}#"),
        '<' => Closes(text, at, "<", ">"),
        '_' => Closes(text, at, "__", "__"),
        _ => Closes(text, at, "${", "}") || Closes(text, at, "$(", ")") || StartsName(text, at + 1),
    };

    // Something must stand between the two: "____" is no variable.
    private static bool Closes(string text, int at, string open, string close) =>
        string.CompareOrdinal(text, at, open, 0, open.Length) == 0
        && at + open.Length + 1 < text.Length
        && text.IndexOf(close, at + open.Length + 1, StringComparison.Ordinal) >= 0;

    private static bool StartsName(string text, int at) =>
        at < text.Length && (text[at] == '_' || (Characters.IsLetterOrDigit(text[at]) && !Characters.IsDigit(text[at])));
}
