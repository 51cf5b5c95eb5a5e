using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using StreamJsonRpc.Reflection;

namespace InstanceLint.LanguageServer.Connections;

/// <summary>
/// Reads messages, and answers those that the protocol doesn't allow at this time, or that aren't JSON, so that nothing after it has to
/// expect them.
/// </summary>
internal sealed class MessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter)
    : HeaderDelimitedMessageHandler(output, input, formatter)
{
    private const int NotInitialized = -32002;

    /// <summary>How far the session is.</summary>
    internal Lifecycle Lifecycle { get; set; }

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            JsonRpcMessage? message;
            try
            {
                message = await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception
                is JsonException or UnrecognizedJsonRpcMessageException or InvalidOperationException)
            {
                await RefuseAsync(RequestId.Null, JsonRpcErrorCode.ParseError, "the message is not valid JSON-RPC 2.0").ConfigureAwait(false);
                continue;
            }

            if (message is not JsonRpcRequest request || ReasonToRefuse(request) is not var (code, reason))
            {
                return message;
            }

            var (id, isExpected) = (request.RequestId, request.IsResponseExpected);
            ((IJsonRpcMessageBufferManager)this).DeserializationComplete(message);
            if (isExpected)
            {
                await RefuseAsync(id, code, reason).ConfigureAwait(false);
            }
        }
    }

    private (JsonRpcErrorCode Code, string Reason)? ReasonToRefuse(JsonRpcRequest request) => (Lifecycle, request.Method) switch
    {
        (_, "exit") or (Lifecycle.Created, "initialize") or (Lifecycle.Initialized, not "initialize") => null,
        (Lifecycle.Created, _) => ((JsonRpcErrorCode)NotInitialized, "the server is not initialized; send initialize first"),
        (Lifecycle.Initialized, _) => (JsonRpcErrorCode.InvalidRequest, "the server is initialized already; send initialize once"),
        _ => (JsonRpcErrorCode.InvalidRequest, "the server is shut down; send exit"),
    };

    private ValueTask RefuseAsync(RequestId id, JsonRpcErrorCode code, string reason) => WriteAsync(
        new JsonRpcError { RequestId = id, Error = new JsonRpcError.ErrorDetail { Code = code, Message = reason } },
        CancellationToken.None);
}
