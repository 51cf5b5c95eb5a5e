using System.Linq;
using System.Text.Json.Nodes;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>Creates the parts of a schema.</summary>
/// <remarks>Null is always accepted, because YAML takes a variable such as <c>#{x}#</c> for a comment.</remarks>
internal static class SchemaNodes
{
    /// <summary>Creates the schema of a mapping, or a variable in its place.</summary>
    internal static JsonObject Mapping(string wanted) => Shaped("expected " + wanted, "object");

    /// <summary>Creates the schema of a list, or a variable in its place.</summary>
    internal static JsonObject Sequence(string wanted, JsonObject item)
    {
        var sequence = Shaped("expected " + wanted, "array", "object");
        sequence["propertyNames"] = NoFields("expected " + wanted);
        sequence["items"] = item;
        return sequence;
    }

    /// <summary>Creates the schema of a single value with some types, or a variable in its place.</summary>
    /// <param name="pattern">The pattern of the value if it's a string.</param>
    /// <param name="ofPattern">The message if it doesn't match.</param>
    /// <param name="ofType">The message if it has another type.</param>
    /// <param name="types">The types.</param>
    internal static JsonObject Value(string pattern, string ofPattern, string ofType, params string[] types) => new()
    {
        // A condition instead of one more type, because otherwise editors offer null.
        ["if"] = new JsonObject { ["type"] = "null" },
        ["else"] = new JsonObject
        {
            ["type"] = Array([.. types, "object"]),
            ["errorMessage"] = ofType,
            ["pattern"] = pattern,
            ["patternErrorMessage"] = ofPattern,
            ["propertyNames"] = NoFields("expected a single value"),
        },
    };

    /// <summary>Adds the text that editors show for the field.</summary>
    internal static JsonObject About(string text, JsonObject schema, params string[] ids)
    {
        var links = string.Concat(ids.Select(id => RuleCatalog.Find(id)!).Select(rule => $"\n\n[{rule.Id}]({rule.HelpLink}): {rule.Title}."));
        var about = new JsonObject { ["description"] = text, ["markdownDescription"] = text + links };
        foreach (var (name, value) in schema)
        {
            about[name] = value?.DeepClone();
        }

        return about;
    }

    /// <summary>Returns the message of an editor for a violation of a rule.</summary>
    internal static string Say(string id, string sentence) => $"{id}: {sentence}";

    internal static JsonObject If(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };

    /// <summary>Creates the schema for one required field.</summary>
    internal static JsonObject Required(string field, string message) => new() { ["required"] = Array(field), ["errorMessage"] = message };

    internal static JsonObject Properties(params (string Name, JsonObject Schema)[] properties)
    {
        var fields = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            fields[name] = schema;
        }

        return new JsonObject { ["properties"] = fields };
    }

    internal static JsonObject All(params JsonObject[] schemas) => new() { ["allOf"] = new JsonArray([.. schemas]) };

    internal static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    internal static JsonArray Array(params string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject Shaped(string message, params string[] types) => new()
    {
        ["type"] = Array([.. types, "string", "null"]),
        ["errorMessage"] = Say(RuleIds.FieldMustHaveItsShape, message),
        ["pattern"] = SchemaPatterns.Template,
        ["patternErrorMessage"] = Say(RuleIds.FieldMustHaveItsShape, message),
    };

    // In editors, the template {{ x }} is a mapping whose key is a mapping too.
    private static JsonObject NoFields(string message) =>
        new() { ["type"] = "object", ["errorMessage"] = Say(RuleIds.FieldMustHaveItsShape, message) };
}
