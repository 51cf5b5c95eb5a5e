using System;
using System.Collections.Generic;
using InstanceLint.Fluent.Contents;
using InstanceLint.Yaml;

namespace InstanceLint.Fluent.Reading;

/// <summary>Finds the one document of a kind in a text.</summary>
internal static class Documents
{
    /// <summary>The document.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="kind">What is looked for, as messages call it.</param>
    /// <param name="isOfKind">Whether a document is of the kind.</param>
    /// <exception cref="FormatException">There is none or several.</exception>
    /// <exception cref="InvalidDefinitionException">The text is no YAML, or breaks a rule.</exception>
    internal static YamlMapping Single(string yaml, string kind, Predicate<YamlMapping> isOfKind)
    {
        Judgement.Enforce(Judgement.Of(Judgement.Open, ManifestReader.Read(yaml, string.Empty, isNamed: true)));
        var found = new List<YamlMapping>(DocumentTrees.Read(yaml)).FindAll(isOfKind);
        return found.Count == 1 ? found[0] : throw new FormatException($"The text has {(found.Count == 0 ? "no" : "more than one")} {kind}.");
    }
}
