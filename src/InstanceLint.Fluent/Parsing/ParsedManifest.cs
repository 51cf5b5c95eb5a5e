using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Fluent.Contents;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Documents;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Fluent.Parsing;

/// <summary>A text that was read: its documents as trees, and what the rules say of it.</summary>
internal sealed class ParsedManifest
{
    // More than any real document has. A few lines with aliases can stand for billions of values.
    private const int MostValues = 1_000_000;

    private readonly bool _hasAliases;
    private readonly List<YamlMapping> _documents;
    private readonly HashSet<YamlMapping>? _unchecked;
    private readonly Manifest _manifest;
    private IReadOnlyList<Finding>? _findings;

    private ParsedManifest(bool hasAliases, List<YamlMapping> documents, HashSet<YamlMapping>? uncheckedOnes, Manifest manifest) =>
        (_hasAliases, _documents, _unchecked, _manifest) = (hasAliases, documents, uncheckedOnes, manifest);

    /// <summary>Reads a text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">The path of its file, or <see langword="null"/>.</param>
    internal static ParsedManifest Read(string yaml, string? path)
    {
        HiddenVariables.Check(yaml);
        var documents = new List<YamlMapping>();
        HashSet<YamlMapping>? uncheckedOnes = null;
        var manifest = ManifestReader.Read(yaml, new TextSource(path ?? string.Empty), isNamed: true, (recognizer, root) =>
        {
            var isChecked = recognizer.Recognize(root);
            if (root is YamlMapping document && recognizer.IsReadByItsTool(document))
            {
                documents.Add(document);
                if (!isChecked)
                {
                    (uncheckedOnes ??= []).Add(document);
                }
            }
        });
        return new ParsedManifest(yaml.Contains('*'), documents, uncheckedOnes, manifest);
    }

    /// <summary>Returns the one document of a type, and the findings about the whole text.</summary>
    /// <exception cref="FormatException">The text doesn't have exactly one such document, or it can't be written again.</exception>
    /// <exception cref="InvalidDefinitionException">The text is not valid YAML, or a rule reports a warning for it.</exception>
    internal Content Single(Format format)
    {
        DefinitionFindings.Enforce(Findings);
        var found = _documents.FindAll(format.IsOf);
        return found.Count == 1
            ? Create(format, found[0])
            : throw new FormatException($"The YAML contains {(found.Count == 0 ? "no" : "more than one")} {format.Name}.");
    }

    /// <summary>The findings about the whole text. Its workloads can use instance types that are defined elsewhere.</summary>
    internal IReadOnlyList<Finding> Findings => _findings ??= DefinitionFindings.Find(DefinitionFindings.Incomplete, _manifest);

    /// <summary>Returns all documents that are of one of the types, and the items of lists, in their order.</summary>
    internal IEnumerable<Content> All(params Format[] formats) =>
        from document in _documents.SelectMany(Flatten)
        let format = Array.Find(formats, format => format.IsOf(document))
        where format is not null
        select Create(format, document);

    /// <summary>Returns the instance types in a list.</summary>
    internal static IEnumerable<YamlMapping> ItemsOf(YamlMapping list) =>
        (list.Find("items")?.Value as YamlSequence)?.Items.Select(static item => item.Target).OfType<YamlMapping>() ?? [];

    private static IEnumerable<YamlMapping> Flatten(YamlMapping document) =>
        Formats.InstanceTypeList.IsOf(document) ? ItemsOf(document).Select(InstanceType.Complete)
        : document.Find("apiVersion")?.Value is YamlScalar { Text: "v1" } && document.Find("kind")?.Value is YamlScalar { Text: "List" }
            ? ItemsOf(document)
            : [document];

    private Content Create(Format format, YamlMapping document)
    {
        var content = new Content(format, document) { Suppressions = _manifest.Suppressions };
        if (_unchecked?.Contains(document) == true)
        {
            // The linter skips documents that it doesn't recognize by themselves, but the caller says what it is.
            var findings = new List<Rules.Findings.Finding>();
            DuplicateKeys.CheckTree(document, findings);
            var definitions = content.ToDefinitions(findings);
            DefinitionFindings.Enforce(DefinitionFindings.Find(DefinitionFindings.Incomplete, new Manifest(definitions, findings)));
        }

        return TreeSize.Of(document, _hasAliases) <= MostValues
            ? content
            : throw new FormatException(
                $"The {format.Name} has more than {MostValues.ToString("N0", CultureInfo.InvariantCulture)} values, because aliases repeat them; use fewer of them.");
    }

    /// <summary>A text that may be only a part of what the Azure ML CLI reads.</summary>
    private sealed class TextSource(string path) : Source
    {
        public override string Path => path;

        public override bool IsFile => false;

        public override bool Equals(Source? other) => ReferenceEquals(this, other);
    }
}
