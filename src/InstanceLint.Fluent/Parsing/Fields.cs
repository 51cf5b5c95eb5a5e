using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Reads the fields of a mapping, and throws if some are never read.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="path">The mapping's path in the document; empty for the document itself.</param>
/// <param name="resolve">Resolves values as the tool that reads the document does: kubectl or the Azure ML CLI.</param>
internal sealed class Fields(YamlMapping mapping, string path, Func<YamlScalar, TypedScalar> resolve)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Returns a text, or <see langword="null"/> if it is null or missing.</summary>
    internal string? Text(string name) => Scalar(name)?.Text;

    /// <summary>Returns a boolean, or <see langword="null"/> if it is null or missing.</summary>
    internal bool? Boolean(string name) => Scalar(name) is not { } scalar ? null
        : resolve(scalar) is { Kind: ScalarKind.Boolean, Value: var value } ? value == "true"
        : throw Unsupported(name, "is not true or false");

    /// <summary>Returns a whole number, or <see langword="null"/> if it is null or missing.</summary>
    internal int? Number(string name) => Scalar(name) is not { } scalar ? null
        : resolve(scalar) is { Kind: ScalarKind.Number, Value: var value }
            && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Unsupported(name, "is not a whole number");

    /// <summary>Returns the fields of a mapping, or <see langword="null"/> if it is null or missing.</summary>
    internal Fields? Mapping(string name) => Node(name) switch
    {
        null => null,
        YamlMapping child when child.Entries.TrueForAll(entry => entry.Key.Target is YamlScalar) =>
            new Fields(child, PathOf(name), resolve),
        _ => throw Unsupported(name, "is not a mapping of names to values"),
    };

    /// <summary>Returns the items of a list of mappings. Empty if the list is null or missing.</summary>
    internal IEnumerable<Fields> List(string name) => Node(name) switch
    {
        null => [],
        YamlSequence list => list.Items.Select((item, index) => item.Target is YamlMapping child
            ? new Fields(child, $"{PathOf(name)}[{index.ToString(CultureInfo.InvariantCulture)}]", resolve)
            : throw Unsupported(name, "is not a list of mappings")),
        _ => throw Unsupported(name, "is not a list"),
    };

    /// <summary>Returns all fields with the values that the cluster gets, except those that the predicate excludes.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Values(Func<string, bool>? except = null) => mapping.Fields
        .Where(field => except?.Invoke(field.Name) != true)
        .Select(field => new KeyValuePair<string, string>(field.Name, ValueOf(field.Name)));

    /// <summary>Whether a field is a single value.</summary>
    internal bool IsScalar(string name) => mapping.Find(name)?.Value is YamlScalar;

    /// <summary>Whether a field is missing or null.</summary>
    internal bool IsNull(string name) => Node(name) is null;

    /// <summary>Marks fields as read whose values are implied by the type of the definition.</summary>
    internal void Skip(params string[] names) => _asked.UnionWith(names);

    /// <summary>Throws if a field was never read, because its content would be lost.</summary>
    internal void End()
    {
        var unasked = mapping.Fields.FindIndex(field => !_asked.Contains(field.Name));
        if (unasked >= 0)
        {
            throw Unsupported(mapping.Fields[unasked].Name, "is an unknown field");
        }
    }

    internal FormatException Unsupported(string name, string reason) =>
        new($"{PathOf(name)} cannot be read by the library: it {reason}.");

    private string ValueOf(string name) => Scalar(name) is { } scalar ? resolve(scalar).Value : throw Unsupported(name, "is null");

    private YamlScalar? Scalar(string name) => Node(name) switch
    {
        null => null,
        YamlScalar scalar => scalar,
        _ => throw Unsupported(name, "is not a single value"),
    };

    private YamlNode? Node(string name)
    {
        _asked.Add(name);
        return mapping.Find(name)?.Value switch
        {
            YamlScalar scalar when resolve(scalar).Kind == ScalarKind.Null => null,
            var value => value,
        };
    }

    private string PathOf(string name) => path.Length == 0 ? name : path + "." + name;
}
