using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Projects.Settings;

/// <summary>Reads nodes of a settings file as the table of keys describes them, and reports those that have another form.</summary>
internal sealed class SettingNodes
{
    // More are hardly written by hand, and an alias can repeat them.
    private const int MostValues = 10_000;

    private int _values;

    /// <summary>The problems that were found.</summary>
    internal List<Finding> Findings { get; } = [];

    /// <summary>Reports a problem.</summary>
    internal void Report(SourceSpan span, string message) => Findings.Add(SettingMustBeValid.Rule.Invalid(span, message));

    /// <summary>Returns the fields of a mapping whose keys are in the table, and reports the others.</summary>
    internal IEnumerable<SettingNode> ReadMapping(SettingNode node)
    {
        var found = new List<SettingNode>();
        foreach (var (name, key, value) in Fields(node))
        {
            var path = node.PathOf(name);
            if (node.Key.Keys.FirstOrDefault(known => known.Name == name) is not { } known)
            {
                Report(key.Span, $"{Wording.Plain(path)} is not a setting; {Instead(name, node.Key)}");
            }
            else if (!IsNothing(value))
            {
                found.Add(new SettingNode(known, value, key.Span, path));
            }
        }

        foreach (var missing in node.Key.Keys.Where(key => key.IsRequired && found.TrueForAll(field => field.Key != key)))
        {
            Report(node.Span, $"{node.Path} is missing {missing.Name}; add it, as in {Wording.Quote(node.Key.Example)}");
        }

        return found;
    }

    /// <summary>Returns the fields of a mapping whose keys the user chose.</summary>
    internal IEnumerable<(SettingText Name, SettingNode Value)> ReadMap(SettingNode node) =>
        Fields(node).Select(field =>
            (new SettingText(field.Name, field.Key.Span), new SettingNode(node.Key, field.Value, field.Key.Span, node.PathOf(field.Name))));

    /// <summary>Returns the items of a list.</summary>
    internal IEnumerable<SettingNode> ReadList(SettingNode node)
    {
        if (IsNothing(node.Value))
        {
            return [];
        }

        if (node.Value is YamlSequence list)
        {
            return list.Items
                .TakeWhile(_ => CanRead(node.Span))
                .Select((item, i) => new SettingNode(
                    node.Key, item.Target, item.Span, node.Path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]"));
        }

        ReportForm(node, "a list");
        return [];
    }

    /// <summary>Returns the values of a list.</summary>
    internal IEnumerable<SettingText> ReadTexts(SettingNode node) =>
        ReadList(node).Select(ReadText).Where(static text => text is not null).Select(static text => text!);

    /// <summary>Returns a single value, or <see langword="null"/> if it's missing or has another form.</summary>
    internal SettingText? ReadText(SettingNode node)
    {
        if (node.Value is not YamlScalar { IsNothing: false } scalar)
        {
            if (node.Value is not YamlScalar)
            {
                ReportForm(node, "a single value");
            }

            return null;
        }

        if (node.Key.Values.Count > 0 && !node.Key.Values.Contains(scalar.Text, StringComparer.Ordinal))
        {
            Report(scalar.Span, $"{node.Path}: {Wording.Quote(scalar.Text)} is not valid here; use {Wording.List(node.Key.Values)}");
            return null;
        }

        return new SettingText(scalar.Text, scalar.Span);
    }

    /// <summary>Returns a switch, or <see langword="null"/> if it's missing or something else.</summary>
    internal bool? ReadBoolean(SettingNode node)
    {
        if (IsNothing(node.Value))
        {
            return null;
        }

        if (node.Value is YamlScalar { Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        Report(node.Value.Span, $"{node.Path} is not a switch; use true or false");
        return null;
    }

    /// <summary>Returns a number, or <see langword="null"/> if it's missing or something else.</summary>
    internal int? ReadNumber(SettingNode node)
    {
        if (IsNothing(node.Value))
        {
            return null;
        }

        if (node.Value is YamlScalar scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        ReportForm(node, "a whole number");
        return null;
    }

    private IEnumerable<(string Name, YamlScalar Key, YamlNode Value)> Fields(SettingNode node)
    {
        if (IsNothing(node.Value))
        {
            yield break;
        }

        if (node.Value is not YamlMapping mapping)
        {
            ReportForm(node, "a mapping");
            yield break;
        }

        foreach (var (key, first) in RepeatedKeys.In(mapping))
        {
            Report(key.Span, $"duplicate key {Wording.Quote(key.Text)} (first on line {Phrases.Line(first)}); only the last value is used");
        }

        foreach (var key in mapping.Entries.Select(static entry => entry.Key).Where(static key => key.Target is not YamlScalar))
        {
            Report(key.Span, $"{node.Name} has a key that is not a single value; remove it");
        }

        foreach (var field in mapping.Fields)
        {
            if (!CanRead(node.Span))
            {
                yield break;
            }

            yield return (field.Name, field.Scalar, field.Value);
        }
    }

    private void ReportForm(SettingNode node, string form) =>
        Report(node.Value.Span.IsText ? node.Value.Span : node.Span, $"{node.Name} is not {form}; use a value such as {Wording.Quote(node.Key.Example)}");

    private bool CanRead(SourceSpan span)
    {
        if (++_values == MostValues)
        {
            Report(span, $"the file has more than {Wording.Count(MostValues)} values; remove some, because the rest is ignored");
        }

        return _values < MostValues;
    }

    private static string Instead(string name, SettingKey parent)
    {
        var known = parent.Keys.FirstOrDefault(key => key.OtherNames.Contains(name, StringComparer.Ordinal))?.Name;
        return known is not null ? $"use {Wording.Quote(known)}"
            : Suggestion.Find(name, parent.Names).Remedy ?? "use one of: " + string.Join(", ", parent.Names);
    }

    private static bool IsNothing(YamlNode node) => node is YamlScalar { IsPlain: true, Text: "" or "~" or "null" };
}

/// <summary>A value in a settings file.</summary>
/// <param name="Key">The row of the table for it or for the list or map that it is in.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">The key, or the place of the item.</param>
/// <param name="Path">The path of the value in messages, such as <c>clusters.prod.nodes</c>.</param>
internal sealed record SettingNode(SettingKey Key, YamlNode Value, SourceSpan Span, string Path)
{
    /// <summary>The name in messages.</summary>
    internal string Name => Path.Length == 0 ? "the file" : Wording.Plain(Path);

    /// <summary>Returns the path of a field.</summary>
    internal string PathOf(string field) => Path.Length == 0 ? field : Path + "." + field;
}
