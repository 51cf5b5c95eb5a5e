using System.Collections.Generic;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Parses instance types, with values resolved as in kubectl.</summary>
internal static class InstanceTypeParser
{
    internal static InstanceType Parse(string yaml) => Read(new Fields(
        Documents.Single(yaml, "instance type", document => IsOf(document, KindMustBeServed.InstanceType)),
        string.Empty,
        KubectlScalars.Resolve));

    internal static IReadOnlyList<InstanceType> ParseList(string yaml)
    {
        var list = new Fields(
            Documents.Single(yaml, "instance type list", document => IsOf(document, KindMustBeServed.InstanceTypeList)),
            string.Empty,
            KubectlScalars.Resolve);
        IReadOnlyList<InstanceType> items = [.. list.List("items").Select(Read)];
        list.Skip("apiVersion", "kind");
        list.End();
        return items;
    }

    private static bool IsOf(YamlMapping document, string kind) =>
        document.Find("apiVersion")?.Value is YamlScalar { Text: KindMustBeServed.ApiVersion }
        && document.Find("kind")?.Value is YamlScalar { Text: var text }
        && text == kind;

    private static InstanceType Read(Fields document)
    {
        var metadata = document.Mapping("metadata");
        var spec = document.Mapping("spec");
        var resources = spec?.Mapping("resources");
        var builder = new InstanceTypeBuilder(new InstanceTypeContent(
            metadata?.Text("name") ?? string.Empty,
            spec?.Mapping("nodeSelector") is { } labels ? OrderedMap.Empty.With(labels.Values()) : OrderedMap.Empty,
            ReadAmounts(resources?.Mapping("requests")),
            ReadAmounts(resources?.Mapping("limits"))));
        document.Skip("apiVersion", "kind");
        document.End();
        metadata?.End();
        spec?.End();
        resources?.End();
        return builder.Build();
    }

    // A null number of GPUs means none, as in the default instance type of the Azure Machine Learning documentation.
    private static OrderedMap ReadAmounts(Fields? section) => section is null
        ? OrderedMap.Empty
        : Amounts.Create(section.Values(except: name => ResourceKinds.Find(name) is { IsDevice: true } && section.IsNull(name)));
}
