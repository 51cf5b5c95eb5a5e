using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml.Tree;

/// <summary>A key with its value. A field is an entry whose key is a single value and whose value is not an alias.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>Whether the key is a merge key, which adds the fields of other mappings.</summary>
    internal bool IsMerge => Key.Target is YamlScalar { IsMerge: true };

    /// <summary>The key of a field.</summary>
    internal YamlScalar Scalar => (YamlScalar)Key;

    /// <summary>The name of a field.</summary>
    internal string Name => Scalar.Text;

    /// <summary>Whether it is a field as it is written.</summary>
    internal bool IsField => Key is YamlScalar { IsMerge: false } && ReferenceEquals(Value.Target, Value);
}

/// <summary>A mapping.</summary>
internal sealed class YamlMapping(SourceSpan span, bool isFlow, AliasBudget budget) : YamlNode(span)
{
    /// <summary>The field with a document's schema. It isn't a template variable although it looks like one.</summary>
    internal const string SchemaName = "$schema";

    // For a small mapping, an index costs more than comparing all keys.
    private const int FewFields = 8;

    private List<YamlEntry>? _fields;
    private Dictionary<string, int>? _places;
    private HashSet<string>? _repeated;
    private bool _isComplete = true;

    /// <summary>The position of its bracket or of the next node. Unknown if the text is incomplete.</summary>
    internal Position End { get; set; } = Position.End;

    /// <summary>The span from its start to its end.</summary>
    internal SourceSpan Extent => new(Span.Source, Span.Start, End);

    /// <summary>All entries in the order of the text, duplicates and merge keys included.</summary>
    internal List<YamlEntry> Entries { get; } = [];

    /// <summary>Whether all fields are known: the mapping and all mappings merged into it were read completely.</summary>
    internal bool IsComplete
    {
        get => Fields is not null && _isComplete;
        set => _isComplete = value;
    }

    /// <summary>
    /// The fields that are used. In kubectl, entries apply in the order of the text and the last one wins, so the fields of a merge key
    /// override keys above it. After <see cref="MergeFirst"/>, the fields as in the Azure ML CLI.
    /// </summary>
    internal List<YamlEntry> Fields => _fields ??= Resolve(Entries);

    /// <summary>Whether it's a template variable that is also valid YAML: <c>{{ x }}</c> is a mapping with a mapping as its key.</summary>
    internal bool IsTemplate => isFlow
        && Entries.Count == 1
        && Entries[0] is { Key: YamlMapping { IsFlow: true, Tag: null } inner, Value: YamlScalar { IsNothing: true } }
        && Span.Start < inner.Span.Start
        && Span.End == inner.Span.Start;

    /// <summary>Whether it's written in braces.</summary>
    internal bool IsFlow => isFlow;

    /// <summary>Returns the field with a name, or <see langword="null"/>.</summary>
    internal YamlEntry? Find(string name)
    {
        var fields = Fields;
        return PlaceOf(name, fields) is >= 0 and var place ? fields[place] : null;
    }

    /// <summary>Returns the text of the field with a name, or an empty text if it's missing or not a single value.</summary>
    internal string TextOf(string name) => Find(name)?.Value is YamlScalar scalar ? scalar.Text : string.Empty;

    /// <summary>Records that a key is a duplicate.</summary>
    internal void MarkRepeated(string name) => (_repeated ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    /// <summary>Whether a key is a duplicate, so the unused value may contain something too.</summary>
    internal bool IsRepeated(string name) => _repeated?.Contains(name) == true;

    /// <summary>Resolves the fields again with merge keys first, so that other keys always override merged fields.</summary>
    internal void MergeFirst()
    {
        if (Entries.Exists(static entry => entry.IsMerge))
        {
            _places = null;
            _fields = Resolve([.. Entries.OrderByDescending(static entry => entry.IsMerge)]);
        }
    }

    private List<YamlEntry> Resolve(List<YamlEntry> entries)
    {
        if (AreDifferentFields(entries))
        {
            return entries;
        }

        var fields = new List<YamlEntry>(entries.Count);
        foreach (var (key, value) in entries)
        {
            if (key.Target is not YamlScalar name)
            {
                _isComplete = false;
            }
            else if (name.IsMerge)
            {
                Merge(value.Target, fields);
            }
            else
            {
                _isComplete &= !IsVariable(name.Text);
                Put(new YamlEntry(name, value.Target), fields);
            }
        }

        return fields;
    }

    // Most mappings have only fields, each once, so these need not be copied.
    private bool AreDifferentFields(List<YamlEntry> entries)
    {
        if (entries.Count > FewFields)
        {
            return false;
        }

        var isComplete = true;
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].IsField)
            {
                return false;
            }

            var name = entries[i].Name;
            isComplete &= !IsVariable(name);
            for (var j = 0; j < i; j++)
            {
                if (entries[j].Name == name)
                {
                    return false;
                }
            }
        }

        _isComplete &= isComplete;
        return true;
    }

    // A template as a key can be replaced with anything. $schema only looks like a template.
    private static bool IsVariable(string name) => name != SchemaName && TemplateVariable.IsIn(name);

    private void Merge(YamlNode source, List<YamlEntry> fields)
    {
        switch (source)
        {
            case YamlMapping mapping when budget.TrySpend(mapping.Fields.Count):
                foreach (var field in mapping.Fields)
                {
                    Put(field, fields);
                }

                _isComplete &= mapping.IsComplete;
                break;
            case YamlSequence sequence:
                // The first of several merged mappings wins.
                for (var i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    if (sequence.Items[i].Target is YamlMapping item)
                    {
                        Merge(item, fields);
                    }
                    else
                    {
                        _isComplete = false;
                    }
                }

                break;
            default:
                _isComplete = false;
                break;
        }
    }

    private void Put(YamlEntry field, List<YamlEntry> fields)
    {
        if (PlaceOf(field.Name, fields) is >= 0 and var place)
        {
            fields[place] = field;
        }
        else
        {
            _places?.Add(field.Name, fields.Count);
            fields.Add(field);
        }
    }

    // Returns the index of the field with a name, or -1.
    private int PlaceOf(string name, List<YamlEntry> fields)
    {
        if (fields.Count > FewFields)
        {
            return (_places ??= Index(fields)).TryGetValue(name, out var place) ? place : -1;
        }

        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static Dictionary<string, int> Index(List<YamlEntry> fields)
    {
        var places = new Dictionary<string, int>(fields.Count, StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            places.Add(fields[i].Name, i);
        }

        return places;
    }
}
