using System.Linq;
using System.Text.Json.Nodes;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Conformance.Tests.SchemaNodes;

namespace InstanceLint.Conformance.Tests;

/// <summary>The part of the schema about required fields. If a mapping isn't fully known, nothing is required in it.</summary>
internal static class SchemaCompleteness
{
    private static readonly string[] Sections = [ResourceSection.RequestsName, ResourceSection.LimitsName];
    private static readonly string[] Amounts = [.. ResourceKinds.Required.Select(kind => kind.Name)];

    /// <summary>Requires the fields that every instance type must have.</summary>
    internal static JsonObject Demand() => If(
        Seen(
            ("metadata", Seen()),
            ("spec", Seen(
                ("resources", Seen([.. Sections.Select(section => (section, Seen()))]))))),
        All(
            Required("metadata", Say(RuleIds.NameMustBePresent, "metadata.name is missing; add the name that jobs and deployments use as instance_type")),
            Required("spec", MissingSections),
            Demanded(
                ("metadata", If(
                    // If Kubernetes generates the name from generateName, no name is required.
                    new JsonObject { ["type"] = "object", ["not"] = new JsonObject { ["required"] = Array("generateName") } },
                    Required("name", Say(RuleIds.NameMustBePresent, "metadata.name is missing; add the name that jobs and deployments use as instance_type")))),
                ("spec", All(
                    Required("resources", MissingSections),
                    Demanded(("resources", All([.. Sections.SelectMany(DemandSection)]))))))));

    private static string MissingSections =>
        Say(RuleIds.ResourceMustBePresent, "spec.resources.requests and spec.resources.limits are missing; add both, each with cpu and memory");

    private static JsonObject[] DemandSection(string section) =>
    [
        Required(section, Say(RuleIds.ResourceMustBePresent, $"spec.resources.{section} is missing; add it with cpu and memory")),
        Demanded((section, All(
            [.. Amounts.Select(amount => Required(amount, Say(RuleIds.ResourceMustBePresent, $"spec.resources.{section} is missing {amount}; add it")))]))),
    ];

    // Editors should offer each field once, with its description elsewhere in the schema.
    private static JsonObject Demanded(params (string Name, JsonObject Schema)[] fields)
    {
        foreach (var (_, schema) in fields)
        {
            schema["doNotSuggest"] = true;
        }

        return Properties(fields);
    }

    // In editors, the template {{ x }} is a mapping whose key isn't a string.
    private static JsonObject Seen(params (string Name, JsonObject Schema)[] fields)
    {
        var seen = fields.Length == 0 ? new JsonObject() : Properties(fields);
        seen["propertyNames"] = new JsonObject { ["type"] = "string", ["not"] = new JsonObject { ["pattern"] = SchemaPatterns.Unknown } };
        return seen;
    }
}
