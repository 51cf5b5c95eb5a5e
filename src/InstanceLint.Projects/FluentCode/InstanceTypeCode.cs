using System;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>Converts instance types.</summary>
internal static class InstanceTypeCode
{
    private static readonly string[] OfMetadata = ["name", "labels", "annotations"];

    internal static FluentDefinition? Convert(YamlMapping document)
    {
        var chain = new FluentChain(document, KubectlScalars.Resolve);
        if (document.Find("metadata")?.Value is not YamlMapping metadata
            || document.Find("spec")?.Value is not YamlMapping spec
            || chain.TextOf(metadata, "name") is not { } name)
        {
            return null;
        }

        chain.Skip("apiVersion");
        chain.Skip("kind");
        chain.Call("Define", CSharpText.Quote(name));
        if (Has(metadata, OfMetadata) && AreTexts(chain, metadata, "labels") && AreTexts(chain, metadata, "annotations"))
        {
            chain.Skip("metadata");
            chain.Texts(metadata, "labels", "Label");
            chain.Texts(metadata, "annotations", "Annotation");
        }

        if (Has(spec, ["nodeSelector", "resources"])
            && AreTexts(chain, spec, "nodeSelector")
            && spec.Find("resources")?.Value is YamlMapping resources
            && Has(resources, ["requests", "limits"])
            && resources.Find("requests")?.Value is YamlMapping requests
            && resources.Find("limits")?.Value is YamlMapping limits
            && chain.AreAmounts(requests, hasIntegers: true, allowsGpu: false)
            && chain.AreAmounts(limits, hasIntegers: true, allowsGpu: true))
        {
            chain.Skip("spec");
            chain.Texts(spec, "nodeSelector", "NodeSelector");
            chain.Amounts(requests, "Requests", "Request", hasIntegers: true);
            chain.Amounts(limits, "Limits", "Limit", hasIntegers: true);
        }

        return chain.Complete() is { } calls ? new FluentDefinition("InstanceType", name, calls) : null;
    }

    private static bool Has(YamlMapping mapping, string[] known) =>
        mapping.Fields.TrueForAll(field => Array.IndexOf(known, field.Name) >= 0);

    private static bool AreTexts(FluentChain chain, YamlMapping parent, string field) =>
        parent.Find(field) is not { } found
        || (found.Value is YamlMapping { Fields.Count: > 0 } mapping
            && mapping.Fields.TrueForAll(entry => chain.TextOf(mapping, entry.Name) is not null));
}
