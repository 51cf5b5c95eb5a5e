using System.Collections.Generic;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Testing;

/// <summary>Reads the documents of a text as trees, for tests that look at nodes.</summary>
internal static class DocumentTrees
{
    /// <summary>Returns the documents that are mappings, up to the first error.</summary>
    internal static IReadOnlyList<YamlMapping> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length));
        var documents = new List<YamlMapping>();
        while (reader.ReadDocument() is { } root)
        {
            if (root is YamlMapping document && (reader.IsReadByKubectl || AzureCliMerges.IsWorkload(document)))
            {
                documents.Add(document);
            }
        }

        return documents;
    }
}
