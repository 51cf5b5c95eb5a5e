using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Yaml.Tree;
using InstanceLint.Yaml.Writing;
using YamlDotNet.Core;

namespace InstanceLint.Yaml.Edits;

/// <summary>How fields are written in a mapping and around it.</summary>
/// <param name="Quote">The quote for texts that need any.</param>
/// <param name="IsJson">Whether names stand in quotes too, and with them all texts.</param>
/// <param name="Step">How many blanks deeper a mapping in a mapping is.</param>
/// <param name="Quoted">The names of fields whose values stand in quotes elsewhere.</param>
internal sealed record FieldStyle(char Quote, bool IsJson, int Step, HashSet<string> Quoted)
{
    private const int UsualStep = 2;
    private static readonly char[] FlowIndicators = [',', '[', ']', '{', '}'];

    /// <summary>The style of a mapping: of its neighbours, else of the text.</summary>
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

    /// <summary>A field with a value that is to be read as a string.</summary>
    internal string Field(string name, string value) => Head(name) + " " + Write(name, value);

    /// <summary>A field before its value.</summary>
    internal string Head(string name) => (IsJson ? InQuotes(name, Quote) : name) + ":";

    /// <summary>What is written of a field's value so that it is read as this very string.</summary>
    internal string Write(string name, string value) => NeedsQuotes(name, value) ? InQuotes(value, Quote) : value;

    /// <summary>How the value is read that was written so.</summary>
    internal string ValueOf(string name, string value) => TextContent.ValueOf(value, isPlain: !NeedsQuotes(name, value));

    /// <summary>Whether a text may stand without quotes, wherever it stands.</summary>
    internal static bool IsPlain(string text) => TextStyle.Choose(text) == ScalarStyle.Plain && text.IndexOfAny(FlowIndicators) < 0;

    /// <summary>A text in quotes.</summary>
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
