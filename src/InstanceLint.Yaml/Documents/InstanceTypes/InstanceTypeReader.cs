using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.InstanceTypes;

/// <summary>Reads instance types, and reports fields that are unknown or have the wrong YAML type.</summary>
internal sealed class InstanceTypeReader(DocumentContext context)
{
    private const string ListSubject = "instance type list";

    private readonly FieldReader _fields = new(context.KubectlScalars, context.Findings);

    /// <summary>Reads a document or list item of kind InstanceType.</summary>
    internal void ReadInstanceType(YamlMapping document)
    {
        _fields.StartInstanceType(NameOf(document));
        var top = Spans.Top(document);
        var spec = _fields.ReadMapping(document, "spec", "spec", "a mapping with nodeSelector and resources", top);
        var resources = spec.Child(_fields, "resources", "spec.resources", "a mapping with requests and limits");
        if (!context.Budget.TrySpend(Size(document, spec.Node, resources.Node)))
        {
            return;
        }

        var fields = new KnownFields(_fields, context.UnknownFields, context.Findings);
        fields.Check(document, string.Empty, KnownFields.OfDocument);
        fields.Check(spec.Node, "spec", KnownFields.OfSpec);
        fields.Check(resources.Node, "spec.resources", KnownFields.OfResources);
        fields.CheckIndentation(spec.Node, "nodeSelector", InstanceTypeDefinition.NodeSelectorPath);
        fields.CheckIndentation(resources.Node, "requests", "spec.resources.requests");
        fields.CheckIndentation(resources.Node, "limits", "spec.resources.limits");
        var terms = new List<NodeSelectorTerm>();
        var isSelectorComplete = TryReadNodeSelector(spec, fields, terms);
        context.Definitions.Add(new InstanceTypeDefinition(
            ReadName(document, top, fields),
            terms,
            ReadResources(resources, "requests", fields),
            ReadResources(resources, "limits", fields))
        {
            Extent = document.Extent,
            IsNodeSelectorComplete = isSelectorComplete,
            NodeSelectorSpan = spec.Node?.Find("nodeSelector")?.Key.Span ?? default,
        });
    }

    /// <summary>Reads a document of kind InstanceTypeList.</summary>
    internal void ReadList(YamlMapping document)
    {
        _fields.Subject = ListSubject;
        new KnownFields(_fields, context.UnknownFields, context.Findings).Check(document, string.Empty, KnownFields.OfList);
        if (document.Find("items") is not { } field)
        {
            return;
        }

        if (field.Value is not YamlSequence items)
        {
            _fields.AddMisshapen(field, "items", "a list of instance types");
            return;
        }

        for (var i = 0; i < items.Items.Count; i++)
        {
            var (item, place) = (items.Items[i].Target, items.Items[i].Span);
            if (item is YamlMapping { IsTemplate: false } mapping)
            {
                ReadInstanceType(mapping);
            }
            else if (_fields.Shape(item, place) is { } shape)
            {
                var path = "items[" + i.ToString(CultureInfo.InvariantCulture) + "]";
                context.Findings.Add(FieldMustHaveItsShape.Rule.Misshapen(
                    ListSubject, place, path, shape, "an instance type with metadata and spec"));
            }
        }
    }

    // If Kubernetes generates the name from generateName, it's unknown.
    private Scalar ReadName(YamlMapping document, SourceSpan top, KnownFields fields)
    {
        var metadata = _fields.ReadMapping(document, "metadata", "metadata", "a mapping with name", top);
        if (metadata.Node?.Find("name") is { } field)
        {
            return _fields.Read(field, "metadata", "a single string");
        }

        return metadata.IsComplete && metadata.Node?.Find("generateName") is null && !fields.IsElsewhere("metadata", "name", "items")
            ? Scalar.Absent(metadata.Span)
            : Scalar.Unknown(string.Empty, metadata.Span);
    }

    // Returns whether all terms are known.
    private bool TryReadNodeSelector(Section spec, KnownFields fields, List<NodeSelectorTerm> terms)
    {
        if (spec.Node?.Find("nodeSelector") is not { } selector)
        {
            return spec.IsComplete && !fields.IsElsewhere("nodeSelector", "spec", "items");
        }

        const string Path = InstanceTypeDefinition.NodeSelectorPath;
        if (selector.Value is not YamlMapping mapping)
        {
            _fields.AddMisshapen(selector, Path, "a mapping of label keys to label values");
            return context.KubectlScalars.Read(selector) is { State: ScalarState.Known, Kind: ScalarKind.Null };
        }

        var isComplete = mapping is { IsTemplate: false, IsComplete: true };
        foreach (var field in mapping.IsTemplate ? [] : mapping.Fields)
        {
            if (field.Name is "matchLabels" or "matchExpressions" && field.Value is not YamlScalar)
            {
                context.Findings.Add(FieldMustHaveItsShape.Rule.Misshapen(
                    _fields.Subject,
                    field.Key.Span,
                    Path + "." + field.Name,
                    "part of a label selector",
                    $"the labels directly under {Path}, as key: value"));
                isComplete = false;
            }
            else if (!KnownFields.IsMisplaced(field) && !_fields.TryAddGlued(field, Path))
            {
                terms.Add(new NodeSelectorTerm(ScalarReader.ReadKubectlKey(field.Scalar), _fields.Read(field, Path, "a single string")));
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete;
    }

    private ResourceSection ReadResources(Section parent, string name, KnownFields fields)
    {
        var path = "spec.resources." + name;
        var section = parent.Child(_fields, name, path, "a mapping with cpu and memory");
        var resources = new List<Resource>();
        var hasGlued = false;
        foreach (var field in section.Node?.Fields ?? [])
        {
            if (KnownFields.IsMisplaced(field))
            {
                continue;
            }

            if (_fields.TryAddGlued(field, path))
            {
                hasGlued = true;
                continue;
            }

            var amount = _fields.Read(field, path, "a single value");
            resources.Add(new Resource(ScalarReader.ReadKubectlKey(field.Scalar), amount)
            {
                IsRepeated = section.Node!.IsRepeated(field.Name),
            });
        }

        var isPresent = parent.Node?.Find(name) is not null;
        var isComplete = section.IsComplete && !hasGlued
            && (isPresent || !fields.IsElsewhere(name, "spec", "resources", "items") && !fields.HasResourceElsewhere);
        return new ResourceSection(path, section.Span, isPresent, isComplete, resources);
    }

    private Scalar NameOf(YamlMapping document) =>
        document.Find("metadata")?.Value is YamlMapping metadata
            && metadata.Find("name") is { } name
            && context.KubectlScalars.Read(name) is { } scalar
            ? scalar
            : Scalar.Absent(document.Span);

    private static int Size(YamlMapping document, YamlMapping? spec, YamlMapping? resources) =>
        document.Fields.Count
        + (spec?.Fields.Count ?? 0) + (resources?.Fields.Count ?? 0)
        + SizeOf(spec, "nodeSelector") + SizeOf(resources, "requests") + SizeOf(resources, "limits");

    private static int SizeOf(YamlMapping? parent, string name) =>
        parent?.Find(name)?.Value is YamlMapping mapping ? mapping.Fields.Count : 0;
}
