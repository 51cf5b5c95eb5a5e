using System.Text.Json.Nodes;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using static InstanceLint.Conformance.Tests.SchemaNodes;

namespace InstanceLint.Conformance.Tests;

/// <summary>The part of the schema about requests and limits.</summary>
internal static class SchemaResources
{
    /// <summary>The schema of requests or limits.</summary>
    internal static JsonObject Section(string name)
    {
        var section = Mapping("a mapping with cpu and memory");
        section["propertyNames"] = new JsonObject
        {
            // What has a domain is another resource.
            ["pattern"] = SchemaPatterns.OneOf([Resource.CpuName, Resource.MemoryName], "/|" + SchemaPatterns.Unknown),
            ["patternErrorMessage"] = Say(
                RuleIds.ResourceMustBeSupported,
                $"only {Resource.CpuName}, {Resource.MemoryName}, {Resource.GpuName} and extended resources with a domain can be given"),
        };
        section["properties"] = Properties(
            (Resource.CpuName, About(
                "Cores: '500m' is half of one.",
                Amount(Resource.CpuName, "100m", "500m", "2000m"),
                RuleIds.QuantityMustParse, RuleIds.QuantityMustBePositive, RuleIds.QuantityMustBeString, RuleIds.UnitMustSuitResource)),
            (Resource.MemoryName, About(
                "Bytes: 'Mi' is 1,048,576 and 'Gi' 1,073,741,824 of them.",
                Amount(Resource.MemoryName, "512Mi", "2Gi", "16Gi"),
                RuleIds.QuantityMustParse, RuleIds.QuantityMustBePositive, RuleIds.QuantityMustBeString, RuleIds.UnitMustSuitResource)),
            (Resource.GpuName, name == ResourceSection.LimitsName ? Gpu() : GpuRequest()))["properties"]!.DeepClone();
        return section;
    }

    private static JsonObject Amount(string name, params string[] examples)
    {
        var example = Wording.Example(new Resource(Scalar.FromText(name, default), Scalar.Absent(default)));
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

    private static JsonObject Gpu()
    {
        var message = Say(RuleIds.GpuMustBeWholeNumber, "write a whole number such as 1");
        var gpu = Value(SchemaPatterns.WholeNumber, message, message, "integer", "string");
        gpu["minimum"] = 0;
        gpu["examples"] = new JsonArray(1, 2, 4);
        return About("A whole number of GPUs.", gpu, RuleIds.GpuMustBeWholeNumber, RuleIds.GpuBelongsInLimits);
    }

    private static JsonObject GpuRequest()
    {
        var message = Say(RuleIds.GpuBelongsInLimits, "GPUs are given under limits only; move it there");
        var gpu = Value(SchemaPatterns.Template, message, message, "string");
        gpu["doNotSuggest"] = true;
        return About("GPUs are given under limits only.", gpu, RuleIds.GpuBelongsInLimits);
    }
}
