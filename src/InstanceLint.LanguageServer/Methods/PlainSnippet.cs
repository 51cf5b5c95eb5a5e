using System.Text;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>The text of a snippet for a client that knows no placeholders: they are what they propose.</summary>
internal static class PlainSnippet
{
    /// <summary>Returns the text.</summary>
    internal static string Of(string snippet)
    {
        var text = new StringBuilder();
        for (var at = 0; at < snippet.Length; at++)
        {
            switch (snippet[at])
            {
                case '\\' when at + 1 < snippet.Length:
                    text.Append(snippet[++at]);
                    break;
                case '$':
                    at = SkipStart(snippet, at + 1) - 1;
                    break;
                case '}' when IsOpen(snippet, at):
                    break;
                default:
                    text.Append(snippet[at]);
                    break;
            }
        }

        return text.ToString();
    }

    // A placeholder starts with ${1: and ends with a brace; $1 is only a place.
    private static int SkipStart(string snippet, int at)
    {
        var isOpen = at < snippet.Length && snippet[at] == '{';
        at += isOpen ? 1 : 0;
        while (at < snippet.Length && char.IsAsciiDigit(snippet[at]))
        {
            at++;
        }

        return isOpen && at < snippet.Length && snippet[at] == ':' ? at + 1 : at;
    }

    // Braces in the text of a placeholder are escaped, so the nearest start belongs to a brace.
    private static bool IsOpen(string snippet, int at)
    {
        for (var before = at - 1; before > 0; before--)
        {
            if (snippet[before] == '{' && snippet[before - 1] == '$')
            {
                return true;
            }

            if (snippet[before] == '}' && snippet[before - 1] != '\\')
            {
                return false;
            }
        }

        return false;
    }
}
