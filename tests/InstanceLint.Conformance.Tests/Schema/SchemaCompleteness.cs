using System.Linq;
using System.Text.Json.Nodes;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using static InstanceLint.Conformance.Tests.SchemaNodes;

namespace InstanceLint.Conformance.Tests;

/// <summary>The part of the schema about what must be there. Nothing is missing from what is not wholly visible.</summary>
internal static class SchemaCompleteness
{
    private static readonly string[] Sections = [ResourceSection.RequestsName, ResourceSection.LimitsName];
    private static readonly string[] Amounts = [.. ResourceKinds.Required.Select(kind => kind.Name)];

    /// <summary>Demands of an instance type what it must have.</summary>
    internal static JsonObject Demand() => If(
        Seen(
            ("metadata", Seen()),
            ("spec", Seen(
                ("resources", Seen([.. Sections.Select(section => (section, Seen()))]))))),
        All(
            Required("metadata", Say(RuleIds.NameMustBePresent, "metadata.name is missing; add the name that workloads use in instance_type")),
            Required("spec", MissingSections),
            Demanded(
                ("metadata", If(
                    // The cluster makes up a name from generateName.
                    new JsonObject { ["type"] = "object", ["not"] = new JsonObject { ["required"] = Array("generateName") } },
                    Required("name", Say(RuleIds.NameMustBePresent, "metadata.name is missing; add the name that workloads use in instance_type")))),
                ("spec", All(
                    Required("resources", MissingSections),
                    Demanded(("resources", All([.. Sections.SelectMany(DemandSection)]))))))));

    private static string MissingSections =>
        Say(RuleIds.ResourceMustBePresent, "spec.resources.requests and spec.resources.limits are missing; add both, each with cpu and memory");

    private static JsonObject[] DemandSection(string section) =>
    [
        Required(section, Say(RuleIds.ResourceMustBePresent, $"spec.resources.{section} is missing; add it with cpu and memory")),
        Demanded((section, All(
            [.. Amounts.Select(amount => Required(amount, Say(RuleIds.ResourceMustBePresent, $"spec.resources.{section} lacks {amount}; add it")))]))),
    ];

    // Editors are to offer each field once, with what is said about it elsewhere.
    private static JsonObject Demanded(params (string Name, JsonObject Schema)[] fields)
    {
        foreach (var (_, schema) in fields)
        {
            schema["doNotSuggest"] = true;
        }

        return Properties(fields);
    }

    // A key that is no string is the mapping {{ x }} to editors.
    private static JsonObject Seen(params (string Name, JsonObject Schema)[] fields)
    {
        var seen = fields.Length == 0 ? new JsonObject() : Properties(fields);
        seen["propertyNames"] = new JsonObject { ["type"] = "string", ["not"] = new JsonObject { ["pattern"] = SchemaPatterns.Unknown } };
        return seen;
    }
}
