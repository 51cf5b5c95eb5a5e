using System;
using System.IO;
using System.Security;

namespace InstanceLint.Files;

/// <summary>What the file system may refuse at any time, whatever the program does.</summary>
internal static class IOFailure
{
    /// <summary>Whether an exception is such a refusal.</summary>
    internal static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
