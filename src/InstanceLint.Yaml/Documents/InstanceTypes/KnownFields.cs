using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.InstanceTypes;

/// <summary>Checks the names of fields in an instance type, and finds the fields that were meant by unknown names.</summary>
internal sealed class KnownFields(FieldReader reader, Dictionary<YamlScalar, string> reported, List<Finding> findings)
{
    internal static readonly string[] OfDocument = ["apiVersion", "kind", "metadata", "spec", "status"];
    internal static readonly string[] OfList = ["apiVersion", "kind", "metadata", "items"];
    internal static readonly string[] OfSpec = ["nodeSelector", "resources"];
    internal static readonly string[] OfResources = ["requests", "limits"];

    // A field in the wrong place or with a misspelled name is reported once, not as missing too.
    private readonly List<string> _elsewhere = [];

    /// <summary>Reports the unknown fields of a mapping.</summary>
    internal void Check(YamlMapping? mapping, string path, string[] known)
    {
        Dictionary<string, int>? first = null;
        foreach (var field in mapping?.Fields ?? [])
        {
            if (Array.IndexOf(known, field.Name) >= 0
                || TemplateVariable.IsIn(field.Name)
                || AddUnknown(field.Scalar, path, known) is not { } meant)
            {
                continue;
            }

            // If two unknown fields were meant for the same field, either may be right, so there is no fix.
            var last = findings.Count - 1;
            first ??= new Dictionary<string, int>(StringComparer.Ordinal);
            if (first.TryGetValue(meant, out var rival))
            {
                findings[rival] = findings[rival] with { Fix = null };
                findings[last] = findings[last] with { Fix = null };
            }
            else
            {
                first.Add(meant, last);
            }
        }
    }

    /// <summary>Reports sections that wrong indentation has moved into a mapping of labels or amounts.</summary>
    internal void CheckIndentation(YamlMapping? parent, string name, string path)
    {
        foreach (var field in parent?.Find(name)?.Value is YamlMapping mapping ? mapping.Fields : [])
        {
            if (IsMisplaced(field))
            {
                AddUnknown(field.Scalar, path, []);
            }
        }
    }

    /// <summary>Whether a field in a mapping of labels or amounts is a section instead of a label or amount.</summary>
    internal static bool IsMisplaced(YamlEntry field) => field.Name == "tolerations"
        || (field.Name is "requests" or "limits" or "resources" or "nodeSelector" && field.Value is YamlMapping { IsTemplate: false });

    // Returns the field that was meant, when the unknown field is first seen.
    private string? AddUnknown(YamlScalar key, string path, string[] known)
    {
        // A merged or aliased field is reported once, not in each mapping that contains it.
        if (reported.TryGetValue(key, out var meant))
        {
            _elsewhere.Add(meant);
            return null;
        }

        var place = known == OfList ? PlaceInList(key.Text) : PlaceOf(key.Text);
        meant = place is null ? Suggestion.Nearest(key.Text, known) ?? key.Text : key.Text;
        reported.Add(key, meant);
        _elsewhere.Add(meant);
        findings.Add(FieldMustBeKnown.Rule.Unknown(reader.Subject, key.Span, path, key.Text, known, place));
        return meant;
    }

    /// <summary>Whether one of the fields was seen with a misspelled name or in the wrong place.</summary>
    internal bool IsElsewhere(params string[] fields) => _elsewhere.Exists(name => Array.IndexOf(fields, name) >= 0);

    /// <summary>Whether CPU or memory was seen in the wrong place.</summary>
    internal bool HasResourceElsewhere => _elsewhere.Exists(static name => ResourceKinds.Find(name) is { IsRequired: true });

    private static string? PlaceInList(string field) =>
        field == "spec" || PlaceOf(field) is not (null or "metadata") ? "each item of items" : PlaceOf(field);

    private static string? PlaceOf(string field) => field switch
    {
        "items" => "a document with kind " + KindMustBeServed.InstanceTypeList,
        "name" or "labels" or "annotations" or "namespace" => "metadata",
        "nodeSelector" or "resources" => "spec",
        "requests" or "limits" => "spec.resources",
        _ => ResourceKinds.Find(field) switch
        {
            null => null,
            { IsDevice: true } => "spec.resources.limits",
            _ => "spec.resources.requests and spec.resources.limits",
        },
    };
}
