using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace InstanceLint.Cli.Tests;

/// <summary>Reads text as a terminal shows it.</summary>
internal static partial class TerminalText
{
    internal static string WithoutColors(string text) => Color().Replace(text, string.Empty);

    /// <summary>Returns the text that another line marks with carets, by the columns of a terminal.</summary>
    internal static string Marked(string line, string carets)
    {
        var (start, end) = (carets.IndexOf('^'), carets.LastIndexOf('^') + 1);
        var (marked, column) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            _ = column >= start && column < end ? marked.Append(rune) : marked;
            column += WidthOf(rune);
        }

        return carets.Trim(' ', '|', '^').Length == 0 ? marked.ToString() : carets;
    }

    // Only what the tests use, from the tables of Unicode.
    private static int WidthOf(Rune rune) => "漢字✅⚡".EnumerateRunes().Contains(rune) || rune.Value == 0x1F600 ? 2 : rune.Value == 0x0301 ? 0 : 1;

    [GeneratedRegex("\u001B\\[[0-9;]*m", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Color();
}
