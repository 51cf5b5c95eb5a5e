using InstanceLint.Yaml.Scalars;

namespace InstanceLint.Yaml.Tree;

/// <summary>Resolves merge keys as in the Azure ML CLI, which reads jobs and deployments with PyYAML.</summary>
internal static class AzureCliMerges
{
    /// <summary>Resolves the merge keys of a document that way, unless kubectl reads the document.</summary>
    internal static void Resolve(YamlNode root)
    {
        if (root is YamlMapping document && IsWorkload(document))
        {
            ResolveTree(document);
        }
    }

    /// <summary>Whether the Azure ML CLI would read a document, because it has neither kind nor apiVersion.</summary>
    internal static bool IsWorkload(YamlMapping document) => document.Find("kind") is null && IsEmpty(document.Find("apiVersion")?.Value);

    // In the order of the text, so that a mapping is resolved before an alias merges it.
    private static void ResolveTree(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    ResolveTree(key);
                    ResolveTree(value);
                }

                mapping.MergeFirst();
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    ResolveTree(item);
                }

                break;
        }
    }

    private static bool IsEmpty(YamlNode? apiVersion) =>
        apiVersion is null || (apiVersion is YamlScalar scalar && KubectlScalars.Resolve(scalar).Value.Length == 0);
}
