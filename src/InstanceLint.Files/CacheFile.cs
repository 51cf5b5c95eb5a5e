using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace InstanceLint.Files;

/// <summary>A file that keeps results for the next build. If it can't be read or written, that build only takes longer.</summary>
internal static class CacheFile
{
    private const int HashLength = 32;

    /// <summary>Reads a file, which another build may replace at the same time.</summary>
    /// <returns>The content, or <see langword="null"/> if the file doesn't exist, can't be read or is damaged.</returns>
    internal static T? Read<T>(string path, Func<BinaryReader, T?> read)
        where T : class
    {
        try
        {
            return File.Exists(path) && Unseal(ReadAll(path)) is { } content ? read(new BinaryReader(content)) : null;
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
            var hash = HashOf(content.GetBuffer(), 0, (int)content.Length);
            AtomicFile.Write(path, stream =>
            {
                stream.Write(hash, 0, hash.Length);
                content.WriteTo(stream);
            });
            return null;
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            return IOFailure.ReasonOf(exception);
        }
    }

    private static byte[] ReadAll(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    // The content starts with its hash, so a changed file is noticed.
    private static MemoryStream? Unseal(byte[] bytes) =>
        bytes.Length > HashLength && HashOf(bytes, HashLength, bytes.Length - HashLength).SequenceEqual(bytes.Take(HashLength))
            ? new MemoryStream(bytes, HashLength, bytes.Length - HashLength, writable: false)
            : null;

    private static byte[] HashOf(byte[] bytes, int offset, int count)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes, offset, count);
    }
}
