using System.Collections.Generic;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>A field of a definition in a manifest, independent of the lines around it.</summary>
/// <param name="Definition">The kind and name of the definition, such as <c>InstanceType/gpu</c>.</param>
/// <param name="Path">The path of the field in the definition, such as <c>spec.resources.limits.cpu</c>.</param>
/// <param name="Value">The value as written if it's a single value; otherwise empty.</param>
internal readonly record struct FieldPlace(string Definition, string Path, string Value)
{
    /// <summary>No field.</summary>
    internal static FieldPlace None { get; } = new(string.Empty, string.Empty, string.Empty);
}

/// <summary>The fields of all documents of a text by the position at which their keys and values start.</summary>
internal sealed class FieldPlaces
{
    // A value longer than this identifies nothing better, and a hostile file shouldn't fill a baseline.
    private const int MaxLength = 200;

    private readonly Dictionary<Position, FieldPlace> _places = [];

    private FieldPlaces()
    {
    }

    /// <summary>Reads a text up to the first error.</summary>
    internal static FieldPlaces Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var places = new FieldPlaces();
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length));
        while (reader.ReadDocument() is { } root)
        {
            places.Add(root, DefinitionOf(root, KindMustBeServed.InstanceType), string.Empty);
        }

        return places;
    }

    /// <summary>Returns the field whose key or value starts at a position.</summary>
    internal FieldPlace At(Position position) => _places.TryGetValue(position, out var place) ? place : FieldPlace.None;

    private void Add(YamlNode node, string definition, string path)
    {
        switch (node)
        {
            case YamlMapping mapping:
                Put(mapping.Span, new FieldPlace(definition, path, string.Empty));
                foreach (var (key, value) in mapping.Entries)
                {
                    var name = key.Target is YamlScalar scalar ? scalar.Text : "?";
                    var field = path.Length == 0 ? Shorten(name) : path + "." + Shorten(name);
                    Put(key.Span, new FieldPlace(definition, field, string.Empty));
                    if (path.Length == 0 && name == "items" && value is YamlSequence items)
                    {
                        AddItems(items, definition, field, isOfDefinitions: true);
                    }
                    else
                    {
                        Add(value, definition, field);
                    }
                }

                break;
            case YamlSequence sequence:
                AddItems(sequence, definition, path, isOfDefinitions: false);
                break;
            case YamlScalar scalar:
                Put(scalar.Span, new FieldPlace(definition, path, Shorten(scalar.Text)));
                break;
            case YamlAlias alias:
                Put(alias.Span, new FieldPlace(definition, path, "*" + Shorten(alias.Name)));
                break;
        }
    }

    // Without numbers, so other items can be inserted.
    private void AddItems(YamlSequence sequence, string definition, string path, bool isOfDefinitions)
    {
        Put(sequence.Span, new FieldPlace(definition, path, string.Empty));
        foreach (var item in sequence.Items)
        {
            if (isOfDefinitions && item is YamlMapping)
            {
                Add(item, DefinitionOf(item, KindMustBeServed.InstanceType), string.Empty);
            }
            else
            {
                Add(item, definition, path + "[]");
            }
        }
    }

    // The first node at a position is the outermost one, and a key precedes nothing at its own position.
    private void Put(SourceSpan span, FieldPlace place)
    {
        if (span.IsText)
        {
            _places[span.Start] = place;
        }
    }

    private static string DefinitionOf(YamlNode root, string defaultKind)
    {
        if (root is not YamlMapping mapping)
        {
            return string.Empty;
        }

        var kind = Text(mapping, "kind")
            ?? (mapping.Find("endpoint_name") is not null || mapping.Find("model") is not null ? "Deployment"
            : mapping.Find("spec") is not null || mapping.Find("metadata") is not null ? defaultKind
            : "Job");
        var name = (mapping.Find("metadata")?.Value is YamlMapping metadata ? Text(metadata, "name") : null) ?? Text(mapping, "name");
        return Shorten(kind) + "/" + Shorten(name ?? string.Empty);
    }

    private static string? Text(YamlMapping mapping, string field) => (mapping.Find(field)?.Value as YamlScalar)?.Text;

    private static string Shorten(string text) => text.Length <= MaxLength ? text : text.Substring(0, MaxLength);
}
