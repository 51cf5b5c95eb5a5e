using System.Collections.Generic;
using System.Globalization;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Edits;

/// <summary>All values in a text with their paths, with aliases and merge keys resolved, and all comments.</summary>
internal sealed class TextContent
{
    private readonly Dictionary<Leaf, int> _leaves = [];
    private readonly AliasBudget _budget;

    internal TextContent(ParsedText parsed)
    {
        _budget = new AliasBudget(parsed.Text.Length);
        for (var i = 0; i < parsed.Documents.Count; i++)
        {
            Add(parsed.Documents[i], Number(i));
        }

        foreach (var comment in parsed.Comments)
        {
            Add(new Leaf(Leaf.Comment, comment.Text));
        }
    }

    /// <summary>Whether there are too many values to compare two contents.</summary>
    internal bool IsEndless { get; private set; }

    /// <summary>Returns the values that this content has more often than another one.</summary>
    internal List<Leaf> Without(TextContent other)
    {
        var more = new List<Leaf>();
        foreach (var leaf in _leaves)
        {
            other._leaves.TryGetValue(leaf.Key, out var theirs);
            for (var i = theirs; i < leaf.Value; i++)
            {
                more.Add(leaf.Key);
            }
        }

        return more;
    }

    /// <summary>Returns the text of a scalar with the style and tag that determine its type.</summary>
    internal static string ValueOf(YamlScalar scalar) => IsNull(scalar) ? Leaf.Empty : ValueOf(scalar.Text, scalar.IsPlain, scalar.Tag);

    /// <summary>Whether every YAML reader reads a scalar as null.</summary>
    internal static bool IsNull(YamlScalar scalar) => scalar is { IsPlain: true, Tag: null, Text: "" or "~" or "null" or "Null" or "NULL" };

    internal static string ValueOf(string text, bool isPlain, string? tag = null) => (isPlain ? "plain " : "quoted ") + tag + " " + text;

    private void Add(YamlNode node, string path)
    {
        if (!_budget.TrySpend(1))
        {
            IsEndless = true;
            return;
        }

        switch (node.Target)
        {
            case YamlMapping { Fields.Count: > 0 } mapping:
                foreach (var field in mapping.Fields)
                {
                    Add(field.Value, path + Leaf.Separator + field.Name);
                }

                break;
            case YamlSequence { Items.Count: > 0 } sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Add(sequence.Items[i], path + Leaf.Separator + Number(i));
                }

                break;
            case YamlScalar scalar:
                Add(new Leaf(path, ValueOf(scalar)));
                break;
            case YamlAlias alias:
                Add(new Leaf(path, "alias " + alias.Name));
                break;
            default:
                Add(new Leaf(path, Leaf.Empty));
                break;
        }
    }

    private void Add(Leaf leaf)
    {
        _leaves.TryGetValue(leaf, out var count);
        _leaves[leaf] = count + 1;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
