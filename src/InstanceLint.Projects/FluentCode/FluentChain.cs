using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.FluentCode;

/// <summary>
/// Converts the fields of one document to calls. If the builder has no call for a field or its form, the field becomes a call of With.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="resolve">Returns the type of a scalar for the tool that reads the document.</param>
internal sealed class FluentChain(YamlMapping document, Func<YamlScalar, TypedScalar> resolve)
{
    private readonly HashSet<string> _converted = new(StringComparer.Ordinal);
    private readonly List<string> _calls = [];

    /// <summary>Returns the calls, or <see langword="null"/> if a value can't be expressed.</summary>
    internal IReadOnlyList<string>? Complete()
    {
        var values = new ValueCode(resolve);
        foreach (var field in document.Fields.Where(field => !_converted.Contains(field.Name)))
        {
            if (values.Write(field.Value) is not { } value)
            {
                return null;
            }

            _calls.Add($".With({CSharpText.Quote(field.Name)}, {value})");
        }

        return document.Entries.TrueForAll(static entry => entry.Key.Target is YamlScalar) ? [.. _calls, ".Build()"] : null;
    }

    /// <summary>Adds a call.</summary>
    internal void Call(string method, params string[] arguments) => _calls.Add($".{method}({string.Join(", ", arguments)})");

    /// <summary>Leaves out a field, because a call or the type of definition implies it.</summary>
    internal void Skip(string field) => _converted.Add(field);

    /// <summary>Converts a field with a text.</summary>
    internal void Text(string field, string method)
    {
        if (TextOf(document, field) is { } text)
        {
            Skip(field);
            Call(method, CSharpText.Quote(text));
        }
    }

    /// <summary>Converts a field with a whole number.</summary>
    internal void Number(YamlMapping? parent, string field, string method)
    {
        if (parent?.Find(field)?.Value is YamlScalar scalar && NumberOf(scalar) is { } number)
        {
            Skip(field);
            Call(method, number);
        }
    }

    /// <summary>Converts a field with texts by name.</summary>
    internal void Texts(YamlMapping? parent, string field, string method)
    {
        if (parent?.Find(field)?.Value is YamlMapping mapping && AreTexts(mapping))
        {
            Skip(field);
            foreach (var entry in mapping.Fields)
            {
                Call(method, CSharpText.Quote(entry.Name), CSharpText.Quote(TextOf(mapping, entry.Name)!));
            }
        }
    }

    /// <summary>Converts the amounts of a section.</summary>
    internal void Amounts(YamlMapping section, string method, string single, bool hasIntegers)
    {
        var others = new List<YamlEntry>(section.Fields);
        var arguments = new List<string>();
        foreach (var kind in ResourceKinds.All)
        {
            if (section.Find(kind.Name) is { } field
                && (kind.IsDevice ? GpuOf(field, hasIntegers) : CSharpText.Quote(TextOf(section, kind.Name)!)) is { } amount)
            {
                others.Remove(field);
                arguments.Add($"{kind.Parameter}: {amount}");
            }
        }

        if (arguments.Count > 0)
        {
            Call(method, [.. arguments]);
        }

        foreach (var field in others)
        {
            Call(single, CSharpText.Quote(field.Name), CSharpText.Quote(((YamlScalar)field.Value).Text));
        }
    }

    /// <summary>Whether the amounts of a section are texts, or integers where the library writes some.</summary>
    internal bool AreAmounts(YamlNode section, bool hasIntegers, bool allowsGpu) =>
        section is YamlMapping mapping
        && mapping.Fields.TrueForAll(field =>
            field.Value is YamlScalar scalar
            && (ResourceKinds.Find(field.Name) is { IsDevice: true }
                ? allowsGpu && (hasIntegers ? NumberOf(scalar) is not null : TextOf(mapping, field.Name) is not null)
                : TextOf(mapping, field.Name) is not null));

    /// <summary>Returns the text in a field, or <see langword="null"/> if it's something else.</summary>
    internal string? TextOf(YamlMapping mapping, string field) =>
        mapping.Find(field)?.Value is YamlScalar scalar && resolve(scalar) is { Kind: ScalarKind.String, Value: var text } ? text : null;

    /// <summary>Returns a whole number as it's written in C#, or <see langword="null"/> if the value is something else.</summary>
    internal string? NumberOf(YamlScalar scalar) =>
        resolve(scalar) is { Kind: ScalarKind.Number, Value: var text }
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) is var written
        && written == scalar.Text
            ? written
            : null;

    // A mapping without content is something else than none.
    private bool AreTexts(YamlMapping mapping) =>
        mapping.Fields.Count > 0 && mapping.Fields.TrueForAll(field => TextOf(mapping, field.Name) is not null);

    // The library writes GPUs of instance types as a number, and those of deployments as a text.
    private string? GpuOf(YamlEntry field, bool hasIntegers)
    {
        var scalar = (YamlScalar)field.Value;
        return hasIntegers ? NumberOf(scalar)
            : resolve(scalar).Kind == ScalarKind.String ? NumberOf(new YamlScalar(default, 0, scalar.Text, isPlain: true))
            : null;
    }
}
