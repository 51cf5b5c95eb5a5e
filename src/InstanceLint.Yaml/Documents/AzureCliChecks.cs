using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Reports YAML that the Azure ML CLI rejects or silently changes, in jobs and deployments.</summary>
internal sealed class AzureCliChecks : ReaderChecks
{
    private static readonly string[] ScalarTags =
        [YamlTags.Null, YamlTags.Bool, YamlTags.Int, YamlTags.Float, YamlTags.Binary, YamlTags.Timestamp, YamlTags.Str];

    private static readonly string[] MappingTags = [YamlTags.Map, YamlTags.Set];
    private static readonly string[] ListTags = [YamlTags.Seq, YamlTags.OrderedMap, YamlTags.Pairs];

    private AzureCliChecks(List<Finding> findings)
        : base(Scalar.AzureCli, findings)
    {
    }

    /// <summary>Checks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rejected">What the parser accepted in it.</param>
    /// <param name="findings">Receives the findings.</param>
    internal static void Check(YamlMapping document, RejectedText rejected, List<Finding> findings)
    {
        new AzureCliChecks(findings).Check(document);
        rejected.MoveForAzureCli(findings);
    }

    private protected override void CheckKey(YamlScalar key, YamlNode place)
    {
        if (!key.IsMerge && !IsDefault(key))
        {
            CheckScalar(key);
        }
    }

    // A '=' is allowed only as a key.
    private static bool IsDefault(YamlScalar key) =>
        key.Tag == YamlTags.Value || (key.Text == "=" && (key.Tag is null ? key.IsPlain : key.Tag == YamlTags.NonSpecific));

    private protected override void CheckScalar(YamlScalar scalar)
    {
        if (!IsOf(scalar, ScalarTags))
        {
            AddTag(scalar, scalar.Text);
        }
        else if (AzureCliScalars.Resolve(scalar).IsRefused)
        {
            Findings.Add(scalar.Tag is null or YamlTags.NonSpecific
                ? ManifestMustParse.Rule.NotConvertible(scalar.Span, scalar.Text)
                : ManifestMustParse.Rule.NotOfItsTag(scalar.Span, scalar.Text, YamlTags.Shorten(scalar.Tag), Reader));
        }
    }

    private protected override void CheckTag(YamlNode node)
    {
        if (!IsOf(node, node is YamlMapping ? MappingTags : ListTags))
        {
            AddTag(node, node is YamlMapping ? "a mapping" : "a list");
        }
        else if (node is YamlSequence { Tag: YamlTags.OrderedMap or YamlTags.Pairs } pairs && pairs.Items.Find(IsNoPair) is { } item)
        {
            Findings.Add(ManifestMustParse.Rule.NotAPair(item.Span, YamlTags.Shorten(node.Tag!)));
        }
    }

    private static bool IsNoPair(YamlNode item) => item.Target is not YamlMapping { Entries.Count: 1 };

    private void AddTag(YamlNode node, string text)
    {
        var tag = YamlTags.Shorten(node.Tag!);
        Findings.Add(IsOf(node, ScalarTags) || IsOf(node, MappingTags) || IsOf(node, ListTags)
            ? ManifestMustParse.Rule.NotOfItsTag(node.Span, text, tag, Reader)
            : ManifestMustParse.Rule.UnknownTag(node.Span, tag));
    }

    private static bool IsOf(YamlNode node, string[] tags) =>
        node.Tag is null or YamlTags.NonSpecific || Array.IndexOf(tags, node.Tag) >= 0;
}
