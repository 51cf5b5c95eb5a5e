using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Summaries;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Tasks.Logging;

/// <summary>What the last build logged, so that one in which nothing changed says the same without reading a manifest.</summary>
/// <param name="path">The file that keeps it, or empty where nothing is kept.</param>
internal sealed class LogCache(string path)
{
    /// <summary>What was logged when all inputs were the same, or <see langword="null"/>. A file that cannot be read keeps nothing.</summary>
    internal BuildLog? Find(string fingerprint)
    {
        try
        {
            using var stream = path.Length > 0 ? AtomicFile.OpenRead(path) : null;
            if (stream is null)
            {
                return null;
            }

            using var reader = new BinaryReader(stream);
            if (reader.ReadString() != fingerprint)
            {
                return null;
            }

            var account = new Account(
                reader.ReadInt32(), [.. DocumentKinds.Names.Select(_ => reader.ReadInt32())], reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());

            var fixable = new FixCount(reader.ReadInt32(), reader.ReadBoolean());

            // Grown as it is read, whatever a damaged file says of its length.
            var lines = new List<LogLine>();
            for (var left = reader.ReadInt32(); left != 0; left--)
            {
                lines.Add(LogLine.Read(reader));
            }

            return new BuildLog(account, lines, fixable, reader.ReadString());
        }
        catch (Exception exception)
            when (IOFailure.Is(exception) || exception is FormatException or OverflowException)
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
                WriteAccount(log.Account, writer);
                writer.Write(log.Fixable.Number);
                writer.Write(log.Fixable.IsExact);
                writer.Write(log.Lines.Count);
                foreach (var line in log.Lines)
                {
                    line.Write(writer);
                }

                writer.Write(log.SarifHash);
            });
        }
    }

    private static void WriteAccount(Account account, BinaryWriter writer)
    {
        foreach (var number in (int[])[account.Manifests, .. account.Definitions, account.Clusters, account.Others, account.Templates])
        {
            writer.Write(number);
        }
    }
}

/// <summary>What a build says.</summary>
/// <param name="Account">What was judged.</param>
/// <param name="Lines">What came of it.</param>
/// <param name="Fixable">How many of its findings a fix would resolve.</param>
/// <param name="SarifHash">The hash of the SARIF file that it wrote, or empty if it wrote none.</param>
internal sealed record BuildLog(Account Account, IReadOnlyList<LogLine> Lines, FixCount Fixable, string SarifHash);
