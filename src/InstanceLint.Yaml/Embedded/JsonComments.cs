using System.Text;

namespace InstanceLint.Yaml.Embedded;

/// <summary>Removes the comments of a JSON text, which YAML doesn't have.</summary>
internal static class JsonComments
{
    /// <summary>Returns the text with a blank for each character of its comments, except for line ends.</summary>
    internal static string Blank(string json)
    {
        var text = new StringBuilder(json);
        for (var at = 0; at < json.Length;)
        {
            var end = json[at] switch
            {
                '"' => AfterString(json, at + 1),
                '/' when Has(json, at + 1, '/') => EndOfLine(json, at),
                '/' when Has(json, at + 1, '*') => AfterComment(json, at),
                _ => at + 1,
            };
            for (var i = json[at] == '/' && end > at + 1 ? at : end; i < end; i++)
            {
                text[i] = json[i] is '\r' or '\n' ? json[i] : ' ';
            }

            at = end;
        }

        return text.ToString();
    }

    private static bool Has(string json, int at, char character) => at < json.Length && json[at] == character;

    private static int AfterString(string json, int at)
    {
        while (at < json.Length && json[at] != '"')
        {
            at += json[at] == '\\' && at + 1 < json.Length ? 2 : 1;
        }

        return at < json.Length ? at + 1 : at;
    }

    private static int EndOfLine(string json, int at)
    {
        var end = json.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? json.Length : end;
    }

    private static int AfterComment(string json, int at)
    {
        var end = json.IndexOf("*/", at + 2, System.StringComparison.Ordinal);
        return end < 0 ? json.Length : end + 2;
    }
}
