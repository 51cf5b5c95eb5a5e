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
    /// <summary>Returns the document.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="kind">The name of the kind in messages.</param>
    /// <param name="isOfKind">Whether a document is of the kind.</param>
    /// <exception cref="FormatException">There is no document of the kind, or more than one.</exception>
    /// <exception cref="InvalidDefinitionException">The text is not valid YAML, or a rule reports a warning for it.</exception>
    internal static YamlMapping Single(string yaml, string kind, Predicate<YamlMapping> isOfKind)
    {
        Check(ManifestReader.Read(yaml, string.Empty, isNamed: true));
        var found = new List<YamlMapping>(DocumentTrees.Read(yaml)).FindAll(isOfKind);
        if (found.Count != 1)
        {
            throw new FormatException($"The YAML contains {(found.Count == 0 ? "no" : "more than one")} {kind}.");
        }

        // ManifestReader skips documents that it doesn't recognize, so their duplicate keys are checked here.
        var repeated = new List<Rules.Findings.Finding>();
        DuplicateKeys.CheckTree(found[0], repeated);
        Check(new Manifest([], repeated));
        return found[0];
    }

    // Definitions count as code because findings about items of an MSBuild project don't concern a program.
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
