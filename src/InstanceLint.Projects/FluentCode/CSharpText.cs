using System.Globalization;
using System.Text;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Texts in C#.</summary>
internal static class CSharpText
{
    /// <summary>Returns a text as a literal on one line.</summary>
    internal static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' =>
                    "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Returns a name for a member or variable, such as <c>gpuLarge</c> for <c>gpu-large</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">The name if the text has no letter.</param>
    internal static string ToPascalCase(string text, string otherwise)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) && (name.Length > 0 || char.IsLetter(c)))
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else
            {
                startsWord = true;
            }
        }

        return name.Length == 0 ? otherwise : name.ToString();
    }
}
