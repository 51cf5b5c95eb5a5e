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
    internal Lifecycle Lifecycle { get; private set; }

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
                await RejectAsync(RequestId.Null, JsonRpcErrorCode.ParseError, "the message is not valid JSON-RPC 2.0").ConfigureAwait(false);
                continue;
            }

            if (message is not JsonRpcRequest request)
            {
                return message;
            }

            if (ReasonToReject(request) is not var (code, reason))
            {
                // Known as soon as it's read, because what follows can arrive before the method starts.
                Lifecycle = request.Method switch
                {
                    "initialize" => Lifecycle.Initialized,
                    "shutdown" => Lifecycle.ShutDown,
                    _ => Lifecycle,
                };
                return message;
            }

            var (id, isExpected) = (request.RequestId, request.IsResponseExpected);
            ((IJsonRpcMessageBufferManager)this).DeserializationComplete(message);
            if (isExpected)
            {
                await RejectAsync(id, code, reason).ConfigureAwait(false);
            }
        }
    }

    private (JsonRpcErrorCode Code, string Reason)? ReasonToReject(JsonRpcRequest request) => (Lifecycle, request.Method) switch
    {
        (_, "exit") or (Lifecycle.Created, "initialize") or (Lifecycle.Initialized, not "initialize") => null,
        (Lifecycle.Created, _) => ((JsonRpcErrorCode)NotInitialized, "the server is not initialized; send initialize first"),
        (Lifecycle.Initialized, _) => (JsonRpcErrorCode.InvalidRequest, "the server is initialized already; send initialize once"),
        _ => (JsonRpcErrorCode.InvalidRequest, "the server is shut down; send exit"),
    };

    private ValueTask RejectAsync(RequestId id, JsonRpcErrorCode code, string reason) => WriteAsync(
        new JsonRpcError { RequestId = id, Error = new JsonRpcError.ErrorDetail { Code = code, Message = reason } },
        CancellationToken.None);
}
