using System;
using System.Text;

namespace InstanceLint.Yaml.Scalars;

/// <summary>Values with the tag <c>!!binary</c>.</summary>
internal static class Base64
{
    /// <summary>Returns the text that kubectl decodes, or <see langword="null"/>. It skips line ends only.</summary>
    internal static string? Decode(string text)
    {
        try
        {
            return text.IndexOfAny([' ', '\t']) >= 0 ? null : Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the Azure ML CLI can decode a text. It skips all other ASCII characters, and stops after the padding.</summary>
    internal static bool IsDecodable(string text)
    {
        var (digits, padding, isPadded) = (0, 0, false);
        foreach (var c in text)
        {
            if (c > '\u007f')
            {
                return false;
            }

            if (c == '=')
            {
                isPadded |= digits % 4 >= 2 && (digits % 4) + ++padding >= 4;
            }
            else if (!isPadded && c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/')
            {
                digits++;
                padding = 0;
            }
        }

        return isPadded || digits % 4 == 0;
    }
}
