using System;
using System.Collections.Generic;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Yaml;

/// <summary>Finds the documents of ours by their apiVersion and kind, and ignores all others without a word.</summary>
internal sealed class DocumentRecognizer(InstanceTypeReader reader, List<Finding> findings)
{
    // The group has two more kinds, which are nobody's misspelling of ours.
    private static readonly string[] Kinds = [KindMustBeServed.InstanceType, KindMustBeServed.InstanceTypeList, "AmlJob", "QuotaOverride"];

    internal void Recognize(YamlNode root)
    {
        if (root is YamlMapping document)
        {
            Recognize(document, isRoot: true);
        }
    }

    private void Recognize(YamlMapping document, bool isRoot)
    {
        var apiVersion = ValueOf(document, "apiVersion");
        var kind = ValueOf(document, "kind");
        if (kind is null)
        {
            return;
        }

        if (apiVersion is null or { Text.Length: 0 })
        {
            RecognizeWithoutVersion(document, kind);
        }
        else if (apiVersion.Text == KindMustBeServed.Group || apiVersion.Text.StartsWith(KindMustBeServed.Group + "/", StringComparison.Ordinal))
        {
            RecognizeOurGroup(document, apiVersion, kind);
        }
        else if (isRoot && apiVersion.Text == "v1" && kind.Text == "List" && document.Find("items")?.Value is YamlSequence items)
        {
            foreach (var item in items.Items)
            {
                if (item.Target is YamlMapping mapping)
                {
                    Recognize(mapping, isRoot: false);
                }
            }
        }
    }

    private void RecognizeOurGroup(YamlMapping document, YamlScalar apiVersion, YamlScalar kind)
    {
        var meant = Suggestion.Nearest(kind.Text, Kinds);
        if (meant is not (KindMustBeServed.InstanceType or KindMustBeServed.InstanceTypeList))
        {
            return;
        }

        if (apiVersion.Text != KindMustBeServed.ApiVersion && !TemplateVariable.IsIn(apiVersion.Text))
        {
            findings.Add(KindMustBeServed.Rule.OtherVersion(apiVersion.Origin, apiVersion.Text));
        }

        if (kind.Text != meant)
        {
            findings.Add(KindMustBeServed.Rule.OtherKind(kind.Origin, kind.Text, meant));
        }

        Read(document, meant);
    }

    // Without an apiVersion only the body can tell; one that cannot be seen may still come.
    private void RecognizeWithoutVersion(YamlMapping document, YamlScalar kind)
    {
        if (!document.IsWhole || kind.Text is not (KindMustBeServed.InstanceType or KindMustBeServed.InstanceTypeList) || !HasBody(document, kind.Text))
        {
            return;
        }

        findings.Add(KindMustBeServed.Rule.NoVersion(kind.Origin, kind.Text));
        Read(document, kind.Text);
    }

    private void Read(YamlMapping document, string kind)
    {
        KubectlChecks.Check(document, findings);
        if (kind == KindMustBeServed.InstanceType)
        {
            reader.ReadInstanceType(document);
        }
        else
        {
            reader.ReadList(document);
        }
    }

    private static bool HasBody(YamlMapping document, string kind) => kind == KindMustBeServed.InstanceType
        ? document.Find("spec")?.Value is YamlMapping spec
            && spec.Find("resources")?.Value is YamlMapping resources
            && (resources.Find("requests") ?? resources.Find("limits"))?.Value is YamlMapping
        : document.Find("items")?.Value is YamlSequence items
            && items.Items.Exists(item => item.Target is YamlMapping mapping && HasBody(mapping, KindMustBeServed.InstanceType));

    private static YamlScalar? ValueOf(YamlMapping document, string field) => document.Find(field)?.Value as YamlScalar;
}
