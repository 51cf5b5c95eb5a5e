using System;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;
using YamlDotNet.Core;

namespace InstanceLint.Yaml.Writing;

/// <summary>How a text is written so that it is read as this very text again.</summary>
internal static class TextStyle
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=";

    /// <summary>
    /// Plain where every reader takes the plain text for a string, lines as they are where they survive that, else double quotes.
    /// kubectl and the Azure ML command line both count, whoever reads the document: some tools read it as the one, some as the other.
    /// </summary>
    internal static ScalarStyle Choose(string text) =>
        IsPlain(text) ? ScalarStyle.Plain
        : IsBlock(text) ? ScalarStyle.Literal
        : ScalarStyle.DoubleQuoted;

    /// <summary>The text with U+FFFD for each half of a surrogate pair that stands alone, which no file can hold.</summary>
    internal static string Sound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text = text.Remove(i, 1).Insert(i, "\uFFFD");
            }
        }

        return text;
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0
            || Indicators.IndexOf(text[0]) >= 0
            || !AreSimple(text)
            || text[0] == ' '
            || text[text.Length - 1] is ' ' or ':')
        {
            return false;
        }

        var scalar = new YamlScalar(default, 0, text, isPlain: true, tag: null);
        return text.IndexOf(": ", StringComparison.Ordinal) < 0
            && text.IndexOf(" #", StringComparison.Ordinal) < 0
            && !scalar.IsMerge
            && KubectlScalars.Resolve(scalar).Kind == ScalarKind.String
            && AzureCliScalars.Resolve(scalar).Kind == ScalarKind.String;
    }

    // Several lines, none of which starts or ends in a way that a block could change. Of a single one some readers mind the type.
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

    // Characters that no reader takes for anything but themselves: printable ones of ASCII, and letters;
    // digits of other scripts are numbers to some.
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
