using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;
using InstanceLint.Yaml.Writing;
using YamlDotNet.Core;

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

    /// <summary>Detects the style of a mapping: that of its neighbors or, if it has none, of the whole text.</summary>
    internal static FieldStyle Detect(ParsedText parsed, YamlMapping mapping)
    {
        var mappings = parsed.Documents.SelectMany(MappingsIn).ToList();
        var isJson = mapping.Entries.Count > 0
            && mapping.Entries.All(entry => entry.Key is YamlScalar { IsPlain: false } key && parsed.SourceOf(key)[0] == '"');
        var quote = mappings.Prepend(mapping)
            .SelectMany(near => near.Entries)
            .Select(entry => QuoteOf(parsed, entry.Value))
            .FirstOrDefault(quote => quote != default);
        var step = mappings.Where(parent => !parent.IsFlow)
            .SelectMany(parent => parent.Entries)
            .Select(StepOf)
            .FirstOrDefault(step => step > 0);
        var quoted = mappings.SelectMany(near => near.Entries)
            .Where(entry => QuoteOf(parsed, entry.Value) != default)
            .Select(entry => entry.Key)
            .OfType<YamlScalar>();
        return new FieldStyle(
            isJson || quote == default ? '"' : quote,
            isJson,
            step == 0 ? UsualStep : step,
            new HashSet<string>(quoted.Select(name => name.Text), StringComparer.Ordinal));
    }

    /// <summary>Writes a field with a string as its value.</summary>
    internal string Field(string name, string value) => Head(name) + " " + Write(name, value);

    /// <summary>Writes the part of a field before its value.</summary>
    internal string Head(string name) => (IsJson ? InQuotes(name, Quote) : name) + ":";

    /// <summary>Writes the value of a field so it's read as this string.</summary>
    internal string Write(string name, string value) => NeedsQuotes(name, value) ? InQuotes(value, Quote) : value;

    /// <summary>The value that is read if the text is written by <see cref="Write"/>.</summary>
    internal string ValueOf(string name, string value) => TextContent.ValueOf(value, isPlain: !NeedsQuotes(name, value));

    /// <summary>Whether a text needs no quotes in blocks and in braces.</summary>
    internal static bool IsPlain(string text) => TextStyle.Choose(text) == ScalarStyle.Plain && text.IndexOfAny(FlowIndicators) < 0;

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
