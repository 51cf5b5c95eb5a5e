using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Repairing;
using InstanceLint.Tasks.Reporting;

namespace InstanceLint.Tasks.Logging;

/// <summary>What the last build logged, so that one in which nothing changed says the same without reading a manifest.</summary>
/// <param name="path">The file that keeps it, or empty where nothing is kept.</param>
internal sealed class LogCache(string path)
{
    /// <summary>What was logged when all inputs were the same, or <see langword="null"/>. A file that cannot be read keeps nothing.</summary>
    internal BuildLog? Find(string fingerprint)
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

            var (account, repairable) = (Account.Read(reader), RepairCount.Read(reader));

            // Grown as it is read, whatever a damaged file says of its length.
            var lines = new List<LogLine>();
            for (var left = reader.ReadInt32(); left != 0; left--)
            {
                lines.Add(LogLine.Read(reader));
            }

            return new BuildLog(account, lines, repairable);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SecurityException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was logged.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal void Keep(string fingerprint, BuildLog log)
    {
        if (path.Length > 0)
        {
            AtomicFile.Write(path, stream =>
            {
                using var writer = new BinaryWriter(stream);
                writer.Write(fingerprint);
                log.Account.Write(writer);
                log.Repairable.Write(writer);
                writer.Write(log.Lines.Count);
                foreach (var line in log.Lines)
                {
                    line.Write(writer);
                }
            });
        }
    }
}

/// <summary>What a build says.</summary>
/// <param name="Account">What was judged.</param>
/// <param name="Lines">What came of it.</param>
/// <param name="Repairable">How many of its findings a repair would leave nothing of.</param>
internal sealed record BuildLog(Account Account, IReadOnlyList<LogLine> Lines, RepairCount Repairable);
