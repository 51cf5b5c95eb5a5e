using System.Collections.Generic;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>The parameters of <c>initialize</c>.</summary>
internal sealed record InitializeParams
{
    /// <summary>The process of the client, with which the server ends.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The folder of older clients.</summary>
    public string? RootUri { get; init; }

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Capabilities { get; init; } = new();

    /// <summary>The folders that are open.</summary>
    public IReadOnlyList<WorkspaceFolderItem>? WorkspaceFolders { get; init; }
}

/// <summary>A folder that is open in the client.</summary>
/// <param name="Uri">The folder.</param>
/// <param name="Name">Its name in the client.</param>
internal sealed record WorkspaceFolderItem(string Uri, string Name = "");

/// <summary>The parameters of <c>workspace/didChangeWorkspaceFolders</c>.</summary>
/// <param name="Event">The change.</param>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

/// <summary>A change of the open folders.</summary>
/// <param name="Added">The folders that were opened.</param>
/// <param name="Removed">The folders that were closed.</param>
internal sealed record WorkspaceFoldersChangeEvent(
    IReadOnlyList<WorkspaceFolderItem> Added, IReadOnlyList<WorkspaceFolderItem> Removed);

/// <summary>What a client can do, as far as the server behaves differently.</summary>
internal sealed record ClientCapabilities
{
    /// <summary>About the protocol itself.</summary>
    public GeneralClientCapabilities? General { get; init; }

    /// <summary>About the workspace.</summary>
    public WorkspaceClientCapabilities? Workspace { get; init; }

    /// <summary>About documents.</summary>
    public TextDocumentClientCapabilities? TextDocument { get; init; }
}

/// <summary>What a client can do in general.</summary>
/// <param name="PositionEncodings">The units in which it counts characters, the best first.</param>
internal sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings = null);

/// <summary>What a client can do in the workspace.</summary>
internal sealed record WorkspaceClientCapabilities
{
    /// <summary>About edits.</summary>
    public WorkspaceEditClientCapabilities? WorkspaceEdit { get; init; }

    /// <summary>About the files that it watches.</summary>
    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    /// <summary>About diagnostics that it asks for.</summary>
    public RefreshCapability? Diagnostics { get; init; }
}

/// <summary>How a client edits files.</summary>
/// <param name="DocumentChanges">Whether an edit can name the version of the document.</param>
/// <param name="ResourceOperations">What it can do to files, such as <c>create</c>.</param>
internal sealed record WorkspaceEditClientCapabilities(bool DocumentChanges = false, IReadOnlyList<string>? ResourceOperations = null);

/// <summary>A feature that the server can register later.</summary>
/// <param name="DynamicRegistration">Whether it can.</param>
internal sealed record DynamicCapability(bool DynamicRegistration = false);

/// <summary>A feature whose results the server can declare outdated.</summary>
/// <param name="RefreshSupport">Whether it can.</param>
internal sealed record RefreshCapability(bool RefreshSupport = false);

/// <summary>What a client can do with documents.</summary>
internal sealed record TextDocumentClientCapabilities
{
    /// <summary>If present, the client asks for diagnostics, so the server sends none by itself.</summary>
    public DynamicCapability? Diagnostic { get; init; }

    /// <summary>About code actions.</summary>
    public CodeActionClientCapabilities? CodeAction { get; init; }

    /// <summary>About completions.</summary>
    public CompletionClientCapabilities? Completion { get; init; }

    /// <summary>About the symbols of a document.</summary>
    public DocumentSymbolClientCapabilities? DocumentSymbol { get; init; }
}

/// <summary>What a client can do with code actions.</summary>
/// <param name="CodeActionLiteralSupport">If present, it takes edits rather than commands only.</param>
internal sealed record CodeActionClientCapabilities(CodeActionLiteralSupport? CodeActionLiteralSupport = null);

/// <summary>The client takes code actions with edits.</summary>
internal sealed record CodeActionLiteralSupport;

/// <summary>The result of <c>initialize</c>.</summary>
/// <param name="Capabilities">What the server can do.</param>
/// <param name="ServerInfo">What it is.</param>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>What the server is.</summary>
/// <param name="Name">The name.</param>
/// <param name="Version">The version.</param>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    /// <summary>The units in which both count characters.</summary>
    public required string PositionEncoding { get; init; }

    /// <summary>How documents are kept the same.</summary>
    public TextDocumentSyncOptions TextDocumentSync { get; } = new();

    /// <summary>The server describes what is at a position.</summary>
    public bool HoverProvider { get; } = true;

    /// <summary>The server completes texts.</summary>
    public CompletionOptions CompletionProvider { get; } = new([" ", "\""]);

    /// <summary>The server finds definitions.</summary>
    public bool DefinitionProvider { get; } = true;

    /// <summary>The server finds references.</summary>
    public bool ReferencesProvider { get; } = true;

    /// <summary>The server outlines documents.</summary>
    public bool DocumentSymbolProvider { get; } = true;

    /// <summary>The kinds of code actions.</summary>
    public required CodeActionOptions? CodeActionProvider { get; init; }

    /// <summary>How the client asks for diagnostics, or <see langword="null"/> if the server sends them.</summary>
    public required DiagnosticOptions? DiagnosticProvider { get; init; }

    /// <summary>About the workspace.</summary>
    public WorkspaceServerCapabilities Workspace { get; } = new();
}

/// <summary>How documents are kept the same.</summary>
internal sealed record TextDocumentSyncOptions
{
    /// <summary>Documents are opened and closed.</summary>
    public bool OpenClose { get; } = true;

    /// <summary>Changes are sent as pieces of the text.</summary>
    public int Change { get; } = 2;
}

/// <summary>The kinds of code actions that the server has.</summary>
/// <param name="CodeActionKinds">The kinds.</param>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

/// <summary>How a client asks for diagnostics.</summary>
internal sealed record DiagnosticOptions
{
    /// <summary>The name of the server in the client.</summary>
    public string Identifier { get; } = "instancelint";

    /// <summary>An edit of one document changes what is found in others.</summary>
    public bool InterFileDependencies { get; } = true;

    /// <summary>The client can ask for those of all files.</summary>
    public bool WorkspaceDiagnostics { get; } = true;
}

/// <summary>What the server can do in the workspace.</summary>
internal sealed record WorkspaceServerCapabilities
{
    /// <summary>About folders.</summary>
    public WorkspaceFoldersServerCapabilities WorkspaceFolders { get; } = new();
}

/// <summary>What the server can do with folders.</summary>
internal sealed record WorkspaceFoldersServerCapabilities
{
    /// <summary>There can be several.</summary>
    public bool Supported { get; } = true;

    /// <summary>They can be opened and closed at any time.</summary>
    public bool ChangeNotifications { get; } = true;
}

/// <summary>Nothing, as the parameters of messages that have none.</summary>
internal sealed record Nothing;
