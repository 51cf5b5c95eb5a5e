using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml;

/// <summary>Reads instance types from their trees, and reports the fields that are unknown or misshapen.</summary>
internal sealed class InstanceTypeReader(string text, List<InstanceTypeDefinition> definitions, List<Finding> findings)
{
    private readonly ScalarReader _scalars = new(text);

    /// <summary>Reads a document or list item of kind InstanceType.</summary>
    internal void ReadInstanceType(YamlMapping document)
    {
        var top = Origins.Top(document);
        var spec = ReadMapping(document, "spec", "spec", "a mapping with nodeSelector and resources", top);
        var resources = spec.Child(this, "resources", "spec.resources", "a mapping with requests and limits");

        var fields = new KnownFields(findings);
        fields.Check(document, string.Empty, KnownFields.OfDocument);
        fields.Check(spec.Node, "spec", KnownFields.OfSpec);
        fields.Check(resources.Node, "spec.resources", KnownFields.OfResources);
        definitions.Add(new InstanceTypeDefinition(
            ReadName(document, top, fields),
            ReadNodeSelector(spec.Node, fields),
            ReadResources(resources, "requests", fields),
            ReadResources(resources, "limits", fields)));
    }

    /// <summary>Reads a document of kind InstanceTypeList.</summary>
    internal void ReadList(YamlMapping document)
    {
        new KnownFields(findings).Check(document, string.Empty, KnownFields.OfList);
        if (document.Find("items") is not { } field)
        {
            return;
        }

        if (field.Value is not YamlSequence items)
        {
            ReportShape(field, "items", "a list of instance types");
            return;
        }

        for (var i = 0; i < items.Items.Count; i++)
        {
            var item = items.Items[i].Target;
            if (item is YamlMapping { IsTemplate: false } mapping)
            {
                ReadInstanceType(mapping);
            }
            else if (Shape(item) is { } shape)
            {
                var path = "items[" + i.ToString(CultureInfo.InvariantCulture) + "]";
                findings.Add(FieldMustHaveItsShape.Rule.Misshapen(items.Items[i].Origin, path, shape, "an instance type with metadata and spec"));
            }
        }
    }

    /// <summary>The mapping under a field, and where to report what it lacks.</summary>
    internal Section ReadMapping(YamlMapping parent, string name, string path, string wanted, Origin parentOrigin)
    {
        if (parent.Find(name) is not { } field)
        {
            return new Section(null, parentOrigin, IsWhole: parent.IsWhole);
        }

        if (field.Value is YamlMapping mapping)
        {
            return mapping.IsTemplate ? new Section(null, field.Key.Origin, IsWhole: false) : new Section(mapping, field.Key.Origin, mapping.IsWhole);
        }

        // Null is as good as nothing.
        ReportShape(field, path, wanted);
        return new Section(null, field.Key.Origin, IsWhole: IsNull(field));
    }

    // A name that the cluster makes up from generateName cannot be seen.
    private Scalar ReadName(YamlMapping document, Origin top, KnownFields fields)
    {
        var metadata = ReadMapping(document, "metadata", "metadata", "a mapping with name", top);
        if (metadata.Node?.Find("name") is { } field)
        {
            return _scalars.Read(field) ?? Misshapen(field, InstanceTypeDefinition.NamePath, "a single string");
        }

        return metadata.IsWhole && metadata.Node?.Find("generateName") is null && !fields.IsElsewhere("metadata", "name")
            ? Scalar.Absent(metadata.Origin)
            : Scalar.Unknown(string.Empty, metadata.Origin);
    }

    private List<NodeSelectorTerm> ReadNodeSelector(YamlMapping? spec, KnownFields fields)
    {
        var terms = new List<NodeSelectorTerm>();
        if (spec?.Find("nodeSelector") is not { } selector)
        {
            return terms;
        }

        const string Path = InstanceTypeDefinition.NodeSelectorPath;
        if (selector.Value is not YamlMapping mapping)
        {
            ReportShape(selector, Path, "a mapping of label keys to label values");
            return terms;
        }

        foreach (var field in mapping.IsTemplate ? [] : mapping.Fields)
        {
            if (field.Name is "matchLabels" or "matchExpressions" && field.Value is not YamlScalar)
            {
                findings.Add(FieldMustHaveItsShape.Rule.Misshapen(
                    field.Key.Origin, Path + "." + field.Name, "part of a label selector", $"the labels themselves under {Path}, as key: value"));
            }
            else if (field.Name == "tolerations")
            {
                fields.ReportUnknown(field.Key, Path, []);
            }
            else
            {
                terms.Add(new NodeSelectorTerm(ScalarReader.ReadKey(field.Key), _scalars.Read(field) ?? Misshapen(field, Path + "." + field.Name, "a single string")));
            }
        }

        return terms;
    }

    private ResourceSection ReadResources(Section parent, string name, KnownFields fields)
    {
        var path = "spec.resources." + name;
        var section = parent.Child(this, name, path, "a mapping with cpu and memory");
        var resources = new List<Resource>();
        foreach (var field in section.Node?.Fields ?? [])
        {
            var amount = _scalars.Read(field) ?? Misshapen(field, path + "." + field.Name, "a single value");
            resources.Add(new Resource(ScalarReader.ReadKey(field.Key), amount));
        }

        var isPresent = parent.Node?.Find(name) is not null;
        var isWhole = section.IsWhole && (isPresent || !fields.IsElsewhere(name, "spec", "resources", Resource.CpuName, Resource.MemoryName));
        return new ResourceSection(path, section.Origin, isPresent, isWhole, resources);
    }

    private Scalar Misshapen(YamlField field, string path, string wanted)
    {
        ReportShape(field, path, wanted);
        return Scalar.Unknown(string.Empty, field.Key.Origin);
    }

    private void ReportShape(YamlField field, string path, string wanted)
    {
        if (!IsNull(field) && Shape(field.Value) is { } shape)
        {
            // A long mapping or list is pointed at by its key.
            var origin = field.Value is YamlScalar { Origin: var place } ? place : field.Key.Origin;
            findings.Add(FieldMustHaveItsShape.Rule.Misshapen(origin, path, shape, wanted));
        }
    }

    private bool IsNull(YamlField field) => _scalars.Read(field) is { State: ScalarState.Known, Kind: ScalarKind.Null };

    private static string? Shape(YamlNode node) => node switch
    {
        YamlMapping { IsTemplate: false } => "a mapping",
        YamlSequence => "a list",
        YamlScalar scalar when !TemplateVariable.IsIn(scalar.Text) => "a single value",
        _ => null,
    };
}
