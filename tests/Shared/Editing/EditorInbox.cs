using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using StreamJsonRpc;

namespace InstanceLint.Testing;

/// <summary>Keeps what a server sends by itself, until somebody takes it.</summary>
internal sealed class EditorInbox
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, JsonElement Parameters)> _messages = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The messages that nobody has taken.</summary>
    internal IReadOnlyList<(string Method, JsonElement Parameters)> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    [JsonRpcMethod("textDocument/publishDiagnostics")]
    public void Publish(JsonElement parameters) => Add("textDocument/publishDiagnostics", parameters);

    [JsonRpcMethod("window/logMessage")]
    public void Log(JsonElement parameters) => Add("window/logMessage", parameters);

    [JsonRpcMethod("client/registerCapability")]
    public void Register(JsonElement parameters) => Add("client/registerCapability", parameters);

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    public void Refresh(JsonElement parameters) => Add("workspace/diagnostic/refresh", parameters);

    /// <summary>Waits for a message, and takes it.</summary>
    internal async Task<JsonElement> TakeAsync(string method, Func<JsonElement, bool> isMeant)
    {
        while (true)
        {
            Task arrived;
            lock (_lock)
            {
                var found = _messages.FindIndex(message => message.Method == method && isMeant(message.Parameters));
                if (found >= 0)
                {
                    var parameters = _messages[found].Parameters;
                    _messages.RemoveAt(found);
                    return parameters;
                }

                arrived = _arrived.Task;
            }

            await arrived;
        }
    }

    private void Add(string method, JsonElement parameters)
    {
        lock (_lock)
        {
            _messages.Add((method, parameters.Clone()));
            _arrived.SetResult();
            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
