using System;
using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Embedded;

/// <summary>Reads an ARM template, as it's written or as Bicep compiles it.</summary>
public sealed class ArmTemplate
{
    private const string Workspaces = "Microsoft.MachineLearningServices/workspaces";
    private const string Computes = Workspaces + "/computes";

    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _isComplete = true;

    private ArmTemplate()
    {
    }

    /// <summary>
    /// Returns the names of the instance types that the Kubernetes compute targets in a template have. It doesn't throw, whatever the text
    /// is.
    /// </summary>
    /// <param name="json">The template. It can have comments and trailing commas, as Azure accepts them.</param>
    public static InstanceTypeNames ReadInstanceTypeNames(string json)
    {
        // JSON without comments is YAML, and the reader of YAML accepts trailing commas.
        var document = SingleDocument.Read(JsonComments.Blank(json), Source.None);
        var template = new ArmTemplate();
        if (document.Root is { } root)
        {
            template.ReadNode(root, string.Empty);
        }

        var isTemplate = document is { Root: YamlMapping, Problem: null, Next: null };
        return new InstanceTypeNames(template._names, template._isComplete && isTemplate);
    }

    // The reader limits the depth. JSON has no aliases, so they aren't followed.
    private void ReadNode(YamlNode node, string parent)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    ReadNode(item, parent);
                }

                break;
            case YamlMapping mapping:
                var type = TypeOf(mapping, parent);
                if (Is(type, Computes))
                {
                    ReadCompute(mapping);
                }

                foreach (var entry in mapping.Entries)
                {
                    ReadNode(entry.Value, Is(NameOf(entry), "resources") ? type : parent);
                }

                break;
        }
    }

    // A resource in another one has only the last part of its type.
    private static string TypeOf(YamlMapping mapping, string parent)
    {
        var type = TextOf(Find(mapping, "type")) ?? string.Empty;
        return parent.Length > 0 && type.IndexOf('/') < 0 ? parent + "/" + type : type;
    }

    private void ReadCompute(YamlMapping resource)
    {
        if (Open(Find(resource, "properties")) is not { } compute)
        {
            return;
        }

        var kind = Find(compute, "computeType");
        if (IsExpression(kind))
        {
            _isComplete = false;
        }
        else if (!Is(TextOf(kind), "Kubernetes"))
        {
            return;
        }

        if (Open(Find(compute, "properties")) is not { } settings || Open(Find(settings, "instanceTypes")) is not { } types)
        {
            return;
        }

        foreach (var entry in types.Entries)
        {
            if (NameOf(entry) is not { } name || IsExpression(entry.Key))
            {
                _isComplete = false;
            }
            else if (_known.Add(name))
            {
                _names.Add(name);
            }
        }
    }

    // Returns the object that a value is, or null. If an expression computes it or its properties, there can be other names.
    private YamlMapping? Open(YamlNode? value)
    {
        if (value is YamlMapping mapping)
        {
            _isComplete &= Find(mapping, "copy") is null;
            return mapping;
        }

        _isComplete &= value is null or YamlScalar { IsPlain: true, Text: "null" };
        return null;
    }

    // In an expression, "[[" is an escaped bracket.
    private static bool IsExpression(YamlNode? value) =>
        TextOf(value) is { Length: > 1 } text && text[0] == '[' && text[1] != '[' && text[text.Length - 1] == ']';

    private static YamlNode? Find(YamlMapping mapping, string name) =>
        mapping.Entries.FindLast(entry => Is(NameOf(entry), name)).Value;

    private static string? NameOf(YamlEntry entry) => TextOf(entry.Key);

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Text;

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
