using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Summaries;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Tasks.Logging;

/// <summary>The log of the last build. A build in which nothing has changed repeats it without reading a manifest.</summary>
/// <param name="path">The file that keeps it, or empty if nothing is kept.</param>
internal sealed class LogCache(string path)
{
    /// <summary>Returns the log of a build with the same inputs, or <see langword="null"/> if none is kept.</summary>
    internal BuildLog? Find(string key) => CacheFile.Read(path, reader => reader.ReadString() == key ? Read(reader) : null);

    /// <summary>Keeps the log of a build.</summary>
    /// <returns>Why it can't be kept, as the end of a sentence, or <see langword="null"/>.</returns>
    internal string? Keep(string key, BuildLog log) => path.Length == 0 ? null : CacheFile.Write(path, writer =>
    {
        writer.Write(key);
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

    private static BuildLog Read(BinaryReader reader)
    {
        var account = new Account(
            reader.ReadInt32(),
            [.. DocumentKinds.Names.Select(_ => reader.ReadInt32())],
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32());

        var fixable = new FixCount(reader.ReadInt32(), reader.ReadBoolean());

        // The list grows while it is read, because a damaged file can give any length.
        var lines = new List<LogLine>();
        for (var left = reader.ReadInt32(); left != 0; left--)
        {
            lines.Add(LogLine.Read(reader));
        }

        return new BuildLog(account, lines, fixable, reader.ReadString());
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
/// <param name="Account">What was checked and what was not.</param>
/// <param name="Lines">What is logged.</param>
/// <param name="Fixable">How many of its findings a fix would resolve.</param>
/// <param name="SarifHash">The hash of the SARIF file that it wrote, or empty if it wrote none.</param>
internal sealed record BuildLog(Account Account, IReadOnlyList<LogLine> Lines, FixCount Fixable, string SarifHash);
