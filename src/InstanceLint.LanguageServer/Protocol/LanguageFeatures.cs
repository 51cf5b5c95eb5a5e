using System.Collections.Generic;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>The result of <c>textDocument/hover</c>.</summary>
/// <param name="Contents">What is shown.</param>
/// <param name="Range">The piece that it's about.</param>
internal sealed record HoverResult(MarkupContent Contents, TextRange Range);

/// <summary>A formatted text.</summary>
/// <param name="Kind">The format, such as <c>markdown</c>.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value);

/// <summary>The result of <c>textDocument/completion</c>.</summary>
/// <param name="IsIncomplete">Whether typing more gives other items.</param>
/// <param name="Items">The items.</param>
internal sealed record CompletionResult(bool IsIncomplete, IReadOnlyList<CompletionResultItem> Items);

/// <summary>A text that can be inserted.</summary>
internal sealed record CompletionResultItem
{
    /// <summary>What the list shows.</summary>
    public required string Label { get; init; }

    /// <summary>The icon.</summary>
    public required int Kind { get; init; }

    /// <summary>A few words beside the label.</summary>
    public string? Detail { get; init; }

    /// <summary>A sentence about it.</summary>
    public MarkupContent? Documentation { get; init; }

    /// <summary>The text by which the list is sorted.</summary>
    public required string SortText { get; init; }

    /// <summary>Whether the text to insert is plain (1) or a snippet (2).</summary>
    public required int InsertTextFormat { get; init; }

    /// <summary>Whether the editor indents the lines after the first like that one (2).</summary>
    public int? InsertTextMode { get; init; }

    /// <summary>The change.</summary>
    public required TextEdit TextEdit { get; init; }
}

/// <summary>The parameters of <c>textDocument/references</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The position.</param>
/// <param name="Context">What to include.</param>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, TextPosition Position, ReferenceContext Context);

/// <summary>What references to include.</summary>
/// <param name="IncludeDeclaration">Whether to include definitions.</param>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A symbol of a document.</summary>
internal sealed record DocumentSymbolResult
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The icon.</summary>
    public required int Kind { get; init; }

    /// <summary>More about it.</summary>
    public string? Detail { get; init; }

    /// <summary>The whole symbol, for clients that know symbols in symbols.</summary>
    public TextRange? Range { get; init; }

    /// <summary>The name in the text, for the same clients.</summary>
    public TextRange? SelectionRange { get; init; }

    /// <summary>The symbols in it, for the same clients.</summary>
    public IReadOnlyList<DocumentSymbolResult>? Children { get; init; }

    /// <summary>The whole symbol, for older clients.</summary>
    public Location? Location { get; init; }

    /// <summary>The symbol that it's in, for older clients.</summary>
    public string? ContainerName { get; init; }
}

/// <summary>What a client can do with completions.</summary>
/// <param name="CompletionItem">About items.</param>
internal sealed record CompletionClientCapabilities(CompletionItemClientCapabilities? CompletionItem = null);

/// <summary>What a client can do with an item.</summary>
/// <param name="SnippetSupport">Whether it knows placeholders.</param>
internal sealed record CompletionItemClientCapabilities(bool SnippetSupport = false);

/// <summary>What a client can do with the symbols of a document.</summary>
/// <param name="HierarchicalDocumentSymbolSupport">Whether it knows symbols in symbols.</param>
internal sealed record DocumentSymbolClientCapabilities(bool HierarchicalDocumentSymbolSupport = false);

/// <summary>When a client asks for completions by itself.</summary>
/// <param name="TriggerCharacters">After these characters, in addition to those of words.</param>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);
