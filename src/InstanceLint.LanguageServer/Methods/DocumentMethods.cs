using System;
using System.IO;
using System.Linq;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>The client opens, edits and closes documents and folders. Nothing here waits, so the order of messages is kept.</summary>
/// <param name="state">What all methods share.</param>
internal sealed class DocumentMethods(ServerState state)
{
    private const int Changed = 2;

    [JsonRpcMethod("textDocument/didOpen")]
    public void Open(DidOpenTextDocumentParams parameters)
    {
        var item = parameters.TextDocument;
        if (PathOf(item) is { } path)
        {
            state.Session.Open(new OpenDocument(item.Uri, path, item.Version, new DocumentText(item.Text)));
        }
    }

    [JsonRpcMethod("textDocument/didChange")]
    public void Change(DidChangeTextDocumentParams parameters)
    {
        var path = PathOf(parameters.TextDocument.Uri);
        if (state.Session.Current.Documents.TryGetValue(path, out var document))
        {
            state.Session.Open(document with
            {
                Version = parameters.TextDocument.Version,
                Text = document.Text.With(parameters.ContentChanges, state.Encoding),
            });
        }
    }

    [JsonRpcMethod("textDocument/didClose")]
    public void Close(TextDocumentParams parameters)
    {
        var path = PathOf(parameters.TextDocument.Uri);
        if (state.Session.Current.Documents.ContainsKey(path))
        {
            state.Session.Close(path);
        }
    }

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders")]
    public void ChangeFolders(DidChangeWorkspaceFoldersParams parameters) => state.Session.ChangeFolders(
        [.. parameters.Event.Added.Select(static folder => DocumentUri.PathOf(folder.Uri)).OfType<string>()],
        [.. parameters.Event.Removed.Select(static folder => DocumentUri.PathOf(folder.Uri)).OfType<string>()]);

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    public void TakeUp(DidChangeWatchedFilesParams parameters) => state.Session.TakeUp(
    [
        .. parameters.Changes
            .Select(static change => (Path: DocumentUri.PathOf(change.Uri), IsOther: change.Type != Changed))
            .Where(static change => change.Path is not null)
            .Select(static change => (change.Path!, change.IsOther)),
    ]);

    /// <summary>Returns what identifies an open document: the path of its file, or its address if it has none.</summary>
    internal static string PathOf(string uri) => DocumentUri.PathOf(uri) ?? uri;

    // A client may send documents of other languages too. One without a file has no extension.
    private static string? PathOf(TextDocumentItem item) => DocumentUri.PathOf(item.Uri) switch
    {
        null => item.LanguageId == "yaml" ? item.Uri : null,
        { } path when item.LanguageId != "csharp" && !IsCode(path) => path,
        _ => null,
    };

    private static bool IsCode(string path) => Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase);
}
