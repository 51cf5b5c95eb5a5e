using System.Collections.Generic;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>The parameters of <c>textDocument/codeAction</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">The selected piece.</param>
/// <param name="Context">What is asked for.</param>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, TextRange Range, CodeActionContext Context);

/// <summary>What a client asks for.</summary>
/// <param name="Only">The kinds, or <see langword="null"/> for all.</param>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

/// <summary>A change that a user can choose.</summary>
internal sealed record CodeAction
{
    /// <summary>The text of the menu item.</summary>
    public required string Title { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The diagnostics that it resolves.</summary>
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    /// <summary>Whether a client can apply it without a choice.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>The change.</summary>
    public required WorkspaceEdit Edit { get; init; }
}

/// <summary>The kinds of code actions.</summary>
internal static class CodeActionKinds
{
    /// <summary>Resolves a diagnostic.</summary>
    internal const string QuickFix = "quickfix";

    /// <summary>Applies all fixes of a document.</summary>
    internal const string FixAll = "source.fixAll.instancelint";

    /// <summary>Whether a client asks for a kind, by its name or by one that includes it.</summary>
    internal static bool Includes(IReadOnlyList<string>? only, string kind)
    {
        foreach (var asked in only ?? [string.Empty])
        {
            if (asked.Length == 0 || kind == asked || kind.StartsWith(asked + ".", System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A change of documents.</summary>
internal sealed record WorkspaceEdit
{
    /// <summary>The edits by document, for clients that don't compare versions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }

    /// <summary>The same edits with the versions of the documents, and the files to create before.</summary>
    public IReadOnlyList<DocumentChange>? DocumentChanges { get; init; }
}

/// <summary>Edits of a document, or a file to create.</summary>
internal sealed record DocumentChange
{
    /// <summary>The document, if it's edited.</summary>
    public OptionalVersionedTextDocumentIdentifier? TextDocument { get; init; }

    /// <summary>The edits. None overlap.</summary>
    public IReadOnlyList<TextEdit>? Edits { get; init; }

    /// <summary>It's <c>create</c> if a file is created.</summary>
    public string? Kind { get; init; }

    /// <summary>The file to create.</summary>
    public string? Uri { get; init; }
}

/// <summary>A change of a document.</summary>
/// <param name="Range">The piece that is replaced.</param>
/// <param name="NewText">The new text.</param>
internal sealed record TextEdit(TextRange Range, string NewText);
