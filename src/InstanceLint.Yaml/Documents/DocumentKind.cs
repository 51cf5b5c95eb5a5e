using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>The tool that reads a document when it's used.</summary>
internal enum DocumentReader
{
    /// <summary>kubectl: the document has an apiVersion or a kind.</summary>
    Kubectl,

    /// <summary>The Azure ML CLI: the document has neither.</summary>
    AzureCli,
}

/// <summary>
/// A kind of document. It defines how to exclude texts without such documents, how to recognize and read a document, and what its
/// definitions are called in counts.
/// </summary>
internal abstract class DocumentKind
{
    /// <summary>The kind of its definitions in counts, equal to <see cref="Rules.Definitions.Definition.Kind"/>.</summary>
    internal abstract string Name { get; }

    /// <summary>The tool that reads such documents.</summary>
    internal abstract DocumentReader Reader { get; }

    /// <summary>Whether a document for a tool can be of this kind.</summary>
    internal virtual bool IsReadBy(DocumentReader reader) => Reader == reader;

    /// <summary>Groups of words. A text has documents of this kind only if it has all words of at least one group.</summary>
    internal abstract string[][] Words { get; }

    /// <summary>A word that only such documents have, so they must be valid YAML; <see langword="null"/> if none.</summary>
    internal virtual string? Mark => null;

    /// <summary>Reads a document if it is of this kind.</summary>
    /// <param name="document">The document, or an item of a list of documents.</param>
    /// <param name="context">Receives the definitions and findings.</param>
    /// <returns>Whether the document is of this kind, so no other kind is tried.</returns>
    internal abstract bool TryRead(YamlMapping document, DocumentContext context);
}
