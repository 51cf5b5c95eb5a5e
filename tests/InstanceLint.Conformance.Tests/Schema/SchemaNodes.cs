using System.Linq;
using System.Text.Json.Nodes;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Conformance.Tests;

/// <summary>The pieces that a schema is made of.</summary>
/// <remarks>Null passes everywhere, since to YAML a variable such as <c>#{x}#</c> is a comment.</remarks>
internal static class SchemaNodes
{
    /// <summary>A mapping, or a variable in its place.</summary>
    internal static JsonObject Mapping(string wanted) => Shaped("write " + wanted, "object");

    /// <summary>A list, or a variable in its place.</summary>
    internal static JsonObject Sequence(string wanted, JsonObject item)
    {
        var sequence = Shaped("write " + wanted, "array", "object");
        sequence["propertyNames"] = NoFields("write " + wanted);
        sequence["items"] = item;
        return sequence;
    }

    /// <summary>A single value of some types, or a variable in its place.</summary>
    /// <param name="pattern">What it must look like if it is a string.</param>
    /// <param name="ofPattern">What to say if it does not.</param>
    /// <param name="ofType">What to say if it is of another type.</param>
    /// <param name="types">Its types.</param>
    internal static JsonObject Value(string pattern, string ofPattern, string ofType, params string[] types) => new()
    {
        // Said this way, and not as one more type, or editors offer null.
        ["if"] = new JsonObject { ["type"] = "null" },
        ["else"] = new JsonObject
        {
            ["type"] = Array([.. types, "object"]),
            ["errorMessage"] = ofType,
            ["pattern"] = pattern,
            ["patternErrorMessage"] = ofPattern,
            ["propertyNames"] = NoFields("write a single value"),
        },
    };

    /// <summary>A schema with what people read when they point at the field.</summary>
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

    /// <summary>What an editor says of a break of a rule.</summary>
    internal static string Say(string id, string sentence) => $"{id}: {sentence}";

    internal static JsonObject If(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };

    /// <summary>One field that must be there.</summary>
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

    // To editors {{ x }} is a mapping, whose key is a mapping too.
    private static JsonObject NoFields(string message) =>
        new() { ["type"] = "object", ["errorMessage"] = Say(RuleIds.FieldMustHaveItsShape, message) };
}
