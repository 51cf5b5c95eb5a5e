using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using InstanceLint.Tasks.Files;

namespace InstanceLint.Tasks.Logging;

/// <summary>What the last build logged, so that one in which nothing changed says the same without reading a manifest.</summary>
/// <param name="path">The file that keeps it, or empty where nothing is kept.</param>
internal sealed class LogCache(string path)
{
    /// <summary>What was logged when all inputs were the same, or <see langword="null"/>. A file that cannot be read keeps nothing.</summary>
    internal IReadOnlyList<LogLine>? Find(string fingerprint)
    {
        if (path.Length == 0 || !File.Exists(path))
        {
            return null;
        }

        try
        {
            // A build at the same time may replace it meanwhile.
            using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            if (reader.ReadString() != fingerprint)
            {
                return null;
            }

            // Grown as it is read, whatever a damaged file says of its length.
            var lines = new List<LogLine>();
            for (var left = reader.ReadInt32(); left != 0; left--)
            {
                lines.Add(LogLine.Read(reader));
            }

            return lines;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SecurityException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was logged.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal void Keep(string fingerprint, IReadOnlyList<LogLine> lines)
    {
        if (path.Length > 0)
        {
            AtomicFile.Write(path, stream =>
            {
                using var writer = new BinaryWriter(stream);
                writer.Write(fingerprint);
                writer.Write(lines.Count);
                foreach (var line in lines)
                {
                    line.Write(writer);
                }
            });
        }
    }
}
