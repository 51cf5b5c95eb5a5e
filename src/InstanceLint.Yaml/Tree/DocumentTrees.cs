using System.Collections.Generic;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>The documents of a text as trees, for those who want more of them than rules do.</summary>
internal static class DocumentTrees
{
    /// <summary>The documents that are mappings, up to the first error.</summary>
    internal static IReadOnlyList<YamlMapping> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length));
        var documents = new List<YamlMapping>();
        while (reader.ReadDocument() is { } root)
        {
            if (root is YamlMapping document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }
}
