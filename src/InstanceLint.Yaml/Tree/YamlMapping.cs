using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml.Tree;

/// <summary>A key with its value.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>Whether it merges the fields of other mappings.</summary>
    internal bool IsMerge => Key.Target is YamlScalar { IsMerge: true };
}

/// <summary>A key of a mapping with the value that counts.</summary>
internal readonly record struct YamlField(YamlScalar Key, YamlNode Value)
{
    internal string Name => Key.Text;
}

/// <summary>A mapping.</summary>
internal sealed class YamlMapping(SourceSpan span, bool isFlow, AliasBudget budget) : YamlNode(span)
{
    /// <summary>The field that says of which schema a document is. It looks like a template variable.</summary>
    internal const string SchemaName = "$schema";

    // Most mappings are smaller than what an index costs.
    private const int FewFields = 8;

    private List<YamlField>? _fields;
    private Dictionary<string, int>? _places;
    private HashSet<string>? _repeated;
    private bool _isComplete = true;

    /// <summary>From its start to its bracket or to what follows it, or without an end where the text breaks off.</summary>
    internal SourceSpan Extent { get; set; } = new(span.Source, span.Start, Position.End);

    /// <summary>All entries in the order of the text, duplicates and merge keys included.</summary>
    internal List<YamlEntry> Entries { get; } = [];

    /// <summary>Whether all of it can be seen: it was read to its end, and so was all that is merged into it.</summary>
    internal bool IsComplete
    {
        get => Fields is not null && _isComplete;
        set => _isComplete = value;
    }

    /// <summary>
    /// The fields that count, as kubectl resolves them: one after the other in the order of the text, the later one wins,
    /// and a merge key puts its fields where it stands, so that it does win over keys above it. After <see cref="MergeFirst"/>,
    /// as the Azure ML CLI resolves them.
    /// </summary>
    internal List<YamlField> Fields => _fields ??= Resolve(Entries);

    /// <summary>Whether it is a template variable that happens to be YAML: <c>{{ x }}</c> is a mapping with a mapping for a key.</summary>
    internal bool IsTemplate => isFlow && Entries.Count == 1 && Entries[0].Key is YamlMapping { IsFlow: true };

    /// <summary>Whether it stands in braces.</summary>
    internal bool IsFlow => isFlow;

    /// <summary>The field of a name, or <see langword="null"/>.</summary>
    internal YamlField? Find(string name)
    {
        var fields = Fields;
        return PlaceOf(name, fields) is >= 0 and var place ? fields[place] : null;
    }

    /// <summary>Remembers that a key stands here several times.</summary>
    internal void MarkRepeated(string name) => (_repeated ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    /// <summary>Whether a key stands here several times, so that something may stand under the one that does not count.</summary>
    internal bool IsRepeated(string name) => _repeated?.Contains(name) == true;

    /// <summary>
    /// Resolves the fields again, with merge keys before all other keys, so that a key that is written wins wherever it is.
    /// </summary>
    internal void MergeFirst()
    {
        if (Entries.Exists(static entry => entry.IsMerge))
        {
            _places = null;
            _fields = Resolve([.. Entries.OrderByDescending(static entry => entry.IsMerge)]);
        }
    }

    private List<YamlField> Resolve(List<YamlEntry> entries)
    {
        var fields = new List<YamlField>(Entries.Count);
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
                // What a template puts in place of such a key may be anything; the one of a schema only looks like it.
                _isComplete &= name.Text == SchemaName || !TemplateVariable.IsIn(name.Text);
                Put(new YamlField(name, value.Target), fields);
            }
        }

        return fields;
    }

    private void Merge(YamlNode source, List<YamlField> fields)
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
                // The first of several mappings wins.
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

    private void Put(YamlField field, List<YamlField> fields)
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

    // Where the field of a name stands among the others, or -1.
    private int PlaceOf(string name, List<YamlField> fields)
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

    private static Dictionary<string, int> Index(List<YamlField> fields)
    {
        var places = new Dictionary<string, int>(fields.Count, StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            places.Add(fields[i].Name, i);
        }

        return places;
    }
}
