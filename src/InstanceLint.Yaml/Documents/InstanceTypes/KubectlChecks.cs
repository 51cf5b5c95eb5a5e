using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Scalars;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.InstanceTypes;

/// <summary>Reports YAML that kubectl rejects or silently changes, in documents that kubectl reads.</summary>
internal sealed class KubectlChecks : ReaderChecks
{
    private KubectlChecks(List<Finding> findings)
        : base(Scalar.Kubectl, findings)
    {
    }

    /// <summary>Checks a document, or an item of a list of documents.</summary>
    internal static void Check(YamlMapping document, DocumentContext context)
    {
        new KubectlChecks(context.Findings).Check(document);
        context.Rejected.MoveForKubectl(context.Findings);
    }

    // In JSON, the keys 'on' and 'true' are the same.
    private protected override void CheckDuplicates(YamlMapping mapping) =>
        DuplicateKeys.Check(mapping, Findings, static key => KubectlScalars.ResolveKey(key));

    private protected override void CheckKey(YamlScalar key, YamlNode place)
    {
        var typed = KubectlScalars.Resolve(key);
        if (typed.Kind == ScalarKind.Null && !typed.IsRefused)
        {
            Findings.Add(ManifestMustParse.Rule.KeyNotText(place.Span, "empty or null", Reader));
        }
        else if (typed.IsRefused && !IsInfinite(key, typed))
        {
            CheckScalar(key);
        }
    }

    private protected override void CheckScalar(YamlScalar scalar)
    {
        if (KubectlScalars.Resolve(scalar) is { IsRefused: true } typed)
        {
            Findings.Add(IsInfinite(scalar, typed)
                ? ManifestMustParse.Rule.NotFinite(scalar.Span, scalar.Text)
                : ManifestMustParse.Rule.NotOfItsTag(scalar.Span, scalar.Text, YamlTags.Shorten(scalar.Tag!), Reader));
        }
    }

    // As a key, it's a text.
    private static bool IsInfinite(YamlScalar scalar, TypedScalar refused) =>
        refused.Kind == ScalarKind.Number && scalar.Tag is null or YamlTags.Float;
}
