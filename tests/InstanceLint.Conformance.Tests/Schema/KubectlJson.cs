using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Conformance.Tests;

/// <summary>Converts the documents of a manifest to JSON as kubectl does. A template is replaced with a variable.</summary>
internal static class KubectlJson
{
    private const string Variable = "{{ x }}";

    internal static IEnumerable<JsonNode?> Read(string text) => DocumentTrees.Read(text).Select(Convert);

    private static JsonNode? Convert(YamlNode node) => node.Target switch
    {
        YamlScalar scalar => Convert(scalar),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        YamlMapping { IsTemplate: false } mapping => Convert(mapping),
        _ => Variable,
    };

    private static JsonObject Convert(YamlMapping mapping)
    {
        var json = new JsonObject();
        foreach (var field in mapping.Fields)
        {
            json[field.Name] = Convert(field.Value);
        }

        // A merged template, or the text after an error, may contain more fields.
        if (!mapping.IsComplete)
        {
            json[Variable] = null;
        }

        return json;
    }

    private static JsonValue? Convert(YamlScalar scalar)
    {
        var typed = KubectlScalars.Resolve(scalar);
        return typed switch
        {
            { IsRefused: true } => JsonValue.Create(Variable),
            { Kind: ScalarKind.Null } => null,
            { Kind: ScalarKind.Boolean } => JsonValue.Create(typed.Value == "true"),
            { Kind: ScalarKind.Number } => JsonValue.Create(double.Parse(typed.Value, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(typed.Value),
        };
    }
}
