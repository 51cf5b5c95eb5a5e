using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>Tells whether a file has changed, as far as its size and time show.</summary>
internal static class FileStamp
{
    /// <summary>Returns the size of a file and the time when it was last written, or an empty string if the file doesn't exist.</summary>
    /// <param name="file">The file, as it was when it was first asked.</param>
    internal static string From(FileInfo file) =>
        file.Exists ? FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}") : string.Empty;
}
