using System;
using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Documents.InstanceTypes;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Finds the documents of ours by their apiVersion and kind, and ignores all others without a word.</summary>
internal sealed class DocumentRecognizer(
    InstanceTypeReader reader, WorkloadReader workloads, ScalarReader scalars, bool isPatch, List<Finding> findings)
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
        if (document.Find("apiVersion") is not { } apiVersion || IsEmpty(apiVersion))
        {
            RecognizeWithoutVersion(document);
        }
        else if (apiVersion.Value is YamlScalar version && IsOurs(version))
        {
            RecognizeOurGroup(document, version);
        }
        else if (isRoot
            && apiVersion.Value is YamlScalar { Text: "v1" }
            && document.Find("kind")?.Value is YamlScalar { Text: "List" }
            && document.Find("items")?.Value is YamlSequence items)
        {
            // A list may name the same anchor a hundred thousand times.
            var seen = new HashSet<YamlMapping>();
            foreach (var item in items.Items)
            {
                if (item.Target is YamlMapping mapping && seen.Add(mapping))
                {
                    Recognize(mapping, isRoot: false);
                }
            }
        }
    }

    private void RecognizeOurGroup(YamlMapping document, YamlScalar apiVersion)
    {
        if ((document.Find("kind") ?? FindMisspelt(document, "kind"))?.Value is not YamlScalar kind)
        {
            return;
        }

        var meant = Suggestion.Nearest(kind.Text, Kinds);
        if (meant is not (KindMustBeServed.InstanceType or KindMustBeServed.InstanceTypeList))
        {
            return;
        }

        if (apiVersion.Text != KindMustBeServed.ApiVersion && !TemplateVariable.IsIn(apiVersion.Text))
        {
            findings.Add(KindMustBeServed.Rule.OtherVersion(apiVersion.Span, apiVersion.Text));
        }

        if (kind.Text != meant)
        {
            // With its body a document of a list is none of an instance type, however near the names are.
            string[] kinds = HasBody(document, meant) ? [meant] : Kinds;
            findings.Add(KindMustBeServed.Rule.OtherKind(kind.Span, kind.Text, meant, Suggestion.Find(kind.Text, kinds).IsCertain));
        }

        Read(document, meant);
    }

    // Without an apiVersion only the body can tell; one that cannot be seen may still come.
    private void RecognizeWithoutVersion(YamlMapping document)
    {
        if (document.Find("kind") is null)
        {
            workloads.Read(document);
            return;
        }

        if (document.Find("kind")?.Value is not YamlScalar { Text: KindMustBeServed.InstanceType or KindMustBeServed.InstanceTypeList } kind
            || !(document.IsComplete || isPatch)
            || !HasBody(document, kind.Text))
        {
            return;
        }

        // A misspelt apiVersion is reported as such, and may say that the document is not ours.
        if (FindMisspelt(document, "apiVersion") is not { } misspelt)
        {
            if (!isPatch)
            {
                findings.Add(KindMustBeServed.Rule.NoVersion(kind.Span, kind.Text));
            }
        }
        else if (misspelt.Value is not YamlScalar version || !IsOurs(version))
        {
            return;
        }

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

    private bool IsEmpty(YamlField field) => scalars.Read(field) is { State: ScalarState.Known, Value.Length: 0 };

    private static bool IsOurs(YamlScalar apiVersion) =>
        apiVersion.Text == KindMustBeServed.Group || apiVersion.Text.StartsWith(KindMustBeServed.Group + "/", StringComparison.Ordinal);

    private static bool HasBody(YamlMapping document, string kind) => kind == KindMustBeServed.InstanceType
        ? document.Find("spec")?.Value is YamlMapping spec
            && spec.Find("resources")?.Value is YamlMapping resources
            && (resources.Find("requests") ?? resources.Find("limits"))?.Value is YamlMapping
        : document.Find("items")?.Value is YamlSequence items
            && items.Items.Exists(item => item.Target is YamlMapping mapping && HasBody(mapping, KindMustBeServed.InstanceType));

    private static YamlField? FindMisspelt(YamlMapping document, string name)
    {
        string[] names = [name];
        foreach (var field in document.Fields)
        {
            if (field.Name != name && Suggestion.Nearest(field.Name, names) is not null)
            {
                return field;
            }
        }

        return null;
    }
}
