using System;

namespace InstanceLint.Cli;

/// <summary>An argument or option is invalid. The message says what to write instead, in one sentence.</summary>
/// <param name="message">The message.</param>
internal sealed class UsageException(string message) : Exception(message);
