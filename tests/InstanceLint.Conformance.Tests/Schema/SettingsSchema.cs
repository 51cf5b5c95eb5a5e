using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InstanceLint.Projects.Settings;
using static InstanceLint.Conformance.Tests.SchemaNodes;

namespace InstanceLint.Conformance.Tests;

/// <summary>Generates the JSON schema with which editors check and complete an <c>instancelint.yaml</c>, from the table of its keys.</summary>
internal static class SettingsSchema
{
    /// <summary>The URL of the published file.</summary>
    internal const string Address = "https://raw.githubusercontent.com/InstanceLint/InstanceLint/main/docs/instancelint.schema.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    internal static string Text { get; } = Root().ToJsonString(Format) + "\n";

    private static JsonObject Root()
    {
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Address,
            ["$comment"] = "Generated from the settings of InstanceLint.",
            ["title"] = SettingsFile.Name,
        };
        foreach (var (name, value) in Mapping(SettingKeys.File.Keys))
        {
            root[name] = value?.DeepClone();
        }

        return root;
    }

    private static JsonObject Mapping(IReadOnlyList<SettingKey> keys)
    {
        // A key without a value counts as one that isn't there.
        var mapping = new JsonObject
        {
            ["type"] = Array("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Value(key)))),
        };
        if (keys.Where(key => key.IsRequired).Select(key => key.Name).ToArray() is { Length: > 0 } required)
        {
            mapping["required"] = Array(required);
        }

        return mapping;
    }

    private static JsonObject Value(SettingKey key)
    {
        var value = key.Form switch
        {
            SettingForm.Mapping => Mapping(key.Keys),
            SettingForm.Map => new JsonObject { ["type"] = Array("object", "null"), ["additionalProperties"] = key.Keys.Count > 0 ? Mapping(key.Keys) : Scalar() },
            SettingForm.List => new JsonObject { ["type"] = Array("array", "null"), ["items"] = key.Keys.Count > 0 ? Mapping(key.Keys) : Scalar() },
            SettingForm.Boolean => new JsonObject { ["type"] = Array("boolean", "null") },
            SettingForm.Number => new JsonObject { ["type"] = Array("integer", "null"), ["minimum"] = 0 },
            _ => key.Values.Count > 0 ? new JsonObject { ["enum"] = Array([.. key.Values]) } : Scalar(),
        };
        value["description"] = key.Description;
        return value;
    }

    private static JsonObject Scalar() => new() { ["type"] = Array("string", "number", "boolean", "null") };
}
