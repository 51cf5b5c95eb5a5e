using System;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>Parses single values.</summary>
internal static class ValueParser
{
    /// <exception cref="FormatException">The text is not valid YAML, or not one value.</exception>
    internal static YamlNode Parse(string yaml)
    {
        var document = SingleDocument.Read(yaml, Source.None);
        if (document.Problem is { } problem)
        {
            throw new FormatException($"The text is not valid YAML at {problem.Span.Start}: {problem.Message}.");
        }

        if (document.Root is not { } root || document.Next is not null)
        {
            throw new FormatException($"The YAML contains {(document.Root is null ? "no value" : "more than one document")}.");
        }

        TreeSize.Of(root, mayRepeat: true);
        return root;
    }
}
