using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>A mapping that a document should have.</summary>
/// <param name="Node">The mapping, or <see langword="null"/> where there is none to be seen.</param>
/// <param name="Span">Its key, or where it is missed.</param>
/// <param name="IsComplete">Whether all of it, or that it is missing, can be seen.</param>
internal readonly record struct Section(YamlMapping? Node, SourceSpan Span, bool IsComplete)
{
    /// <summary>The mapping under one of its fields.</summary>
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

/// <summary>Places that stand for something larger.</summary>
internal static class Spans
{
    /// <summary>Where to report what a whole document lacks: at its kind, or at the first thing in it.</summary>
    internal static SourceSpan Top(YamlMapping document) =>
        document.Find("kind")?.Value.Span ?? (document.Entries.Count > 0 ? document.Entries[0].Key.Span : document.Span);
}
