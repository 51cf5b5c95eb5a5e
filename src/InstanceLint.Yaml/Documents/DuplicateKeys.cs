using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Finds duplicate keys in mappings.</summary>
internal static class DuplicateKeys
{
    // For a small mapping, a hash set costs more than comparing all keys.
    private const int FewKeys = 8;

    /// <summary>Checks all mappings of a document.</summary>
    internal static void CheckTree(YamlNode node, List<Finding> findings)
    {
        switch (node)
        {
            case YamlMapping mapping:
                Check(mapping, findings);
                foreach (var (key, value) in mapping.Entries)
                {
                    CheckTree(key, findings);
                    CheckTree(value, findings);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    CheckTree(item, findings);
                }

                break;
        }
    }

    /// <summary>Checks one mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="findings">Receives the findings.</param>
    /// <param name="nameOf">Returns the text by which keys are compared; their own if it's <see langword="null"/>.</param>
    internal static void Check(YamlMapping mapping, List<Finding> findings, Func<YamlScalar, string>? nameOf = null)
    {
        nameOf ??= static key => key.Text;
        if (mapping.Entries.Count > FewKeys)
        {
            CheckManyKeys(mapping, findings, nameOf);
            return;
        }

        for (var i = 1; i < mapping.Entries.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (KeyOf(mapping.Entries[i]) is { } key && KeyOf(mapping.Entries[j]) is { } first && nameOf(key) == nameOf(first))
                {
                    AddRepeated(mapping, key, first, findings);
                    break;
                }
            }
        }
    }

    private static void CheckManyKeys(YamlMapping mapping, List<Finding> findings, Func<YamlScalar, string> nameOf)
    {
        var firsts = new Dictionary<string, YamlScalar>(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (KeyOf(entry) is not { } key)
            {
                continue;
            }

            var name = nameOf(key);
            if (firsts.TryGetValue(name, out var first))
            {
                AddRepeated(mapping, key, first, findings);
            }
            else
            {
                firsts.Add(name, key);
            }
        }
    }

    private static void AddRepeated(YamlMapping mapping, YamlScalar key, YamlScalar first, List<Finding> findings)
    {
        mapping.MarkRepeated(key.Text);
        findings.Add(KeyMustBeUnique.Rule.Repeated(key.Span, key.Text, first.Span));
    }

    private static YamlScalar? KeyOf(YamlEntry entry) => entry.Key is YamlScalar { IsMerge: false } key ? key : null;
}
