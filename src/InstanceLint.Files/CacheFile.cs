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
            return File.Exists(path) && Unseal(path) is { } content ? read(new BinaryReader(content)) : null;
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
            using var content = new MemoryStream();
            using var writer = new BinaryWriter(content);
            write(writer);
            writer.Flush();
            var bytes = content.ToArray();
            AtomicFile.Write(path, stream =>
            {
                using var file = new BinaryWriter(stream);
                file.Write(ContentHash.Of(bytes));
                file.Write(bytes);
            });
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return IOFailure.ReasonOf(exception);
        }
    }

    // The file starts with the hash of its content, so a change of it is noticed.
    private static MemoryStream? Unseal(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new BinaryReader(stream);
        var hash = reader.ReadString();
        var content = reader.ReadBytes((int)(stream.Length - stream.Position));
        return ContentHash.Of(content) == hash ? new MemoryStream(content, writable: false) : null;
    }
}
