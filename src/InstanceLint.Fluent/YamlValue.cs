using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Fluent.Parsing;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;
using InstanceLint.Yaml.Writing;

namespace InstanceLint.Fluent;

/// <summary>
/// The value of a field in YAML: a text, a number, a boolean, a list or a mapping. Texts, numbers and booleans convert by themselves.
/// Immutable. Two values are equal if they have the same type and content; the order of fields doesn't matter.
/// </summary>
public sealed class YamlValue : IEquatable<YamlValue>
{
    private readonly Func<YamlScalar, TypedScalar> _resolve;
    private IReadOnlyList<YamlValue>? _items;
    private IReadOnlyDictionary<string, YamlValue>? _fields;

    internal YamlValue(YamlNode node, Func<YamlScalar, TypedScalar> resolve) => (Node, _resolve) = (node.Target, resolve);

    private YamlValue(YamlNode node)
        : this(node, AzureCliScalars.Resolve)
    {
    }

    /// <summary>No value, which is written as <c>null</c>.</summary>
    public static YamlValue Null { get; } = new(Nodes.Plain("null"));

    /// <summary>The type.</summary>
    public YamlValueKind Kind => Node switch
    {
        YamlMapping => YamlValueKind.Mapping,
        YamlSequence => YamlValueKind.List,
        YamlScalar scalar => _resolve(scalar).Kind switch
        {
            ScalarKind.Null => YamlValueKind.Null,
            ScalarKind.Number => YamlValueKind.Number,
            ScalarKind.Boolean => YamlValueKind.Boolean,
            ScalarKind.Date => YamlValueKind.Date,
            _ => YamlValueKind.Text,
        },
        _ => YamlValueKind.Null,
    };

    /// <summary>The items of a list. Empty for any other type.</summary>
    public IReadOnlyList<YamlValue> Items => _items ??=
        Node is YamlSequence list ? [.. list.Items.Select(item => new YamlValue(item, _resolve))] : [];

    /// <summary>The fields of a mapping, in the order in which they are written. Empty for any other type.</summary>
    public IReadOnlyDictionary<string, YamlValue> Fields => _fields ??= FieldsOf(Node, _resolve);

    private YamlNode Node { get; }

    /// <summary>Creates a list.</summary>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentNullException">The array or one of its items is <see langword="null"/>.</exception>
    public static YamlValue List(params YamlValue[] items) =>
        new(Nodes.List(Argument.NoneNull(items, nameof(items)).Select(static item => item.ToNode())));

    /// <summary>Creates a mapping.</summary>
    /// <param name="fields">The names and values of its fields. If a name is repeated, the last value counts.</param>
    /// <exception cref="ArgumentNullException">The array, a name or a value is <see langword="null"/>.</exception>
    public static YamlValue Mapping(params (string Name, YamlValue Value)[] fields) => Mapping(
        Argument.NotNull(fields, nameof(fields)).Select(static field => new KeyValuePair<string, YamlValue>(field.Name, field.Value)));

    /// <summary>Creates a mapping.</summary>
    /// <param name="fields">Its fields, such as a dictionary.</param>
    /// <exception cref="ArgumentNullException">The sequence, a name or a value is <see langword="null"/>.</exception>
    public static YamlValue Mapping(IEnumerable<KeyValuePair<string, YamlValue>> fields) => new(Nodes.Mapping(
        new OrderedMap<YamlValue>(Argument.NoneNull(fields, nameof(fields)))
            .Select(static field => Nodes.Field(field.Key, field.Value.ToNode()))));

    /// <summary>Parses a value in YAML, such as <c>{type: pytorch, process_count_per_instance: 2}</c>, as in the Azure ML CLI.</summary>
    /// <param name="yaml">The YAML, which must be one document.</param>
    /// <exception cref="ArgumentNullException">The YAML is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not valid YAML, or has more than one document.</exception>
    public static YamlValue Parse(string yaml) => new(ValueParser.Parse(Argument.NotNull(yaml, nameof(yaml))));

