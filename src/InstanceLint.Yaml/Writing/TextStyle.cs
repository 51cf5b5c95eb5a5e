using System;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Writing;

/// <summary>How a text is written.</summary>
internal enum TextForm
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>In double quotes.</summary>
    Quoted,

    /// <summary>As lines below <c>|</c>.</summary>
    Block,
}

/// <summary>Chooses the form in which a text is read as exactly this string again.</summary>
internal static class TextStyle
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=";

    /// <summary>
    /// Returns the plain form if every reader takes the text for a string, a block if that keeps its lines, otherwise double quotes. Both
    /// kubectl and the Azure ML CLI count, because tools read documents like either of them.
    /// </summary>
    internal static TextForm Choose(string text) =>
        IsPlain(text) ? TextForm.Plain
        : IsBlock(text) ? TextForm.Block
        : TextForm.Quoted;

    /// <summary>Whether every reader takes a text without quotes for a string, outside of brackets and braces.</summary>
    internal static bool IsPlain(string text)
    {
        if (text.Length == 0
            || Indicators.IndexOf(text[0]) >= 0
            || !AreSimple(text)
            || text[0] == ' '
            || text[text.Length - 1] is ' ' or ':')
        {
            return false;
        }

        var scalar = new YamlScalar(default, 0, text, isPlain: true);
        return text.IndexOf(": ", StringComparison.Ordinal) < 0
            && text.IndexOf(" #", StringComparison.Ordinal) < 0
            && !scalar.IsMerge
            && KubectlScalars.Resolve(scalar).Kind == ScalarKind.String
            && AzureCliScalars.Resolve(scalar).Kind == ScalarKind.String;
    }

    // Several lines whose starts and ends a block scalar keeps. Not a single line, because some readers resolve its type even in a block.
    private static bool IsBlock(string text)
    {
        var end = text.IndexOf('\n');
        if (end <= 0 || end == text.Length - 1 || text[0] == ' ')
        {
            return false;
        }

        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && (line[line.Length - 1] == ' ' || !AreSimple(line)))
            {
                return false;
            }
        }

        return !text.EndsWith("\n\n", StringComparison.Ordinal);
    }

    // ASCII characters and letters without a special meaning for any reader. Digits of other scripts are numbers for some readers.
    private static bool AreSimple(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' && !char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
