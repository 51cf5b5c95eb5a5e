using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Tests;

/// <summary>Whole documents and what kubectl or the Azure ML CLI made of them, and the same as InstanceLint reads it, as comparable text.</summary>
internal static class RealDocuments
{
    /// <summary>Each row is a text and the reader's answer as JSON, named by its line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="except">The lines of rows that cannot agree.</param>
    internal static IEnumerable<TheoryDataRow<string, string>> Rows(string file, params int[] except) =>
        File.ReadLines(Repository.PathOf("tests", "kubernetes", file))
            .Select((line, index) => (Text: line, Line: index + 1))
            .Where(row => !except.Contains(row.Line))
            .Select(row => (Row: JsonDocument.Parse(row.Text).RootElement, Name: $"{file}:{row.Line}"))
            .Select(row => new TheoryDataRow<string, string>(row.Row.GetProperty("text").GetString()!, row.Row.GetRawText()) { TestDisplayName = row.Name });

    /// <summary>The IDs of all findings that the reader makes.</summary>
    internal static IReadOnlyList<string> Ids(Manifest manifest) =>
        [.. manifest.Findings.Concat(manifest.Deployments.SelectMany(deployment => deployment.Findings)).Select(finding => finding.Rule.Id)];

    /// <summary>Whether a document of ours is recognized in all clusters.</summary>
    internal static bool IsRecognized(Manifest manifest) => manifest.Definitions.Any(definition => definition is not DeploymentDefinition { IsCertain: false });

    internal static string Print(YamlNode node, Func<YamlScalar, TypedScalar> resolve, Func<YamlScalar, string> nameOf) => node.Target switch
    {
        YamlMapping mapping => Print(mapping.Fields.Select(field => (nameOf(field.Scalar), Print(field.Value, resolve, nameOf)))),
        YamlSequence sequence => $"[{string.Join(' ', sequence.Items.Select(item => Print(item, resolve, nameOf)))}]",
        YamlScalar scalar => Print(resolve(scalar).Kind, resolve(scalar).Value),
        _ => "?",
    };

    internal static string Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("!date", out _) => Print(ScalarKind.Date, string.Empty),
        JsonValueKind.Object when value.TryGetProperty("!float", out var number) => Print(ScalarKind.Number, number.GetString()!),
        JsonValueKind.Object => Print(value.EnumerateObject().Select(field => (field.Name, Print(field.Value)))),
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(Print))}]",
        JsonValueKind.String => Print(ScalarKind.String, value.GetString()!),
        JsonValueKind.Number => Print(ScalarKind.Number, value.GetRawText()),
        JsonValueKind.Null => Print(ScalarKind.Null, string.Empty),
        _ => Print(ScalarKind.Boolean, value.GetRawText()),
    };

    /// <summary>The single values in a mapping. Mappings and lists are unknown values in definitions.</summary>
    internal static string PrintValues(JsonElement section) => section.ValueKind != JsonValueKind.Object ? "{}" : Print(section.EnumerateObject().Select(field => (
        field.Name,
        field.Value.ValueKind == JsonValueKind.Array || (field.Value.ValueKind == JsonValueKind.Object && !field.Value.EnumerateObject().Any(entry => entry.Name[0] == '!'))
            ? nameof(ScalarState.Unknown)
            : Print(field.Value))));

    /// <summary>A value of a definition.</summary>
    internal static string Print(Scalar scalar) => scalar.State == ScalarState.Known ? Print(scalar.Kind, scalar.Value) : scalar.State.ToString();

    internal static string Print(IEnumerable<(string Name, string Value)> fields) =>
        $"{{{string.Join(' ', fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + "=" + field.Value))}}}";

    internal static string Print(ScalarKind kind, string value) => kind switch
    {
        ScalarKind.String => JsonSerializer.Serialize(value),
        ScalarKind.Number when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant(),
        ScalarKind.Number => value.TrimStart('.').ToLowerInvariant(),
        ScalarKind.Boolean => value,
        _ => kind.ToString(),
    };
}
