using System.Collections.Generic;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>Passes each document to the first kind that recognizes it. Other documents are ignored.</summary>
/// <param name="context">The state that document kinds share.</param>
internal sealed class DocumentRecognizer(DocumentContext context)
{
    /// <summary>Whether the tool that a document is for reads it.</summary>
    internal bool IsReadByItsTool(YamlMapping document) => context.IsReadByKubectl || AzureCliMerges.IsWorkload(document);

    /// <summary>Reads a document, or the items of a list of documents.</summary>
    /// <param name="root">The root of the document.</param>
    /// <returns>Whether it has any definitions.</returns>
    internal bool Recognize(YamlNode root)
    {
        var before = context.Definitions.Count;
        if (root is YamlMapping document && !TryRead(document) && ItemsOf(document) is { } items)
        {
            // A list can contain the same alias a hundred thousand times.
            var seen = new HashSet<YamlMapping>();
            foreach (var item in items.Items)
            {
                if (item.Target is YamlMapping mapping && seen.Add(mapping))
                {
                    TryRead(mapping);
                }
            }
        }

        return context.Definitions.Count > before;
    }

    private bool TryRead(YamlMapping document)
    {
        var reader = document.Find("kind") is null && context.HasNoVersion(document) ? DocumentReader.AzureCli : DocumentReader.Kubectl;
        if (reader == DocumentReader.Kubectl && !context.IsReadByKubectl)
        {
            context.HasHiddenDocument = true;
            return false;
        }

        foreach (var kind in DocumentKinds.All)
        {
            if (kind.IsReadBy(reader) && kind.TryRead(document, context))
            {
                return true;
            }
        }

        return false;
    }

    private static YamlSequence? ItemsOf(YamlMapping document) =>
        document.Find("apiVersion")?.Value is YamlScalar { Text: "v1" } && document.Find("kind")?.Value is YamlScalar { Text: "List" }
            ? document.Find("items")?.Value as YamlSequence
            : null;
}
