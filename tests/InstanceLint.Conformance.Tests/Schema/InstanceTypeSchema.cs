using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Documents.InstanceTypes;
using static InstanceLint.Conformance.Tests.SchemaNodes;

namespace InstanceLint.Conformance.Tests;

/// <summary>Generates the JSON schema with which editors check and complete instance types, from the tables of readers and rules.</summary>
/// <remarks>It accepts everything that the rules accept. It doesn't compare two values with each other.</remarks>
internal static class InstanceTypeSchema
{
    /// <summary>The URL of the published file.</summary>
    internal const string Address = "https://raw.githubusercontent.com/InstanceLint/InstanceLint/main/docs/instancetype.schema.json";

    private const string Document = "document";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    internal static string Text { get; } = Root().ToJsonString(Format) + "\n";

    private static JsonObject Root() => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["$id"] = Address,
        ["$comment"] = "Generated from the rules of InstanceLint. Accepts documents of all other kinds.",
        ["title"] = "InstanceLint",
        ["if"] = new JsonObject { ["required"] = Array("kind") },
        ["else"] = new JsonObject { ["defaultSnippets"] = SchemaSnippets.Documents() },
        ["properties"] = new JsonObject
        {
            ["apiVersion"] = new JsonObject { ["examples"] = Array(KindMustBeServed.ApiVersion) },
            ["kind"] = new JsonObject { ["examples"] = Array(KindMustBeServed.InstanceType, KindMustBeServed.InstanceTypeList) },
        },
        ["allOf"] = new JsonArray(
            Reference(Document),
            If(OfKind("^v1$", "List"), Properties(("items", new JsonObject { ["items"] = Reference(Document) })))),
        ["definitions"] = new JsonObject
        {
            [Document] = All(Check(KindMustBeServed.InstanceType), Check(KindMustBeServed.InstanceTypeList)),
            [KindMustBeServed.InstanceType] = InstanceType(),
            [KindMustBeServed.InstanceTypeList] = Known(KnownFields.OfList, "a mapping with items"),
        },
    };

    private static JsonObject OfKind(string apiVersion, string kind)
    {
        var condition = Properties(
            ("apiVersion", new JsonObject { ["type"] = "string", ["pattern"] = apiVersion }),
            ("kind", new JsonObject { ["type"] = "string", ["pattern"] = $"^{kind}$" }));
        condition["type"] = "object";
        condition["required"] = Array("apiVersion", "kind");
        return condition;
    }

    private static JsonObject Check(string kind) => If(
        OfKind(SchemaPatterns.Domain(KindMustBeServed.Group), kind),
        All(
            Reference(kind),
            Properties(("apiVersion", new JsonObject
            {
                ["pattern"] = SchemaPatterns.OneOf([KindMustBeServed.ApiVersion], SchemaPatterns.Template),
                ["patternErrorMessage"] = Say(RuleIds.KindMustBeServed, $"this apiVersion does not exist; use '{KindMustBeServed.ApiVersion}'"),
            }))));

    private static JsonObject InstanceType()
    {
        var type = Known(KnownFields.OfDocument, "an instance type with metadata and spec");
        type["allOf"] = new JsonArray(SchemaCompleteness.Demand());
        return type;
    }

    // A field that is added to the tables must be added here too.
    private static JsonObject Field(string name) => name switch
    {
        "apiVersion" => About("The API group and version of instance types.", [], RuleIds.KindMustBeServed),
        "kind" => About($"{KindMustBeServed.InstanceType}, or {KindMustBeServed.InstanceTypeList} for a list of them.", [], RuleIds.KindMustBeServed),
        "metadata" => About("The name of the instance type, and optional labels and annotations.", Metadata()),
        "spec" => About("The nodes that workloads of this instance type run on, and their resources.", Known(KnownFields.OfSpec, "a mapping with nodeSelector and resources")),
        "status" => new JsonObject { ["description"] = "Written by the cluster.", ["doNotSuggest"] = true },
        "items" => About("The instance types, each with metadata and spec.", Sequence("a list of instance types", Reference(KindMustBeServed.InstanceType))),
        "nodeSelector" => About(
            "The labels that a node must have, as key: value. If empty, any node matches.", NodeSelector(),
            RuleIds.NodeSelectorKeyMustBeValid, RuleIds.NodeSelectorValueMustBeValid),
        "resources" => About(
            "The requests and limits of each workload.", Known(KnownFields.OfResources, "a mapping with requests and limits"),
            RuleIds.ResourceMustBePresent),
        ResourceSection.RequestsName => About(
            "The CPU and memory that a node must have available for a workload to start.", SchemaResources.Section(name),
            RuleIds.ResourceMustBePresent, RuleIds.RequestMustNotExceedLimit),
        ResourceSection.LimitsName => About(
            "The maximum CPU, memory and GPUs that a workload can use.", SchemaResources.Section(name),
            RuleIds.ResourceMustBePresent, RuleIds.RequestMustNotExceedLimit),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The schema has no text for this field."),
    };

    private static JsonObject Known(string[] fields, string wanted)
    {
        var mapping = Mapping(wanted);
        mapping["propertyNames"] = new JsonObject
        {
            ["pattern"] = SchemaPatterns.OneOf(fields, SchemaPatterns.Unknown),
            ["patternErrorMessage"] = Say(RuleIds.FieldMustBeKnown, $"expected one of: {string.Join(", ", fields)}"),
        };
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field] = Field(field);
        }

        mapping["properties"] = properties;
        return mapping;
    }

    private static JsonObject Metadata()
    {
        var name = Value(
            SchemaPatterns.Name,
            Say(RuleIds.NameMustBeValid, $"use at most {ObjectName.MaxLength} lowercase letters, digits, '-' and '.', starting and ending with a letter or digit"),
            Say(RuleIds.NameMustBeValid, "the name must be a string; put it in quotes"),
            "string");
        name["examples"] = Array("cpu-small", "gpu-large", ClusterDefinition.DefaultInstanceType);
        var metadata = Mapping("a mapping with name");
        metadata["properties"] = new JsonObject
        {
            ["name"] = About("The name that workloads use in instance_type.", name, RuleIds.NameMustBePresent, RuleIds.NameMustBeValid, RuleIds.NameMustBeUniqueInCluster),
        };
        return metadata;
    }

    private static JsonObject NodeSelector()
    {
        var selector = Mapping("a mapping of label keys to label values");
        selector["propertyNames"] = new JsonObject
        {
            ["pattern"] = $"{SchemaPatterns.Key}|{SchemaPatterns.Unknown}",
            ["patternErrorMessage"] = Say(
                RuleIds.NodeSelectorKeyMustBeValid,
                $"not a valid label key; use at most {LabelValue.MaxLength} letters, digits, '-', '_' and '.', with an optional domain and '/' before them"),
        };
        selector["patternProperties"] = new JsonObject { [SchemaPatterns.Unknown] = new JsonObject() };
        selector["additionalProperties"] = Value(
            SchemaPatterns.Value,
            Say(RuleIds.NodeSelectorValueMustBeValid, $"not a valid label value; use at most {LabelValue.MaxLength} letters, digits, '-', '_' and '.', starting and ending with a letter or digit"),
            Say(RuleIds.NodeSelectorValueMustBeValid, "a label value must be a string; put it in quotes"),
            "string");
        return selector;
    }
}