    /// <summary>Converts a text. It's read as this text again, so it's quoted if it looks like a number, for example.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public static implicit operator YamlValue(string text) => new(Nodes.Text(Argument.NotNull(text, nameof(text))));

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator YamlValue(bool value) => new(Nodes.Boolean(value));

    /// <summary>Converts a whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator YamlValue(int number) => new(Nodes.Number(number));

    /// <summary>Converts a whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator YamlValue(long number) => new(Nodes.Number(number));

    /// <summary>Converts a number. It's written with a decimal point in every culture.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator YamlValue(decimal number) => new(Nodes.Plain(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Converts a number. It's written with a decimal point in every culture.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or not a number.</exception>
    public static implicit operator YamlValue(double number) => new(Nodes.Plain(Decimals.Write(number)));

    /// <summary>Returns whether two values have the same type and content.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(YamlValue? left, YamlValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two values have different types or content.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(YamlValue? left, YamlValue? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(YamlValue? other) =>
        other is not null
        && (ReferenceEquals(Node, other.Node)
            || (Kind == other.Kind
                && TextOf() == other.TextOf()
                && Items.SequenceEqual(other.Items)
                && Fields.Count == other.Fields.Count
                && Fields.All(field => other.Fields.TryGetValue(field.Key, out var value) && field.Value.Equals(value))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YamlValue);

    /// <inheritdoc/>
    public override int GetHashCode() => (Kind, TextOf(), Items.Count, Fields.Count).GetHashCode();

    /// <summary>
    /// Returns the value of a text, a number or a boolean as a text: <c>true</c>, <c>0.5</c>. For a list or a mapping, its YAML.
    /// </summary>
    public override string ToString() => TextOf() ?? Write();

    internal static IReadOnlyDictionary<string, YamlValue> FieldsOf(YamlNode node, Func<YamlScalar, TypedScalar> resolve) =>
        new OrderedMap<YamlValue>(((node as YamlMapping)?.Fields ?? []).Select(field =>
            new KeyValuePair<string, YamlValue>(field.Name, new YamlValue(field.Value, resolve))));

    /// <summary>Returns a node with the same value for every tool that reads YAML.</summary>
    internal YamlNode ToNode() => Node switch
    {
        YamlMapping { Tag: null } => Nodes.Mapping(Fields.Select(static field => Nodes.Field(field.Key, field.Value.ToNode()))),
        YamlSequence { Tag: null } => Nodes.List(Items.Select(static item => item.ToNode())),
        YamlScalar scalar when !IsOfPython(scalar) => ToNode(scalar),
        _ => Node,
    };

    // For the Azure ML CLI, these are neither texts nor numbers.
    private bool IsOfPython(YamlScalar scalar) =>
        scalar.Tag is YamlTags.Binary or YamlTags.Timestamp && _resolve == AzureCliScalars.Resolve;

    private YamlScalar ToNode(YamlScalar scalar)
    {
        var typed = _resolve(scalar);
        return typed.Kind switch
        {
            ScalarKind.String => Nodes.Text(typed.Value),
            ScalarKind.Boolean => Nodes.Boolean(typed.Value == "true"),
            ScalarKind.Null => Nodes.Plain("null"),
            ScalarKind.Number => Nodes.Plain(NumberOf(scalar.Text, typed.Value)),
            _ => Nodes.Plain(scalar.Text),
        };
    }

    // The text, if each tool reads it as this number, or else a plain decimal.
    private static string NumberOf(string text, string value)
    {
        var plain = Nodes.Plain(text);
        return KubectlScalars.Resolve(plain).Value == value
            && AzureCliScalars.Resolve(plain) is { Kind: ScalarKind.Number } typed
            && typed.Value == value
            ? text
            : decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Decimals.Write(number)
            : value;
    }

    private string? TextOf() => Node is YamlScalar scalar ? _resolve(scalar).Value : null;

    private string Write()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new TreeWriter(writer, _resolve).WriteValue(Node);
        return writer.ToString();
    }
}
