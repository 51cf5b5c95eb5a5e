using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Documents;

/// <summary>The program that reads a document when it is used.</summary>
internal enum DocumentReader
{
    /// <summary>kubectl: the document has an apiVersion or a kind.</summary>
    Kubectl,

    /// <summary>The Azure ML CLI: the document has neither.</summary>
    AzureCli,
}

/// <summary>
/// What a document can be. All that InstanceLint knows about a kind is here: how to tell that a text has none, how to recognise a document,
/// how to read it, and what its definitions are called when they are counted.
/// </summary>
internal abstract class DocumentKind
{
    /// <summary>
    /// The kind of its definitions, as the summary counts them: the same as <see cref="Rules.Definitions.Definition.Kind"/>.
    /// </summary>
    internal abstract string Name { get; }

    /// <summary>The program that reads such documents.</summary>
    internal abstract DocumentReader Reader { get; }

    /// <summary>Groups of words. A text has documents of this kind only if it has all words of at least one group.</summary>
    internal abstract string[][] Words { get; }

    /// <summary>A word that no other text has, so a text with it must be readable; <see langword="null"/> if there is none.</summary>
    internal virtual string? Mark => null;

    /// <summary>Reads a document if it is of this kind.</summary>
    /// <param name="document">The document, or an item of a list of documents.</param>
    /// <param name="context">Takes what the document defines and what is wrong with it.</param>
    /// <returns>Whether it is of this kind, so no other kind is asked.</returns>
    internal abstract bool TryRead(YamlMapping document, DocumentContext context);
}
