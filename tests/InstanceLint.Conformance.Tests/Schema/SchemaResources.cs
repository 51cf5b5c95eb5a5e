using System;
using System.Linq;
using System.Text.Json.Nodes;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Resources;
using static InstanceLint.Conformance.Tests.SchemaNodes;

namespace InstanceLint.Conformance.Tests;

/// <summary>The part of the schema about requests and limits.</summary>
internal static class SchemaResources
{
    private static readonly string[] AmountRules =
        [RuleIds.QuantityMustParse, RuleIds.QuantityMustBePositive, RuleIds.QuantityMustBeString, RuleIds.UnitMustSuitResource];

    /// <summary>Creates the schema of requests or limits.</summary>
    internal static JsonObject Section(string name)
    {
        var section = Mapping("a mapping with cpu and memory");
        section["propertyNames"] = new JsonObject
        {
            // Any other name with a domain is an extended resource.
            ["pattern"] = SchemaPatterns.OneOf(ResourceKinds.All.Select(kind => kind.Name).Where(kind => !kind.Contains('/', StringComparison.Ordinal)), "/|" + SchemaPatterns.Unknown),
            ["patternErrorMessage"] = Say(RuleIds.ResourceMustBeSupported, ResourceMustBeSupported.Supported),
        };
        section["properties"] = Properties([.. ResourceKinds.All.Select(kind => (kind.Name, SchemaOf(kind, name)))])["properties"]!.DeepClone();
        return section;
    }

    private static JsonObject SchemaOf(ResourceKind kind, string section) =>
        kind.IsDevice ? section == ResourceSection.LimitsName ? Device(kind) : DeviceRequest(kind)
        : kind.Unit == ResourceUnit.Bytes ? About("Memory in bytes. 1Mi is 1,048,576 bytes, 1Gi is 1,073,741,824 bytes.", Amount(kind, "512Mi", "2Gi", "16Gi"), AmountRules)
        : About("CPU in cores. 500m is half a core.", Amount(kind, "100m", "500m", "2000m"), AmountRules);

    private static JsonObject Amount(ResourceKind kind, params string[] examples)
    {
        var example = Phrases.Example(kind);
        var amount = Value(
            SchemaPatterns.Quantity,
            Say(RuleIds.QuantityMustParse, $"not a valid Kubernetes quantity; use {example}"),
            Say(RuleIds.QuantityMustBeString, $"the value must be a string; use {example}, in quotes"),
            "string");
        amount["pattern"] = SchemaPatterns.Positive;
        amount["patternErrorMessage"] = Say(RuleIds.QuantityMustBePositive, $"the value must be greater than zero; use {example}");
        amount["examples"] = Array(examples);
        return amount;
    }

    private static JsonObject Device(ResourceKind kind)
    {
        var message = Say(RuleIds.GpuMustBeWholeNumber, "not a whole number; use a whole number such as 1");
        var device = Value(SchemaPatterns.WholeNumber, message, message, "integer", "string");
        device["minimum"] = 0;
        device["examples"] = new JsonArray(1, 2, 4);
        return About($"A whole number of {kind.Title}s.", device, RuleIds.GpuMustBeWholeNumber, RuleIds.GpuBelongsInLimits);
    }

    private static JsonObject DeviceRequest(ResourceKind kind)
    {
        var message = Say(RuleIds.GpuBelongsInLimits, $"{kind.Title}s must be specified in limits only; move it there");
        var device = Value(SchemaPatterns.Template, message, message, "string");
        device["doNotSuggest"] = true;
        return About($"{kind.Title}s must be specified in limits only.", device, RuleIds.GpuBelongsInLimits);
    }
}
