using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Yaml.Tree;

/// <summary>A text that must be one document, for files other than manifests.</summary>
/// <param name="Root">The document, or <see langword="null"/> if the text has none.</param>
/// <param name="Problem">The problem at which reading stopped, or <see langword="null"/>.</param>
/// <param name="Next">The start of a second document, which isn't read, or <see langword="null"/>.</param>
internal sealed record SingleDocument(YamlNode? Root, Finding? Problem, SourceSpan? Next)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source of the text, for the spans.</param>
    internal static SingleDocument Read(string text, Source source)
    {
        text = text.TrimStart('\uFEFF');
        var reader = new YamlTreeReader(text, source, new AliasBudget(text.Length));
        var root = reader.ReadDocument();
        return new(root, reader.Break, root is null || reader.Break is not null ? null : reader.ReadDocument()?.Span);
    }
}

/// <summary>Finds keys that a mapping has more than once.</summary>
internal static class RepeatedKeys
{
    /// <summary>Returns each key that repeats an earlier one, with the place of the first.</summary>
    internal static IEnumerable<(YamlScalar Key, SourceSpan First)> In(YamlMapping mapping)
    {
        var first = new Dictionary<string, SourceSpan>(System.StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Target is not YamlScalar { IsMerge: false } key)
            {
                continue;
            }

            if (first.TryGetValue(key.Text, out var span))
            {
                yield return (key, span);
            }
            else
            {
                first.Add(key.Text, key.Span);
            }
        }
    }
}
