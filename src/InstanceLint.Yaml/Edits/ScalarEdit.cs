using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>Replaces the text of a key or a value, in the same style if that is possible.</summary>
internal static class ScalarEdit
{
    /// <summary>Creates the edit.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="place">The entry whose key or value is replaced.</param>
    /// <param name="text">The new key or value.</param>
    internal static EditResult Create(ParsedText parsed, EntryPlace place, string text)
    {
        if ((place.IsKey ? place.Entry.Key : place.Entry.Value) is not YamlScalar scalar || scalar.IsNothing)
        {
            return "there is no text to change";
        }

        if (place.IsKey && place.Sibling(text) is not null)
        {
            return $"'{text}' already exists beside it";
        }

        var (source, start) = (parsed.SourceOf(scalar), parsed.StartOf(scalar));
        var quote = scalar.IsPlain || source.Length == 0 ? default : source[0];
        if (scalar.Tag is not null)
        {
            return "it has a tag";
        }

        if (source.IndexOfAny(['\r', '\n']) >= 0 || quote is not (default(char) or '"' or '\''))
        {
            return "it spans several lines";
        }

        var isPlain = quote == default && FieldStyle.IsPlain(text);
        var written = isPlain ? text : FieldStyle.InQuotes(text, quote == default ? FieldStyle.Of(parsed, place.Mapping).Quote : quote);
        var change = new TextChange(start, start + source.Length, written);
        var (before, after, name) = (Wording.Plain(source), Wording.Plain(written), Wording.Plain(place.Name));
        return place.IsKey
            ? new TextEdit([change], before + ":", after + ":", [new Effect.NewName(scalar, text)])
            : new TextEdit(
                [change],
                $"{name}: {before}",
                $"{name}: {after}",
                [new Effect.NewValue(scalar, ScalarValue.Of(text, isPlain))]);
    }
}
