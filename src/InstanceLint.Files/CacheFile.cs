using System;
using System.IO;

namespace InstanceLint.Files;

/// <summary>A file that keeps results for the next build. If it can't be read or written, that build only takes longer.</summary>
internal static class CacheFile
{
    /// <summary>Reads a file, which another build may replace at the same time.</summary>
    /// <returns>The content, or <see langword="null"/> if the file doesn't exist, can't be read or is damaged.</returns>
    internal static T? Read<T>(string path, Func<BinaryReader, T?> read)
        where T : class
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var reader = new BinaryReader(new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return read(reader);
        }
        catch (Exception exception) when (IOFailure.Is(exception) || exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Writes a file atomically.</summary>
    /// <returns>The reason for a failure, as the end of a sentence, or <see langword="null"/>.</returns>
    internal static string? Write(string path, Action<BinaryWriter> write)
    {
        try
        {
            AtomicFile.Write(path, stream =>
            {
                using var writer = new BinaryWriter(stream);
                write(writer);
            });
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return IOFailure.ReasonOf(exception);
        }
    }
}
