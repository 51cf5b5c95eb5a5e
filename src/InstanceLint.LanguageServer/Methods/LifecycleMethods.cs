using System.Linq;
using System.Threading.Tasks;
using InstanceLint.Files.Workspaces;
using InstanceLint.LanguageServer.Connections;
using InstanceLint.LanguageServer.Diagnostics;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Projects;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>The start and the end of a session.</summary>
/// <param name="state">What all methods share.</param>
internal sealed class LifecycleMethods(ServerState state)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isStarted;

    /// <summary>Ends when the client says so, or its process is gone.</summary>
    internal Task Ended => _ended.Task;

    [JsonRpcMethod("initialize")]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        state.Accept(parameters.Capabilities);
        var folders = parameters.WorkspaceFolders?.Select(static folder => folder.Uri)
            ?? new[] { parameters.RootUri }.OfType<string>();
        state.Session.ChangeFolders([.. folders.Select(DocumentUri.PathOf).OfType<string>()], []);
        EndWithAsync(parameters.ProcessId).Forget();
        return new InitializeResult(
            new ServerCapabilities
            {
                PositionEncoding = PositionEncodings.NameOf(state.Encoding),
                DiagnosticProvider = state.Client.TextDocument?.Diagnostic is null ? null : new DiagnosticOptions(),
                CodeActionProvider = state.Client.TextDocument?.CodeAction?.CodeActionLiteralSupport is null ? null
                    : new CodeActionOptions([CodeActionKinds.QuickFix, CodeActionKinds.FixAll]),
            },
            new ServerInfo("instancelint", ToolVersion.Current));
    }

    [JsonRpcMethod("initialized")]
    public void Initialized(Nothing? parameters = null)
    {
        if (_isStarted)
        {
            return;
        }

        _isStarted = true;
        var publisher = new Publisher(
            state.Session,
            state.Reports,
            state.Connection,
            state.Client.TextDocument?.Diagnostic is not null,
            state.Client.Workspace?.Diagnostics?.RefreshSupport == true);
        state.Session.Changed = publisher.Wake;
        Task.Run(() => publisher.RunAsync(state.Lifetime)).Forget();
        publisher.Wake();
        Watch();
    }

    [JsonRpcMethod("shutdown")]
    public void Shutdown(Nothing? parameters = null) => state.Session.Changed = static () => { };

    [JsonRpcMethod("exit")]
    public void Exit(Nothing? parameters = null) => _ended.TrySetResult();

    private void Watch()
    {
        if (state.Client.Workspace?.DidChangeWatchedFiles?.DynamicRegistration != true)
        {
            foreach (var folder in state.Session.Current.Folders)
            {
                Task.Run(() => WatchAsync(folder.Folder)).Forget();
            }

            return;
        }

        var watchers = new[] { "**/*.{yaml,yml,json}", "**/.{editorconfig,globalconfig,gitignore}", "**/Kustomization" };
        var options = new DidChangeWatchedFilesRegistrationOptions(
            [.. watchers.Select(static pattern => new FileSystemWatcherItem(pattern))]);
        state.Connection.AskAsync(
            "client/registerCapability",
            new RegistrationParams([new Registration("watch", "workspace/didChangeWatchedFiles", options)]),
            ProtocolJson.Default.RegistrationParams,
            state.Lifetime).Forget();
    }

    // For a client that doesn't watch files itself.
    private async Task WatchAsync(string folder)
    {
        using var watch = new FolderWatch(folder, []);
        while (true)
        {
            await watch.WaitAsync(state.Lifetime).ConfigureAwait(false);
            state.Session.TakeUpAll();
        }
    }

    private async Task EndWithAsync(int? process)
    {
        await ClientProcess.WaitForExitAsync(process, state.Lifetime).ConfigureAwait(false);
        _ended.TrySetResult();
    }
}
