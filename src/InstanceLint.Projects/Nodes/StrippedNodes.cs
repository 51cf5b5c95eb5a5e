using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using InstanceLint.Projects.Sarif;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Projects.Nodes;

/// <summary>Writes of nodes only what InstanceLint reads, so a snapshot is small, and has no addresses and no images.</summary>
internal static class StrippedNodes
{
    // kubectl writes each of these values as a string.
    private static readonly string[] FieldsOfTaints = ["key", "value", "effect"];

    /// <summary>Returns a list of nodes in YAML.</summary>
    /// <param name="nodes">The nodes, as <see cref="Yaml.Documents.Nodes.NodeDocumentReader.ReadTrees"/> returns them.</param>
    internal static string ToYaml(IEnumerable<YamlMapping> nodes)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new TreeWriter(text, KubectlScalars.Resolve).Write(Strip(nodes));
        return text.ToString();
    }

    /// <summary>Returns a list of nodes in JSON.</summary>
    /// <param name="nodes">The nodes, as for <see cref="ToYaml"/>.</param>
    internal static string ToJson(IEnumerable<YamlMapping> nodes) => ToJson(Strip(nodes)) + "\n";

    private static YamlMapping Strip(IEnumerable<YamlMapping> nodes)
    {
        var list = Create("List");
        Add(list, "items", List(nodes.Select(StripNode)));
        return list;
    }

    private static YamlMapping StripNode(YamlMapping node)
    {
        var (metadata, spec, status) = (MappingIn(node, "metadata"), MappingIn(node, "spec"), MappingIn(node, "status"));
        var (name, taints, amounts) = (Mapping(), Mapping(), Mapping());
        Add(name, "name", Text(TextOf(metadata?.Find("name")?.Value)));
        Add(name, "labels", Texts(MappingIn(metadata, "labels")));
        Add(amounts, "allocatable", Texts(MappingIn(status, "allocatable")));
        Add(amounts, "capacity", Texts(MappingIn(status, "capacity")));

        var stripped = Create("Node");
        Add(stripped, "metadata", name);
        if (spec?.Find("taints")?.Value is YamlSequence { Items.Count: > 0 } list)
        {
            Add(taints, "taints", List(list.Items.Select(static taint => taint.Target).OfType<YamlMapping>().Select(StripTaint)));
            Add(stripped, "spec", taints);
        }

        Add(stripped, "status", amounts);
        return stripped;
    }

    private static YamlMapping StripTaint(YamlMapping taint)
    {
        var stripped = Mapping();
        foreach (var name in FieldsOfTaints)
        {
            Add(stripped, name, taint.Find(name) is { } field ? Text(TextOf(field.Value)) : null);
        }

        return stripped;
    }

    private static YamlMapping? Texts(YamlMapping? mapping)
    {
        var texts = mapping is null ? null : Mapping();
        mapping?.Fields.ForEach(field => Add(texts!, field.Name, Text(TextOf(field.Value))));
        return texts;
    }

    private static YamlMapping? MappingIn(YamlMapping? parent, string name) => parent?.Find(name)?.Value as YamlMapping;

    private static string TextOf(YamlNode? value) => (value as YamlScalar)?.Text ?? string.Empty;

    private static YamlMapping Create(string kind)
    {
        var document = Mapping();
        Add(document, "apiVersion", Text("v1"));
        Add(document, "kind", Text(kind));
        return document;
    }

    private static YamlMapping Mapping() => new(default, isFlow: false, new AliasBudget(0));

    private static YamlScalar Text(string text) => new(default, 0, text, isPlain: false);

    private static YamlSequence List(IEnumerable<YamlNode> items)
    {
        var list = new YamlSequence(default);
        list.Items.AddRange(items);
        return list;
    }

    private static void Add(YamlMapping mapping, string name, YamlNode? value)
    {
        if (value is not null)
        {
            mapping.Entries.Add(new YamlEntry(Text(name), value));
        }
    }

    private static object ToJson(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var json = new JsonObject();
                mapping.Fields.ForEach(field => json.Add(field.Name, ToJson(field.Value)));
                return json;
            case YamlSequence list:
                return list.Items.Select(ToJson);
            default:
                return TextOf(node);
        }
    }
}
