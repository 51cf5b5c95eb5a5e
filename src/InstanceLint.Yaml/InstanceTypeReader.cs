using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml;

/// <summary>Reads instance types from their trees, and reports the fields that are unknown or misshapen.</summary>
internal sealed class InstanceTypeReader(
    ScalarReader scalars, AliasBudget budget, List<InstanceTypeDefinition> definitions, List<Finding> findings)
{
    private readonly Dictionary<YamlScalar, string> _reported = [];
    private string _subject = string.Empty;

    /// <summary>Reads a document or list item of kind InstanceType.</summary>
    internal void ReadInstanceType(YamlMapping document)
    {
        _subject = SubjectOf(document);
        var top = Origins.Top(document);
        var spec = ReadMapping(document, "spec", "spec", "a mapping with nodeSelector and resources", top);
        var resources = spec.Child(this, "resources", "spec.resources", "a mapping with requests and limits");
        if (!budget.TrySpend(Size(document, spec.Node, resources.Node)))
        {
            return;
        }

        var fields = new KnownFields(_subject, _reported, findings);
        fields.Check(document, string.Empty, KnownFields.OfDocument);
        fields.Check(spec.Node, "spec", KnownFields.OfSpec);
        fields.Check(resources.Node, "spec.resources", KnownFields.OfResources);
        fields.CheckIndentation(spec.Node, "nodeSelector", InstanceTypeDefinition.NodeSelectorPath);
        fields.CheckIndentation(resources.Node, "requests", "spec.resources.requests");
        fields.CheckIndentation(resources.Node, "limits", "spec.resources.limits");
        definitions.Add(new InstanceTypeDefinition(
            ReadName(document, top, fields),
            ReadNodeSelector(spec.Node),
            ReadResources(resources, "requests", fields),
            ReadResources(resources, "limits", fields)));
    }

    /// <summary>Reads a document of kind InstanceTypeList.</summary>
    internal void ReadList(YamlMapping document)
    {
        _subject = "instance type list";
        new KnownFields(_subject, _reported, findings).Check(document, string.Empty, KnownFields.OfList);
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
            var (item, place) = (items.Items[i].Target, items.Items[i].Origin);
            if (item is YamlMapping { IsTemplate: false } mapping)
            {
                ReadInstanceType(mapping);
            }
            else if (Shape(item, place) is { } shape)
            {
                var path = "items[" + i.ToString(CultureInfo.InvariantCulture) + "]";
                findings.Add(FieldMustHaveItsShape.Rule.Misshapen(_subject, place, path, shape, "an instance type with metadata and spec"));
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
            return mapping.IsTemplate
                ? new Section(null, field.Key.Origin, IsWhole: false)
                : new Section(mapping, field.Key.Origin, mapping.IsWhole && !parent.IsRepeated(name));
        }

        // Null is as good as nothing.
        ReportShape(field, path, wanted);
        return new Section(null, field.Key.Origin, IsWhole: IsNull(field) && !parent.IsRepeated(name));
    }

    // A name that the cluster makes up from generateName cannot be seen.
    private Scalar ReadName(YamlMapping document, Origin top, KnownFields fields)
    {
        var metadata = ReadMapping(document, "metadata", "metadata", "a mapping with name", top);
        if (metadata.Node?.Find("name") is { } field)
        {
            return scalars.Read(field) ?? Misshapen(field, InstanceTypeDefinition.NamePath, "a single string");
        }

        return metadata.IsWhole && metadata.Node?.Find("generateName") is null && !fields.IsElsewhere("metadata", "name", "items")
            ? Scalar.Absent(metadata.Origin)
            : Scalar.Unknown(string.Empty, metadata.Origin);
    }

    private List<NodeSelectorTerm> ReadNodeSelector(YamlMapping? spec)
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
                    _subject, field.Key.Origin, Path + "." + field.Name, "part of a label selector", $"the labels themselves under {Path}, as key: value"));
            }
            else if (!KnownFields.IsMisplaced(field))
            {
                terms.Add(new NodeSelectorTerm(ScalarReader.ReadKey(field.Key), scalars.Read(field) ?? Misshapen(field, Path + "." + field.Name, "a single string")));
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
            if (KnownFields.IsMisplaced(field))
            {
                continue;
            }

            var amount = scalars.Read(field) ?? Misshapen(field, path + "." + field.Name, "a single value");
            resources.Add(new Resource(ScalarReader.ReadKey(field.Key), amount));
        }

        var isPresent = parent.Node?.Find(name) is not null;
        var isWhole = section.IsWhole && (isPresent || !fields.IsElsewhere(name, "spec", "resources", "items", Resource.CpuName, Resource.MemoryName));
        return new ResourceSection(path, section.Origin, isPresent, isWhole, resources);
    }

    private Scalar Misshapen(YamlField field, string path, string wanted)
    {
        // A template may put anything below a key of its own.
        if (!TemplateVariable.IsIn(field.Name))
        {
            ReportShape(field, path, wanted);
        }

        return Scalar.Unknown(string.Empty, field.Key.Origin);
    }

    private void ReportShape(YamlField field, string path, string wanted)
    {
        if (!IsNull(field) && Shape(field.Value, field.Key.Origin) is { } shape)
        {
            // A long mapping or list is pointed at by its key.
            var (origin, hint) = field.Value is YamlScalar scalar ? (scalar.Origin, Hint(scalar.Text)) : (field.Key.Origin, string.Empty);
            findings.Add(FieldMustHaveItsShape.Rule.Misshapen(_subject, origin, path, shape, wanted + hint));
        }
    }

    private static string Hint(string text) =>
        text.IndexOf('=') >= 0 ? ", with ': ' where '=' stands"
        : text.IndexOf(':') >= 0 ? ", with a space after each ':'"
        : string.Empty;

    private bool IsNull(YamlField field) => scalars.Read(field) is { State: ScalarState.Known, Kind: ScalarKind.Null };

    private string SubjectOf(YamlMapping document) => InstanceTypeDefinition.SubjectOf(
        document.Find("metadata")?.Value is YamlMapping metadata && metadata.Find("name") is { } name && scalars.Read(name) is { } scalar
            ? scalar
            : Scalar.Absent(document.Origin));

    // Null where it cannot be seen.
    private string? Shape(YamlNode node, Origin place) => scalars.Read(node, place) switch
    {
        null => node is YamlSequence sequence ? sequence.IsOpen ? null : "a list" : "a mapping",
        { State: ScalarState.Known, Kind: ScalarKind.Null } => "empty",
        { State: ScalarState.Known } => "a single value",
        _ => null,
    };

    private static int Size(YamlMapping document, YamlMapping? spec, YamlMapping? resources) =>
        document.Fields.Count
        + (spec?.Fields.Count ?? 0) + (resources?.Fields.Count ?? 0)
        + SizeOf(spec, "nodeSelector") + SizeOf(resources, "requests") + SizeOf(resources, "limits");

    private static int SizeOf(YamlMapping? parent, string name) => parent?.Find(name)?.Value is YamlMapping mapping ? mapping.Fields.Count : 0;
}
