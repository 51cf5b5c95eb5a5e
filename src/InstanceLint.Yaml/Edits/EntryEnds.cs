using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>
/// Finds where entries end. Each method returns the reason why an edit isn't possible there, or <see langword="null"/> if it is.
/// </summary>
/// <param name="parsed">The text.</param>
internal sealed class EntryEnds(ParsedText parsed)
{
    private const string MoreOnLine = "there is other text on its line";

    /// <summary>Finds the end of an entry. In braces, an entry without a value has no end that can be found.</summary>
    internal string? Find(EntryPlace place, out int end)
    {
        end = parsed.EndOf(place.Entry) ?? -1;
        return !HasValue(place) ? "it is in braces beside a field without a value"
            : end < 0 ? "its end is not known"
            : null;
    }

    /// <summary>Finds the end of an entry in a block: of its value or, if it has none, of its key.</summary>
    internal string? FindInBlock(EntryPlace place, out int end) => HasValue(place) ? Find(place, out end) : FindKey(place, out end);

    /// <summary>Finds the end of a key, including its colon.</summary>
    internal string? FindKey(EntryPlace place, out int end)
    {
        var key = (YamlScalar)place.Entry.Key;
        end = parsed.StartOf(key) + parsed.SourceOf(key).Length;
        while (end < parsed.Text.Length && parsed.Text[end] is ' ' or '\t')
        {
            end++;
        }

        return end < parsed.Text.Length && parsed.Text[end++] == ':' ? null : $"{place.Name} is not followed by a ':'";
    }

    /// <summary>Checks that nothing but a comment precedes the end of the line.</summary>
    internal string? CheckEndOfLine(int at)
    {
        var rest = parsed.Text.Substring(at, parsed.EndOfLine(at) - at);
        return rest.Trim().Length > 0 && (rest.TrimStart()[0] != '#' || rest[0] == '#') ? MoreOnLine : null;
    }

    /// <summary>Checks that nothing but indentation precedes a position on its line.</summary>
    internal string? CheckStartOfLine(int at) => parsed.IsBlank(parsed.StartOfLine(at), at) ? null : MoreOnLine;

    private static bool HasValue(EntryPlace place) => place.Entry.Value is not YamlScalar { IsNothing: true };
}
