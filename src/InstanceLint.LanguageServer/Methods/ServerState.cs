using System.Threading;
using InstanceLint.LanguageServer.Connections;
using InstanceLint.LanguageServer.Diagnostics;
using InstanceLint.LanguageServer.Documents;
using InstanceLint.LanguageServer.Protocol;
using InstanceLint.LanguageServer.Workspaces;

namespace InstanceLint.LanguageServer.Methods;

/// <summary>What all methods share.</summary>
/// <param name="Connection">The client.</param>
/// <param name="Session">What is open in it.</param>
/// <param name="Lifetime">Cancels everything when the server ends.</param>
internal sealed record ServerState(Connection Connection, Session Session, CancellationToken Lifetime)
{
    /// <summary>What the client can do.</summary>
    internal ClientCapabilities Client { get; private set; } = new();

    /// <summary>The encoding of the client.</summary>
    internal PositionEncoding Encoding { get; private set; } = PositionEncoding.Utf16;

    /// <summary>Makes the reports of files.</summary>
    internal ReportBuilder Reports => new(Encoding, Lifetime);

    /// <summary>Takes up what the client can do, before anything else happens.</summary>
    internal void Accept(ClientCapabilities client) =>
        (Client, Encoding) = (client, PositionEncodings.Choose(client.General?.PositionEncodings));
}
