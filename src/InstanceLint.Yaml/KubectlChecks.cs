using System;
using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Yaml;

/// <summary>What kubectl minds, or swallows without a word, anywhere in a document of ours.</summary>
internal static class KubectlChecks
{
    // Most mappings are smaller than what a hash set costs.
    private const int FewKeys = 8;

    internal static void Check(YamlNode node, List<Finding> findings)
    {
        switch (node)
        {
            case YamlMapping mapping:
                CheckKeys(mapping, findings);
                foreach (var (key, value) in mapping.Entries)
                {
                    Check(key, findings);
                    Check(value, findings);
                    if (key is YamlScalar { IsMerge: true } && !IsMergeable(value.Target))
                    {
                        findings.Add(ManifestMustParse.Rule.NotMergeable(key.Origin));
                    }
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Check(item, findings);
                }

                break;
            case YamlScalar scalar when KubectlScalars.Resolve(scalar).IsRefused:
                findings.Add(ManifestMustParse.Rule.NotFinite(scalar.Origin, scalar.Text));
                break;
            case YamlAlias { IsDangling: true } alias:
                findings.Add(ManifestMustParse.Rule.DanglingAlias(alias.Origin, alias.Name));
                break;
        }
    }

    private static bool IsMergeable(YamlNode value) => value switch
    {
        YamlMapping or YamlAlias => true,
        YamlSequence sequence => sequence.Items.TrueForAll(item => item.Target is YamlMapping or YamlAlias),
        _ => false,
    };

    private static void CheckKeys(YamlMapping mapping, List<Finding> findings)
    {
        if (mapping.Entries.Count > FewKeys)
        {
            CheckManyKeys(mapping, findings);
            return;
        }

        for (var i = 1; i < mapping.Entries.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (KeyOf(mapping.Entries[i]) is { } key && KeyOf(mapping.Entries[j]) is { } first && key.Text == first.Text)
                {
                    Report(mapping, key, first, findings);
                    break;
                }
            }
        }
    }

    private static void CheckManyKeys(YamlMapping mapping, List<Finding> findings)
    {
        var firsts = new Dictionary<string, YamlScalar>(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (KeyOf(entry) is not { } key)
            {
                continue;
            }

            if (firsts.TryGetValue(key.Text, out var first))
            {
                Report(mapping, key, first, findings);
            }
            else
            {
                firsts.Add(key.Text, key);
            }
        }
    }

    private static void Report(YamlMapping mapping, YamlScalar key, YamlScalar first, List<Finding> findings)
    {
        mapping.MarkRepeated(key.Text);
        findings.Add(KeyMustBeUnique.Rule.Repeated(key.Origin, key.Text, first.Origin));
    }

    private static YamlScalar? KeyOf(YamlEntry entry) => entry.Key is YamlScalar { IsMerge: false } key ? key : null;
}
