using System;
using System.IO;
using System.Security;

namespace InstanceLint.Files;

/// <summary>Decides which exceptions are failures of the file system, and gets their reasons for messages.</summary>
internal static class IOFailure
{
    /// <summary>Whether the file system can cause an exception at any time, regardless of what the program does.</summary>
    internal static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    /// <summary>Whether an exception means that a file or its folder doesn't exist.</summary>
    internal static bool IsMissing(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException;

    /// <summary>Returns the reason for a failure as the end of a sentence.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="path">A path to omit from the reason because the message already shows it.</param>
    internal static string ReasonOf(Exception exception, string? path = null)
    {
        var reason = path is null ? exception.Message : exception.Message.Replace($" '{path}'", string.Empty);
        return reason.TrimEnd('.', ':', ' ');
    }
}
