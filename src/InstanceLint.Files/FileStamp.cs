using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>Detects changes of files by their size and time.</summary>
internal static class FileStamp
{
    /// <summary>Returns the size of a file and the time when it was last written, or an empty string if the file doesn't exist.</summary>
    /// <param name="file">The file, with the state that it had when it was first accessed.</param>
    internal static string From(FileInfo file) =>
        file.Exists ? FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}") : string.Empty;
}
