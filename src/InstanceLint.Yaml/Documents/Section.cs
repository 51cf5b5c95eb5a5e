using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>A mapping that a document should have.</summary>
/// <param name="Node">The mapping, or <see langword="null"/> if it's missing or unknown.</param>
/// <param name="Span">Its key or, if it's missing, the span at which to report that.</param>
/// <param name="IsComplete">Whether its content, or its absence, is certain.</param>
internal readonly record struct Section(YamlMapping? Node, SourceSpan Span, bool IsComplete)
{
    /// <summary>Reads the mapping in one of its fields.</summary>
    internal Section Child(FieldReader reader, string name, string path, string wanted)
    {
        if (Node is null)
        {
            return this;
        }

        var child = reader.ReadMapping(Node, name, path, wanted, Span);
        return child with { IsComplete = IsComplete && child.IsComplete };
    }
}

/// <summary>Spans that represent something larger.</summary>
internal static class Spans
{
    /// <summary>The span at which to report fields that a document is missing: its kind, or else its first key.</summary>
    internal static SourceSpan Top(YamlMapping document) =>
        document.Find("kind")?.Value.Span ?? (document.Entries.Count > 0 ? document.Entries[0].Key.Span : document.Span);
}
