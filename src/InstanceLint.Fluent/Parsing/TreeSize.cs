using System;
using System.Collections.Generic;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Counts what a document has when all its aliases are written out, and rejects what can't be written.</summary>
internal static class TreeSize
{
    /// <summary>Returns the number of values, up to the greatest number.</summary>
    /// <param name="node">The document.</param>
    /// <param name="mayRepeat">Whether aliases may lead to the same node several times.</param>
    /// <exception cref="FormatException">The document has a key that isn't a text, or an alias within its own anchor.</exception>
    internal static int Of(YamlNode node, bool mayRepeat) => (int)Count(node.Target, mayRepeat ? [] : null);

    private static long Count(YamlNode node, Dictionary<YamlNode, long>? known)
    {
        if (node is YamlScalar)
        {
            return 1;
        }

        if (known is null)
        {
            return CountContent(node, null);
        }

        if (!known.TryGetValue(node, out var size))
        {
            size = CountContent(node, known);
            known.Add(node, size);
        }

        return size;
    }

    private static long CountContent(YamlNode node, Dictionary<YamlNode, long>? known)
    {
        var size = 1L;
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    size += Count(item.Target, known);
                }

                break;
            case YamlMapping mapping when mapping.Entries.TrueForAll(CanBeWritten):
                foreach (var field in mapping.Fields)
                {
                    size += Count(field.Value, known);
                }

                break;
            case YamlMapping:
                throw new FormatException($"The YAML has a key at {node.Span.Start} that is not a text, or a variable that was not replaced.");
            default:
                throw new FormatException($"The YAML has an alias at {node.Span.Start} that refers to a value around it.");
        }

        return Math.Min(size, int.MaxValue);
    }

    private static bool CanBeWritten(YamlEntry entry) =>
        entry.Key.Target is YamlScalar && (!entry.IsMerge || entry.Value.Target is YamlMapping { IsTemplate: false } or YamlSequence);
}
