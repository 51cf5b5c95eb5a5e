using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.Rules.Vocabulary;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace InstanceLint.LanguageServer.Connections;

/// <summary>The connection to a client. Methods start in the order of the messages, up to where they first wait.</summary>
internal sealed class Connection : JsonRpc
{
    private const int Error = 1;

    internal Connection(MessageHandler handler)
        : base(handler)
    {
        SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false);
        CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
    }

    /// <summary>Sends a notification.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="type">How to write them.</param>
    internal Task SendAsync<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        NotifyWithParameterObjectAsync(method, FieldsOf(parameters, type));

    /// <summary>Sends a request whose result doesn't matter.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="type">How to write them.</param>
    /// <param name="cancellation">Cancels the request.</param>
    internal async Task AskAsync<T>(string method, T parameters, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        try
        {
            await InvokeWithParameterObjectAsync(method, FieldsOf(parameters, type), cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RemoteRpcException or ObjectDisposedException or OperationCanceledException)
        {
            // The client can't do what it said, or has ended.
        }
    }

    /// <summary>Tells the client about an internal error.</summary>
    /// <param name="work">What the server was doing.</param>
    /// <param name="exception">The error.</param>
    internal async Task LogAsync(string work, Exception exception)
    {
        var message = $"{SentenceOf(work, exception)}\n{exception.StackTrace}";
        try
        {
            await SendAsync("window/logMessage", new LogMessageParams(Error, message), ProtocolJson.Default.LogMessageParams)
                .ConfigureAwait(false);
        }
        catch (Exception lost) when (lost is ObjectDisposedException or ConnectionLostException)
        {
            // The client is gone.
        }
    }

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LocalRpcException { Message: var reason, ErrorCode: var code })
        {
            return new() { Code = (JsonRpcErrorCode)code, Message = reason };
        }

        if (exception is RpcArgumentDeserializationException or JsonException)
        {
            return new() { Code = JsonRpcErrorCode.InvalidParams, Message = HarmlessText.Line($"the parameters of {request.Method} are not valid") };
        }

        LogAsync(request.Method ?? string.Empty, exception).Forget();
        return new() { Code = JsonRpcErrorCode.InternalError, Message = SentenceOf(request.Method ?? string.Empty, exception) };
    }

    private static string SentenceOf(string work, Exception exception) => HarmlessText.Line(
        $"{work} failed ({exception.GetType().Name}: {exception.Message}); report it at https://github.com/InstanceLint/InstanceLint/issues");

    // Parameters are one object, of which only the fields can be handed over.
    private static Dictionary<string, object?> FieldsOf<T>(T parameters, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToElement(parameters, type).EnumerateObject()
            .ToDictionary(static field => field.Name, static field => (object?)field.Value, StringComparer.Ordinal);
}
