using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Completions;
using InstanceLint.LanguageServer.Hovers;
using InstanceLint.LanguageServer.Navigation;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Rules.Model;
using StreamJsonRpc;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>The client asks what is at a position, what can be there, and where else it is.</summary>
/// <param name="state">What all methods share.</param>
internal sealed class LanguageMethods(ServerState state)
{
    [JsonRpcMethod("textDocument/hover")]
    public Task<HoverResult?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => FindAsync(
        parameters.TextDocument,
        isUrgent: false,
        file => HoverText.At(file.Result, file.Source, file.Text, file.At(parameters.Position)) is { } hover
            ? new HoverResult(new MarkupContent("markdown", hover.Markdown), file.Places.RangeOf(hover.Span))
            : null,
        cancellation);

    [JsonRpcMethod("textDocument/completion")]
    public Task<CompletionResult?> CompleteAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => FindAsync(
        parameters.TextDocument,
        isUrgent: true,
        file => new CompletionItems(file, state.Client.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true)
            .Convert(CompletionList.At(file.Result, file.Source, file.Text, file.At(parameters.Position))),
        cancellation);

    [JsonRpcMethod("textDocument/definition")]
    public Task<Location[]?> DefineAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => FindAsync(
        parameters.TextDocument,
        isUrgent: false,
        file => Locate(file, Definitions.Of(file.Result, file.Source, file.Text, file.At(parameters.Position))),
        cancellation);

    [JsonRpcMethod("textDocument/references")]
    public Task<Location[]?> ReferAsync(ReferenceParams parameters, CancellationToken cancellation) => FindAsync(
        parameters.TextDocument,
        isUrgent: false,
        file => Locate(file, References.To(
            file.Result, file.Source, file.Text, file.At(parameters.Position), parameters.Context.IncludeDeclaration)),
        cancellation);

    [JsonRpcMethod("textDocument/documentSymbol")]
    public Task<DocumentSymbolResult[]?> OutlineAsync(TextDocumentParams parameters, CancellationToken cancellation) => FindAsync(
        parameters.TextDocument,
        isUrgent: true,
        file => new SymbolResults(file, state.Client.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true)
            .Convert(DocumentSymbols.In(file.Text, file.Source)),
        cancellation);

    // The snapshot is taken before anything waits, so later edits don't count.
    private Task<T?> FindAsync<T>(
        TextDocumentIdentifier document, bool isUrgent, Func<OpenFile, T?> find, CancellationToken cancellation)
        where T : class
    {
        var snapshot = state.Session.Current;
        return Task.Run(
            async () => await OpenFile.FindAsync(state, snapshot, document.Uri, isUrgent, cancellation).ConfigureAwait(false) is { } file
                ? find(file)
                : null,
            cancellation);
    }

    private static Location[] Locate(OpenFile file, IEnumerable<SourceSpan> spans) => [.. spans.Select(file.Places.LocationOf)];
}
