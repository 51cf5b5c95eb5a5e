using InstanceLint.Rules.Model;

namespace InstanceLint.LanguageServer.Completions;

/// <summary>What a completion is, which decides its icon.</summary>
internal enum CompletionKind
{
    /// <summary>A field of a document.</summary>
    Field,

    /// <summary>A value of a field.</summary>
    Value,

    /// <summary>The name of an instance type.</summary>
    InstanceType,

    /// <summary>A label of a node.</summary>
    Label,

    /// <summary>A whole document.</summary>
    Document,
}

/// <summary>A text that can be inserted at a position.</summary>
/// <param name="Label">What the list shows, and what the written text is compared with.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">A few words beside the label, as plain text, or empty.</param>
/// <param name="Documentation">A sentence about it, in Markdown, or empty.</param>
/// <param name="Replaced">The text to replace, in one line.</param>
/// <param name="InsertText">
/// The text to insert. Its lines after the first have the indentation of the line in which they're inserted in addition to their own, as
/// editors add it.
/// </param>
/// <param name="IsSnippet">Whether the text to insert has placeholders of a snippet.</param>
/// <param name="SortText">The text by which the list is sorted.</param>
internal sealed record CompletionItem(
    string Label,
    CompletionKind Kind,
    string Detail,
    string Documentation,
    SourceSpan Replaced,
    string InsertText,
    bool IsSnippet,
    string SortText);
