using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Connections;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.Projects.Severities;
using Nerdbank.Streams;
using StreamJsonRpc;

namespace InstanceLint.Testing;

/// <summary>An editor with a language server in the same process. They know nothing of each other but the protocol.</summary>
internal sealed class Editor : IAsyncDisposable
{
    // Never reached, unless the server doesn't answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _lifetime = new();
    private readonly Stream _stream;
    private readonly JsonRpc _rpc;
    private readonly EditorInbox _inbox = new();
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);

    private Editor(string folder, Func<IReadOnlyList<ConfigFile>, IConfiguredSeverities> configure)
    {
        Folder = folder;
        (_stream, var server) = FullDuplexStream.CreatePair();
        Served = Host.RunAsync(server, server, files => configure(files), folder, _lifetime.Token);
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(_stream, _stream, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcTarget(_inbox, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        _rpc.StartListening();
    }

    /// <summary>The folder that is open.</summary>
    internal string Folder { get; }

    /// <summary>Ends with the server; then it says whether the editor said that it ends.</summary>
    internal Task<bool> Served { get; }

    /// <summary>What the server can do.</summary>
    internal JsonElement Capabilities { get; private set; }

    /// <summary>What the server sent by itself.</summary>
    internal IReadOnlyList<(string Method, JsonElement Parameters)> Received => _inbox.All;

    /// <summary>Starts a server, without a word to it.</summary>
    internal static Editor Create(string folder, Func<IReadOnlyList<ConfigFile>, IConfiguredSeverities>? configure = null) =>
        new(folder, configure ?? (static _ => new NothingConfigured()));

    /// <summary>Starts a server and opens a folder.</summary>
    internal static async Task<Editor> OpenAsync(
        string folder, string capabilities = "{}", Func<IReadOnlyList<ConfigFile>, IConfiguredSeverities>? configure = null)
    {
        var editor = Create(folder, configure);
        await editor.InitializeAsync(capabilities);
        return editor;
    }

    /// <summary>Opens the folder.</summary>
    internal async Task InitializeAsync(string capabilities = "{}")
    {
        var result = await AskAsync("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = DocumentUri.Of(Folder),
            ["capabilities"] = JsonNode.Parse(capabilities),
            ["initializationOptions"] = new JsonObject { ["anything"] = 1 },
        });
        Capabilities = result.GetProperty("capabilities");
        await TellAsync("initialized", []);
    }

    /// <summary>The address of a file in the folder.</summary>
    internal string UriOf(string name) => DocumentUri.Of(Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar)));

    /// <summary>Sends a request, and returns its result.</summary>
    internal Task<JsonElement> AskAsync(string method, JsonObject? parameters) => Start(method, parameters).Result;

    /// <summary>Sends a request that can be canceled.</summary>
    internal (Task<JsonElement> Result, Action Cancel) Start(string method, JsonObject? parameters)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.Token);
        var result = _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters is null ? null : FieldsOf(parameters), cancellation.Token);
        return (result.WaitAsync(Patience), cancellation.Cancel);
    }

    /// <summary>Sends a request, and returns the code and message of its error.</summary>
    internal async Task<(int Code, string Message)> AskForErrorAsync(string method, JsonObject? parameters)
    {
        var error = await Assert.ThrowsAnyAsync<RemoteRpcException>(() => AskAsync(method, parameters));
        return ((int)error.ErrorCode!, error.Message);
    }

    /// <summary>Sends a notification.</summary>
    internal Task TellAsync(string method, JsonObject? parameters) =>
        _rpc.NotifyWithParameterObjectAsync(method, parameters is null ? null : FieldsOf(parameters)).WaitAsync(Patience);

    /// <summary>Opens a document, and returns its diagnostics if the server sends them.</summary>
    internal Task OpenDocumentAsync(string uri, string text, string language = "yaml") => TellAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = language, ["version"] = _versions[uri] = 1, ["text"] = text },
    });

    /// <summary>Replaces a piece of a document, or all of it, and returns the new version.</summary>
    internal async Task<int> ChangeAsync(string uri, string text, JsonObject? range = null)
    {
        var change = new JsonObject { ["text"] = text };
        if (range is not null)
        {
            change["range"] = range;
        }

        await TellAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = ++_versions[uri] },
            ["contentChanges"] = new JsonArray { change },
        });
        return _versions[uri];
    }

    /// <summary>Closes a document.</summary>
    internal Task CloseAsync(string uri) => TellAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>Says that files have changed on disk: 1 if they are new, 2 if they are changed, 3 if they are gone.</summary>
    internal Task SaveAsync(int type, params string[] names) => TellAsync("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray([.. names.Select(name => new JsonObject { ["uri"] = UriOf(name), ["type"] = type })]),
    });

    /// <summary>Waits for the next message of a method that fits, and takes it.</summary>
    internal Task<JsonElement> WaitAsync(string method, Func<JsonElement, bool>? isMeant = null) => _inbox.TakeAsync(method, isMeant ?? (static _ => true)).WaitAsync(Patience);

    /// <summary>Waits for the diagnostics of a version of a document, or of a file that isn't open.</summary>
    internal async Task<IReadOnlyList<JsonElement>> DiagnosticsAsync(string uri, int? version = null, Func<IReadOnlyList<JsonElement>, bool>? isMeant = null)
    {
        var message = await WaitAsync("textDocument/publishDiagnostics", message =>
            message.GetProperty("uri").GetString() == uri
            && (version is null ? !message.TryGetProperty("version", out _) : message.TryGetProperty("version", out var own) && own.GetInt32() == version)
            && (isMeant is null || isMeant([.. message.GetProperty("diagnostics").EnumerateArray()])));
        return [.. message.GetProperty("diagnostics").EnumerateArray()];
    }

    /// <summary>Returns what the server offers to change at a place.</summary>
    internal async Task<IReadOnlyList<JsonElement>> ActionsAsync(string uri, JsonElement range, string? only = null)
    {
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null)
        {
            context["only"] = new JsonArray { only };
        }

        var actions = await AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["range"] = JsonNode.Parse(range.GetRawText()),
            ["context"] = context,
        });
        return [.. actions.EnumerateArray()];
    }

    /// <summary>Closes the connection without a word, as an editor does that crashes.</summary>
    internal void Crash() => _rpc.Dispose();

    /// <summary>Writes bytes to the server as they are.</summary>
    internal async Task WriteAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes);
        await _stream.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        await Served.WaitAsync(Patience);
        _lifetime.Dispose();
    }

    private static Dictionary<string, object?> FieldsOf(JsonObject parameters) =>
        parameters.ToDictionary(field => field.Key, field => (object?)field.Value, StringComparer.Ordinal);
}
