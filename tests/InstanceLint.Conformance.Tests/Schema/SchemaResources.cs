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
        : kind.Unit == ResourceUnit.Bytes ? About("Bytes: 'Mi' is 1,048,576 and 'Gi' 1,073,741,824 of them.", Amount(kind, "512Mi", "2Gi", "16Gi"), AmountRules)
        : About("Cores: '500m' is half of one.", Amount(kind, "100m", "500m", "2000m"), AmountRules);

    private static JsonObject Amount(ResourceKind kind, params string[] examples)
    {
        var example = Phrases.Example(kind);
        var amount = Value(
            SchemaPatterns.Quantity,
            Say(RuleIds.QuantityMustParse, $"this is no quantity that Kubernetes can read; write {example}"),
            Say(RuleIds.QuantityMustBeString, $"an amount must be a string; write {example}, with quotes around a number"),
            "string");
        amount["pattern"] = SchemaPatterns.Positive;
        amount["patternErrorMessage"] = Say(RuleIds.QuantityMustBePositive, $"an amount must be above zero; write {example}");
        amount["examples"] = Array(examples);
        return amount;
    }

    private static JsonObject Device(ResourceKind kind)
    {
        var message = Say(RuleIds.GpuMustBeWholeNumber, "write a whole number such as 1");
        var device = Value(SchemaPatterns.WholeNumber, message, message, "integer", "string");
        device["minimum"] = 0;
        device["examples"] = new JsonArray(1, 2, 4);
        return About($"A whole number of {kind.Title}s.", device, RuleIds.GpuMustBeWholeNumber, RuleIds.GpuBelongsInLimits);
    }

    private static JsonObject DeviceRequest(ResourceKind kind)
    {
        var message = Say(RuleIds.GpuBelongsInLimits, $"{kind.Title}s are given under limits only; move it there");
        var device = Value(SchemaPatterns.Template, message, message, "string");
        device["doNotSuggest"] = true;
        return About($"{kind.Title}s are given under limits only.", device, RuleIds.GpuBelongsInLimits);
    }
}
