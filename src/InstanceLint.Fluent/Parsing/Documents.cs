using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

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
        Check(ManifestReader.Read(yaml, string.Empty, isNamed: true));
        var found = new List<YamlMapping>(DocumentTrees.Read(yaml)).FindAll(isOfKind);
        if (found.Count != 1)
        {
            throw new FormatException($"The text has {(found.Count == 0 ? "no" : "more than one")} {kind}.");
        }

        // The reader of manifests does not look into what says too little to be recognised.
        var repeated = new List<Rules.Findings.Finding>();
        DuplicateKeys.CheckTree(found[0], repeated);
        Check(new Manifest([], repeated));
        return found[0];
    }

    // What is said of items of a project is of no use to a program.
    private static void Check(Manifest manifest)
    {
        IReadOnlyList<Definition> definitions =
        [
            .. manifest.Definitions.Select(definition =>
                definition is InstanceTypeDefinition type ? type with { IsCode = true } : definition),
        ];
        DefinitionFindings.Enforce(DefinitionFindings.Find(DefinitionFindings.Incomplete, manifest with { Definitions = definitions }));
    }
}
