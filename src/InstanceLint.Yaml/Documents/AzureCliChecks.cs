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
    private static readonly string[] ScalarTags = ["null", "bool", "int", "float", "binary", "timestamp", "str"];
    private static readonly string[] MappingTags = ["map", "set"];
    private static readonly string[] ListTags = ["seq", "omap", "pairs"];

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
        findings.AddRange(rejected.ByAzureCli);
        rejected.ByAzureCli.Clear();
    }

    // A plain '=' is allowed as a key.
    private protected override void CheckKey(YamlScalar key, YamlNode place)
    {
        if (!key.IsMerge && !(key is { IsPlain: true, Text: "=" }))
        {
            CheckScalar(key);
        }
    }

    private protected override void CheckScalar(YamlScalar scalar)
    {
        if (!IsOf(scalar, ScalarTags))
        {
            AddTag(scalar, scalar.Text);
        }
        else if (AzureCliScalars.Resolve(scalar).IsRefused)
        {
            Findings.Add(scalar.Tag is null or "!"
                ? ManifestMustParse.Rule.NotConvertible(scalar.Span, scalar.Text)
                : ManifestMustParse.Rule.NotOfItsTag(scalar.Span, scalar.Text, ShortTag(scalar.Tag), Reader));
        }
    }

    private protected override void CheckTag(YamlNode node)
    {
        if (!IsOf(node, node is YamlMapping ? MappingTags : ListTags))
        {
            AddTag(node, node is YamlMapping ? "a mapping" : "a list");
        }
    }

    private void AddTag(YamlNode node, string text)
    {
        var tag = ShortTag(node.Tag!);
        Findings.Add(IsOf(node, ScalarTags) || IsOf(node, MappingTags) || IsOf(node, ListTags)
            ? ManifestMustParse.Rule.NotOfItsTag(node.Span, text, tag, Reader)
            : ManifestMustParse.Rule.UnknownTag(node.Span, tag));
    }

    private static bool IsOf(YamlNode node, string[] tags) => node.Tag is null or "!"
        || (node.Tag.StartsWith(Tags, StringComparison.Ordinal) && Array.IndexOf(tags, node.Tag.Substring(Tags.Length)) >= 0);
}
