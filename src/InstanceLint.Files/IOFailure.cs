using System;
using System.IO;
using System.Security;

namespace InstanceLint.Files;

/// <summary>Decides which exceptions are failures of the file system, and how messages give their reason.</summary>
internal static class IOFailure
{
    /// <summary>Whether the file system can cause an exception at any time, whatever the program does.</summary>
    internal static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    /// <summary>Whether an exception says that a file or its folder doesn't exist.</summary>
    internal static bool IsMissing(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException;

    /// <summary>Returns the reason of a failure as the end of a sentence.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="path">A path that the reason leaves out because the message shows it already.</param>
    internal static string ReasonOf(Exception exception, string? path = null)
    {
        var reason = path is null ? exception.Message : exception.Message.Replace($" '{path}'", string.Empty);
        return reason.TrimEnd('.', ':', ' ');
    }
}
