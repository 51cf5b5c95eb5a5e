using System;
using System.IO;
using System.Threading;

namespace InstanceLint.Tasks.Files;

/// <summary>Writes a file so that nobody ever sees half of it, whatever ends the build and whoever builds at the same time.</summary>
internal static class AtomicFile
{
    private const int MaxAttempts = 10;

    /// <summary>Writes a file, and its folder where there is none.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
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

    // Another build may make, replace or delete the file at any moment, and a reader may hold it for one.
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
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && attempt < MaxAttempts && File.Exists(draft))
            {
                Thread.Sleep(attempt);
            }
        }
    }
}
