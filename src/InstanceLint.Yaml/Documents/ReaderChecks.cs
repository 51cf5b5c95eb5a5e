using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Reports YAML that the program that reads a document rejects or silently changes.</summary>
/// <param name="reader">The program's name in messages.</param>
/// <param name="findings">Receives the findings.</param>
internal abstract class ReaderChecks(string reader, List<Finding> findings)
{
    private protected string Reader => reader;

    private protected List<Finding> Findings => findings;

    /// <summary>Checks a node and all nodes in it.</summary>
    internal void Check(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping { IsTemplate: true }:
                break;
            case YamlMapping mapping:
                CheckTag(mapping);
                CheckDuplicates(mapping);
                foreach (var (key, value) in mapping.Entries)
                {
                    CheckEntry(key, value);
                }

                break;
            case YamlSequence sequence:
                CheckTag(sequence);
                foreach (var item in sequence.Items)
                {
                    Check(item);
                }

                break;
            case YamlScalar scalar:
                CheckScalar(scalar);
                break;
            case YamlAlias { IsDangling: true } alias:
                findings.Add(ManifestMustParse.Rule.DanglingAlias(alias.Span, alias.Name, reader));
                break;
        }
    }

    /// <summary>Checks the keys of a mapping against each other.</summary>
    private protected virtual void CheckDuplicates(YamlMapping mapping) => DuplicateKeys.Check(mapping, findings);

    /// <summary>Checks a key that is a single value.</summary>
    private protected abstract void CheckKey(YamlScalar key, YamlNode place);

    /// <summary>Checks a value that isn't a key.</summary>
    private protected abstract void CheckScalar(YamlScalar scalar);

    /// <summary>Checks the tag of a mapping or list.</summary>
    private protected virtual void CheckTag(YamlNode node)
    {
    }

    private void CheckEntry(YamlNode key, YamlNode value)
    {
        switch (key.Target)
        {
            case YamlScalar scalar:
                CheckKey(scalar, key);
                if (scalar.IsMerge && !IsMergeable(value.Target))
                {
                    findings.Add(ManifestMustParse.Rule.NotMergeable(key.Span, reader));
                }

                break;
            case YamlSequence:
                findings.Add(ManifestMustParse.Rule.KeyNotText(key.Span, "a list", reader));
                break;
            case YamlMapping { IsTemplate: false }:
                findings.Add(ManifestMustParse.Rule.KeyNotText(key.Span, "a mapping", reader));
                break;
            case YamlAlias:
                Check(key);
                break;
        }

        Check(value);
    }

    private static bool IsMergeable(YamlNode value) => value switch
    {
        YamlMapping or YamlAlias => true,
        YamlSequence sequence => sequence.Items.TrueForAll(item => item.Target is YamlMapping or YamlAlias),
        _ => false,
    };
}
