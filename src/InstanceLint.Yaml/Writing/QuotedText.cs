using System.Globalization;
using System.IO;

namespace InstanceLint.Yaml.Writing;

/// <summary>Writes a text in double quotes, with escape sequences that every YAML reader knows.</summary>
internal static class QuotedText
{
    // No file can contain half of a character.
    private const char Replacement = '\uFFFD';

    internal static void Write(TextWriter output, string text)
    {
        output.Write('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsSurrogatePair(text, i))
                {
                    output.Write(c);
                    output.Write(text[++i]);
                }
                else
                {
                    output.Write(Replacement);
                }
            }
            else if (Escape(c) is { } escape)
            {
                output.Write(escape);
            }
            else
            {
                output.Write(c);
            }
        }

        output.Write('"');
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        >= ' ' and <= '~' or > '\u00A0' and < '\u2028' or > '\u2029' and < '\uFEFF' or > '\uFEFF' and < '\uFFFE' => null,
        _ => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };
}
