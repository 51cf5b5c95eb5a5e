using System;
using System.IO;
using InstanceLint.Rules.Manifests;

namespace InstanceLint.Files;

/// <summary>Detects changes of files.</summary>
internal static class FileStamp
{
    /// <summary>Returns the size of a file and the time when it was last written, or an empty string if the file doesn't exist.</summary>
    /// <param name="file">The file, with the state that it had when it was first accessed.</param>
    internal static string From(FileInfo file) =>
        file.Exists ? FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}") : string.Empty;

    /// <summary>
    /// Returns the hash of the content of a file, because other content can have the same size and time. Returns <see cref="From"/> if the
    /// file can't be read or is too large for a manifest.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Returns the content.</param>
    internal static string FromContent(FileInfo file, Func<FileInfo, byte[]> read)
    {
        try
        {
            // Pipes and devices have a length of 0, and opening one can block forever.
            return file is { Exists: true, Length: > 0 and <= ManifestMustBeReadable.MaxBytes } ? ContentHash.Of(read(file)) : From(file);
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return From(file);
        }
    }

    /// <summary>Returns the hash of the content of a file, or <see cref="From"/> if it can't be read.</summary>
    /// <param name="path">The path of the file.</param>
    internal static string FromContent(string path) => FromContent(new FileInfo(path), static file => File.ReadAllBytes(file.FullName));
}
