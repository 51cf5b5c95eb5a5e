using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Yaml.Edits;

/// <summary>The style in which the fields of a mapping are written.</summary>
/// <param name="Quote">The kind of quote for texts that need quotes.</param>
/// <param name="IsJson">Whether names and all texts are in quotes, as in JSON.</param>
/// <param name="Step">The number of blanks by which a nested mapping is indented.</param>
/// <param name="Quoted">The names of fields whose values are in quotes elsewhere.</param>
internal sealed record FieldStyle(char Quote, bool IsJson, int Step, HashSet<string> Quoted)
{
    private const int UsualStep = 2;
    private static readonly char[] FlowIndicators = [',', '[', ']', '{', '}'];

    /// <summary>Returns the style of a mapping: that of its entries or, if they show none, of the whole text.</summary>
    internal static FieldStyle Of(ParsedText parsed, YamlMapping mapping)
    {
        var style = parsed.Style;
        var isJson = mapping.Entries.Count > 0
            && mapping.Entries.All(entry => entry.Key is YamlScalar { IsPlain: false } key && parsed.SourceOf(key)[0] == '"');
        var own = mapping.Entries.Select(entry => QuoteOf(parsed, entry.Value)).FirstOrDefault(static quote => quote != default);
        return style with { IsJson = isJson, Quote = isJson ? '"' : own == default ? style.Quote : own };
    }

    /// <summary>Detects the style of a whole text.</summary>
    internal static FieldStyle Detect(ParsedText parsed)
    {
        var mappings = parsed.Documents.SelectMany(MappingsIn).ToList();
        var quote = mappings.SelectMany(static near => near.Entries)
            .Select(entry => QuoteOf(parsed, entry.Value))
            .FirstOrDefault(static quote => quote != default);
        var step = mappings.Where(static parent => !parent.IsFlow)
            .SelectMany(static parent => parent.Entries)
            .Select(StepOf)
            .FirstOrDefault(static step => step > 0);
        var quoted = mappings.SelectMany(static near => near.Entries)
            .Where(entry => QuoteOf(parsed, entry.Value) != default)
            .Select(static entry => entry.Key)
            .OfType<YamlScalar>();
        return new FieldStyle(
            quote == default ? '"' : quote,
            IsJson: false,
            step == 0 ? UsualStep : step,
            new HashSet<string>(quoted.Select(static name => name.Text), StringComparer.Ordinal));
    }

    /// <summary>Returns a field with a string as its value.</summary>
    internal NewField Field(string name, string value) =>
        new(name, ScalarValue.Of(value, isPlain: !NeedsQuotes(name, value)), Head(name) + " " + Write(name, value), []);

    /// <summary>Returns a field with a mapping as its value.</summary>
    internal NewField Field(string name, IReadOnlyList<NewField> fields) => new(name, null, Head(name), fields);

    /// <summary>Writes the part of a field before its value.</summary>
    private string Head(string name) => (IsJson ? InQuotes(name, Quote) : name) + ":";

    /// <summary>Writes the value of a field so it's read as this string.</summary>
    internal string Write(string name, string value) => NeedsQuotes(name, value) ? InQuotes(value, Quote) : value;

    /// <summary>Whether a text needs no quotes in blocks and in braces.</summary>
    internal static bool IsPlain(string text) => TextStyle.IsPlain(text) && text.IndexOfAny(FlowIndicators) < 0;

    /// <summary>Writes a text in quotes.</summary>
    internal static string InQuotes(string text, char quote) => quote == '"'
        ? "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\""
        : "'" + text.Replace("'", "''") + "'";

    private bool NeedsQuotes(string name, string value) => IsJson || Quoted.Contains(name) || !IsPlain(value);

    private static char QuoteOf(ParsedText parsed, YamlNode value) =>
        value is YamlScalar { IsPlain: false } scalar && parsed.SourceOf(scalar)[0] is var quote and ('"' or '\'') ? quote : default;

    private static int StepOf(YamlEntry entry) =>
        entry.Value is YamlMapping { IsFlow: false, Entries.Count: > 0 } child
            ? child.Entries[0].Key.Span.Start.Column - entry.Key.Span.Start.Column
            : 0;

    private static IEnumerable<YamlMapping> MappingsIn(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => MappingsIn(entry.Value)).Prepend(mapping),
        YamlSequence sequence => sequence.Items.SelectMany(MappingsIn),
        _ => [],
    };
}
