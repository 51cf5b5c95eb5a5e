using System.Text.Json.Nodes;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Conformance.Tests;

/// <summary>The snippets that an editor offers.</summary>
internal static class SchemaSnippets
{
    /// <summary>Returns the snippets for whole documents.</summary>
    internal static JsonArray Documents() =>
    [
        Snippet("instance type", "An instance type", new JsonObject
        {
            ["apiVersion"] = KindMustBeServed.ApiVersion,
            ["kind"] = KindMustBeServed.InstanceType,
            ["metadata"] = Metadata(),
            ["spec"] = Spec(),
        }),
        Snippet("instance type list", "Several instance types", new JsonObject
        {
            ["apiVersion"] = KindMustBeServed.ApiVersion,
            ["kind"] = KindMustBeServed.InstanceTypeList,
            ["items"] = new JsonArray(new JsonObject { ["metadata"] = Metadata(), ["spec"] = Spec() }),
        }),
    ];

    private static JsonObject Snippet(string label, string description, JsonObject body) =>
        new() { ["label"] = label, ["description"] = description, ["body"] = body };

    private static JsonObject Metadata() => new() { ["name"] = "${1:cpu-small}" };

    private static JsonObject Spec() => new()
    {
        ["resources"] = new JsonObject
        {
            ["requests"] = new JsonObject { ["cpu"] = "${2:500m}", ["memory"] = "${3:2Gi}" },
            ["limits"] = new JsonObject { ["cpu"] = "${4:1000m}", ["memory"] = "${5:4Gi}" },
        },
    };
}
