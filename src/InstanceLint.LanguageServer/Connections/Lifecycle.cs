namespace InstanceLint.LanguageServer.Connections;

/// <summary>How far a session is.</summary>
internal enum Lifecycle
{
    /// <summary>The client hasn't sent <c>initialize</c> yet.</summary>
    Created,

    /// <summary>The client can use the server.</summary>
    Initialized,

    /// <summary>The client has sent <c>shutdown</c>, so only <c>exit</c> may follow.</summary>
    ShutDown,
}
