using System.IO;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.LanguageServer.Methods;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;
using StreamJsonRpc;

namespace InstanceLint.LanguageServer.Connections;

/// <summary>Runs the server for one client.</summary>
internal static class Host
{
    /// <summary>Serves a client until it ends.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What it receives.</param>
    /// <param name="configure">Reads configuration files.</param>
    /// <param name="folder">The full path of the current folder.</param>
    /// <param name="cancellation">Ends the server.</param>
    /// <returns>Whether the client said that it ends, as it should.</returns>
    internal static async Task<bool> RunAsync(
        Stream input, Stream output, ReadConfiguration configure, string folder, CancellationToken cancellation)
    {
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
#pragma warning disable CA2000 // The connection disposes of both.
        var handler = new MessageHandler(output, input, CreateFormatter());
#pragma warning restore CA2000
        using var connection = new Connection(handler);
        var state = new ServerState(connection, new Session(configure, folder), lifetime.Token);
        var methods = new LifecycleMethods(state);
        var options = new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true };
        connection.AddLocalRpcTarget(methods, options);
        connection.AddLocalRpcTarget(new DocumentMethods(state), options);
        connection.AddLocalRpcTarget(new DiagnosticMethods(state), options);
        connection.AddLocalRpcTarget(new CodeActionMethods(state), options);
        connection.AddLocalRpcTarget(new LanguageMethods(state), options);
        connection.StartListening();
        await Task.WhenAny(connection.Completion, methods.Ended, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        await lifetime.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return handler.Lifecycle == Lifecycle.ShutDown;
    }

    private static SystemTextJsonFormatter CreateFormatter()
    {
        var formatter = new SystemTextJsonFormatter();
        formatter.JsonSerializerOptions.TypeInfoResolverChain.Insert(0, ProtocolJson.Default);
        formatter.JsonSerializerOptions.PropertyNamingPolicy = ProtocolJson.Default.Options.PropertyNamingPolicy;
        formatter.JsonSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        formatter.JsonSerializerOptions.RespectNullableAnnotations = true;
        formatter.JsonSerializerOptions.RespectRequiredConstructorParameters = true;
        return formatter;
    }
}
