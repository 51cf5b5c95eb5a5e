using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.LanguageServer.Completions;
using InstanceLint.LanguageServer.Protocol;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>Converts completions.</summary>
/// <param name="file">The manifest.</param>
/// <param name="hasSnippets">Whether the client knows snippets.</param>
internal sealed class CompletionItems(OpenFile file, bool hasSnippets)
{
    private const int Plain = 1;
    private const int AsSnippet = 2;
    private const int Adjusted = 2;

    /// <summary>Converts completions.</summary>
    internal CompletionResult Convert(IReadOnlyList<CompletionItem> items) => new(IsIncomplete: false, [.. items.Select(Convert)]);

    private CompletionResultItem Convert(CompletionItem item)
    {
        var text = item.IsSnippet && !hasSnippets ? PlainSnippet.Of(item.InsertText) : item.InsertText;
        return new CompletionResultItem
        {
            Label = item.Label,
            Kind = KindOf(item.Kind),
            Detail = item.Detail.Length > 0 ? item.Detail : null,
            Documentation = item.Documentation.Length > 0 ? new MarkupContent("markdown", item.Documentation) : null,
            SortText = item.SortText,
            InsertTextFormat = item.IsSnippet && hasSnippets ? AsSnippet : Plain,
            InsertTextMode = text.Contains('\n', StringComparison.Ordinal) ? Adjusted : null,
            TextEdit = new TextEdit(file.Places.RangeOf(item.Replaced), text),
        };
    }

    // The numbers of the protocol for a field, a value, a class, a member of an enumeration and a snippet.
    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Field => 5,
        CompletionKind.Value => 12,
        CompletionKind.InstanceType => 7,
        CompletionKind.Label => 20,
        _ => 15,
    };
}
