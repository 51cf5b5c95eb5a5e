using System;
using System.IO;
using System.Threading;

namespace InstanceLint.Files;

/// <summary>
/// Rewrites a file in place, so its owner, group, mode, attributes and hard links stay. While it's written, a copy is beside it, from which
/// the next run restores it if this one is interrupted. A failure throws an exception that <see cref="IOFailure"/> recognizes.
/// </summary>
internal static class BackedUpFile
{
    /// <summary>What is added to the name of a file for the copy.</summary>
    internal const string Extension = ".instancelint-backup";

    private const int MaxAttempts = 100;

    /// <summary>Rewrites a file.</summary>
    /// <param name="path">The path of the file, with links resolved.</param>
    /// <param name="change">Returns the new content for the present one, or <see langword="null"/> to leave the file as it is.</param>
    internal static void Rewrite(string path, Func<byte[], byte[]?> change)
    {
        using var file = Lock(path);
        var bytes = ReadAll(file);
        if (change(bytes) is not { } changed)
        {
            return;
        }

        // Atomically, because a part of a copy must never be restored.
        AtomicFile.Write(path + Extension, copy => WriteAll((FileStream)copy, bytes));
        try
        {
            WriteAll(file, changed);
        }
        catch (Exception exception) when (IOFailure.Is(exception))
        {
            // For example, the disk is full. The old content still fits. If not even that can be written, the copy stays.
            WriteAll(file, bytes);
            File.Delete(path + Extension);
            throw;
        }

        File.Delete(path + Extension);
    }

    /// <summary>Whether a run was interrupted while it wrote a file.</summary>
    internal static bool IsInterrupted(string path) => File.Exists(path + Extension);

    /// <summary>Restores a file from its copy.</summary>
    internal static void Restore(string path)
    {
        using var file = Lock(path);
        if (IsInterrupted(path))
        {
            WriteAll(file, File.ReadAllBytes(path + Extension));
            File.Delete(path + Extension);
        }
    }

    // Another run that writes the file needs only a moment.
    private static FileStream Lock(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (attempt < MaxAttempts && !IOFailure.IsMissing(exception))
            {
                Thread.Sleep(attempt);
            }
        }
    }

    private static byte[] ReadAll(FileStream file)
    {
        var bytes = new byte[file.Length];
        var count = 0;
        for (int read; count < bytes.Length && (read = file.Read(bytes, count, bytes.Length - count)) > 0; count += read)
        {
        }

        Array.Resize(ref bytes, count);
        return bytes;
    }

    private static void WriteAll(FileStream file, byte[] bytes)
    {
        file.Position = 0;
        file.Write(bytes, 0, bytes.Length);
        file.SetLength(bytes.Length);
        file.Flush(flushToDisk: true);
    }
}
