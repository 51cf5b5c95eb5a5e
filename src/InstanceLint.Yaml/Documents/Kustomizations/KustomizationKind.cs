using System;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents.Kustomizations;

/// <summary>
/// Kustomizations that change names. They define nothing, but the names of their instance types aren't those in the manifests.
/// </summary>
internal sealed class KustomizationKind : DocumentKind
{
    private static readonly string[] Changes = ["namePrefix", "nameSuffix", "replacements"];
    private static readonly string[] Lists = ["resources", "bases", "components"];

    internal override string Name => "kustomization";

    internal override DocumentReader Reader => DocumentReader.Kubectl;

    internal override string[][] Words { get; } = Array.ConvertAll(Changes, static change => new[] { change });

    // kustomize adds apiVersion and kind if they are missing.
    internal override bool IsReadBy(DocumentReader reader) => true;

    internal override bool TryRead(YamlMapping document, DocumentContext context)
    {
        if (!IsKustomization(document) || !Array.Exists(Changes, change => IsWritten(document, change)))
        {
            return false;
        }

        context.HasUnknownNames = true;
        return true;
    }

    private static bool IsKustomization(YamlMapping document) => document.Find("kind") is { } kind
        ? kind.Value is YamlScalar { Text: "Kustomization" or "Component" }
        : Array.Exists(Lists, list => document.Find(list)?.Value is YamlSequence);

    private static bool IsWritten(YamlMapping document, string change) =>
        document.Find(change) is { } field && field.Value is not YamlScalar { Text.Length: 0 };
}
