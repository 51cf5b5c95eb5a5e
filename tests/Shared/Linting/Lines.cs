using System.Collections.Generic;

namespace InstanceLint.Testing;

/// <summary>Splits a text into lines like an editor: they end with CR, LF or both.</summary>
internal static class Lines
{
    /// <summary>Returns the length of each line, without its line end.</summary>
    internal static List<int> LengthsOf(string text)
    {
        var lengths = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lengths.Add(0);
            }
            else if (text[i] != '\r')
            {
                lengths[^1]++;
            }
        }

        return lengths;
    }

    /// <summary>Returns the line and column of a character, both from 1.</summary>
    internal static (int Line, int Column) PlaceOf(string text, int at)
    {
        var lengths = LengthsOf(text[..at]);
        return (lengths.Count, lengths[^1] + 1);
    }
}
