using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.InstanceTypes;

/// <summary>Reports YAML that kubectl rejects or silently changes, in documents that kubectl reads.</summary>
internal static class KubectlChecks
{
    internal static void Check(YamlNode node, List<Finding> findings)
    {
        switch (node)
        {
            case YamlMapping mapping:
                DuplicateKeys.Check(mapping, findings);
                foreach (var (key, value) in mapping.Entries)
                {
                    Check(key, findings);
                    Check(value, findings);
                    if (key is YamlScalar { IsMerge: true } && !IsMergeable(value.Target))
                    {
                        findings.Add(ManifestMustParse.Rule.NotMergeable(key.Span));
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
                findings.Add(ManifestMustParse.Rule.NotFinite(scalar.Span, scalar.Text));
                break;
            case YamlAlias { IsDangling: true } alias:
                findings.Add(ManifestMustParse.Rule.DanglingAlias(alias.Span, alias.Name));
                break;
        }
    }

    private static bool IsMergeable(YamlNode value) => value switch
    {
        YamlMapping or YamlAlias => true,
        YamlSequence sequence => sequence.Items.TrueForAll(item => item.Target is YamlMapping or YamlAlias),
        _ => false,
    };
}
