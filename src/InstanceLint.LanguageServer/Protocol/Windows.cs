using System.Collections.Generic;

namespace InstanceLint.LanguageServer.Protocol;

/// <summary>The parameters of <c>window/logMessage</c>.</summary>
/// <param name="Type">1 for an error, 3 for information.</param>
/// <param name="Message">The message.</param>
internal sealed record LogMessageParams(int Type, string Message);

/// <summary>The parameters of <c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What to register.</param>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>A capability that is registered after the start.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Method">Its method.</param>
/// <param name="RegisterOptions">Its options.</param>
internal sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions RegisterOptions);

/// <summary>The files to watch.</summary>
/// <param name="Watchers">What to watch.</param>
internal sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcherItem> Watchers);

/// <summary>Files to watch.</summary>
/// <param name="GlobPattern">Their pattern.</param>
internal sealed record FileSystemWatcherItem(string GlobPattern);

/// <summary>The parameters of <c>workspace/didChangeWatchedFiles</c>.</summary>
/// <param name="Changes">The changes.</param>
internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

/// <summary>A change of a file.</summary>
/// <param name="Uri">The file.</param>
/// <param name="Type">1 if it was created, 2 if it was changed, 3 if it was deleted.</param>
internal sealed record FileEvent(string Uri, int Type);
