using System;
using System.IO;
using System.Threading;

namespace InstanceLint.Files;

/// <summary>
/// Writes files atomically: a reader sees either the old or the new content, even if the build is stopped or another build writes the same
/// file. A failure throws an exception that <see cref="IOFailure"/> recognizes.
/// </summary>
internal static class AtomicFile
{
    private const int MaxAttempts = 10;
    private const string DraftExtension = ".instancelint-draft";

    /// <summary>Whether a file is the unfinished content of another one.</summary>
    internal static bool IsDraft(string path) => path.EndsWith(DraftExtension, StringComparison.Ordinal);

    /// <summary>Writes a file, and creates its folder if it doesn't exist.</summary>
    internal static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, Path.GetRandomFileName() + DraftExtension);
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            Place(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // Another build can create, replace or delete the file at any moment, and a reader can lock it for a moment.
    private static void Place(string draft, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(draft, path, destinationBackupFileName: null);
                }
                else
                {
                    File.Move(draft, path);
                }

                return;
            }
            catch (Exception exception) when (IOFailure.Is(exception) && attempt < MaxAttempts && File.Exists(draft))
            {
                Thread.Sleep(attempt);
            }
        }
    }
}
