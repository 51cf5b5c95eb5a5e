using System;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.InstanceTypes;

/// <summary>Instance types and lists of them, recognized by apiVersion and kind.</summary>
internal sealed class InstanceTypeKind : DocumentKind
{
    // The other two kinds of the API group, so they aren't taken for misspelled instance types.
    private static readonly string[] Kinds = [KindMustBeServed.InstanceType, KindMustBeServed.InstanceTypeList, "AmlJob", "QuotaOverride"];

    internal override string Name => InstanceTypeDefinition.KindName;

    internal override DocumentReader Reader => DocumentReader.Kubectl;

    internal override string[][] Words { get; } = [[KindMustBeServed.Group], [KindMustBeServed.InstanceType]];

    internal override string? Mark => KindMustBeServed.Group;

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        var kind = context.HasNoVersion(document) ? RecognizeWithoutVersion(document, context)
            : document.Find("apiVersion")?.Value is YamlScalar version && IsOfGroup(version) ? RecognizeGroup(document, version, context)
            : null;
        if (kind is null)
        {
            return false;
        }

        KubectlChecks.Check(document, context);
        var reader = new InstanceTypeReader(context);
        if (kind == KindMustBeServed.InstanceType)
        {
            reader.ReadInstanceType(document);
        }
        else
        {
            reader.ReadList(document);
        }

        return true;
    }

    private static string? RecognizeGroup(YamlMapping document, YamlScalar apiVersion, DocumentContext context)
    {
        if ((document.Find("kind") ?? FindMisspelt(document, "kind"))?.Value is not YamlScalar kind)
        {
            return null;
        }

        var meant = Suggestion.Nearest(kind.Text, Kinds);
        if (meant is not (KindMustBeServed.InstanceType or KindMustBeServed.InstanceTypeList))
        {
            return null;
        }

        if (apiVersion.Text != KindMustBeServed.ApiVersion && !TemplateVariable.IsIn(apiVersion.Text))
        {
            context.Findings.Add(KindMustBeServed.Rule.OtherVersion(apiVersion.Span, apiVersion.Text));
        }

        if (kind.Text != meant)
        {
            // The body decides: a document with items is a list even if its kind resembles InstanceType.
            string[] kinds = HasBody(document, meant) ? [meant] : Kinds;
            context.Findings.Add(KindMustBeServed.Rule.OtherKind(kind.Span, kind.Text, meant, Suggestion.Find(kind.Text, kinds).IsCertain));
        }

        return meant;
    }

    // Without an apiVersion, only a fully known body shows that the document is an instance type.
    private static string? RecognizeWithoutVersion(YamlMapping document, DocumentContext context)
    {
        if (document.Find("kind")?.Value is not YamlScalar { Text: KindMustBeServed.InstanceType or KindMustBeServed.InstanceTypeList } kind
            || !(document.IsComplete || context.IsPatch)
            || !HasBody(document, kind.Text))
        {
            return null;
        }

        // A misspelled key apiVersion is reported as an unknown field. Its value may name another API group.
        if (FindMisspelt(document, "apiVersion") is { } misspelt)
        {
            return misspelt.Value is YamlScalar version && IsOfGroup(version) ? kind.Text : null;
        }

        if (!context.IsPatch)
        {
            context.Findings.Add(KindMustBeServed.Rule.NoVersion(kind.Span, kind.Text));
        }

        return kind.Text;
    }

    private static bool IsOfGroup(YamlScalar apiVersion) =>
        apiVersion.Text == KindMustBeServed.Group || apiVersion.Text.StartsWith(KindMustBeServed.Group + "/", StringComparison.Ordinal);

    private static bool HasBody(YamlMapping document, string kind) => kind == KindMustBeServed.InstanceType
        ? document.Find("spec")?.Value is YamlMapping spec
            && spec.Find("resources")?.Value is YamlMapping resources
            && (resources.Find("requests") ?? resources.Find("limits"))?.Value is YamlMapping
        : document.Find("items")?.Value is YamlSequence items
            && items.Items.Exists(item => item.Target is YamlMapping mapping && HasBody(mapping, KindMustBeServed.InstanceType));

    private static YamlEntry? FindMisspelt(YamlMapping document, string name)
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
