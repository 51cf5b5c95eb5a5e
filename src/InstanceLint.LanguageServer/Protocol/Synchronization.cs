using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>A document.</summary>
/// <param name="Uri">Its address.</param>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A version of a document.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version.</param>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A document whose version counts only if it's open.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version, or <see langword="null"/> if it isn't open.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>A document that was opened.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="LanguageId">Its language.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

/// <summary>The parameters of <c>textDocument/didOpen</c>.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>The parameters of <c>textDocument/didChange</c>.</summary>
/// <param name="TextDocument">The document with its new version.</param>
/// <param name="ContentChanges">The changes, each of the result of the one before.</param>
internal sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

/// <summary>A change of a document.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Range">The piece that is replaced, or <see langword="null"/> for the whole text.</param>
internal sealed record TextDocumentContentChangeEvent(string Text, TextRange? Range = null);

/// <summary>The parameters of <c>textDocument/didClose</c> and other messages about one document.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>The parameters of requests about a position in a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The position.</param>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, TextPosition Position);
