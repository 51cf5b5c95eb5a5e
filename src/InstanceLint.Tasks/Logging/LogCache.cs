using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects.Summaries;
using InstanceLint.Yaml.Documents;

namespace InstanceLint.Tasks.Logging;

/// <summary>The log of the last build. A build without changes repeats it without reading a manifest.</summary>
/// <param name="path">The path of the cache file, or empty for no cache.</param>
internal sealed class LogCache(string path)
{
    /// <summary>Returns the log of a build with the same inputs, or <see langword="null"/> if it isn't in the cache.</summary>
    internal BuildLog? Find(string key) => CacheFile.Read(path, reader => reader.ReadString() == key ? Read(reader) : null);

    /// <summary>Writes the log of a build to the cache.</summary>
    /// <returns>The reason for a failure, as the end of a sentence, or <see langword="null"/>.</returns>
    internal string? Keep(string key, BuildLog log) => path.Length == 0 ? null : CacheFile.Write(path, writer =>
    {
        writer.Write(key);
        WriteAccount(log.Account, writer);
        writer.Write(log.Fixable);
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
            reader.ReadInt32(),
            reader.ReadInt32())
        {
            Suppressed = reader.ReadInt32(),
            Baselined = reader.ReadInt32(),
        };

        var fixable = reader.ReadInt32();

        // The list grows while it's read, because a damaged file can contain any length.
        var lines = new List<LogLine>();
        for (var left = reader.ReadInt32(); left != 0; left--)
        {
            lines.Add(LogLine.Read(reader));
        }

        return new BuildLog(account, lines, fixable, reader.ReadString());
    }

    private static void WriteAccount(Account account, BinaryWriter writer)
    {
        int[] numbers =
        [
            account.Manifests, .. account.Definitions, account.Clusters, account.Others, account.NotYaml, account.Templates,
            account.Suppressed, account.Baselined,
        ];
        foreach (var number in numbers)
        {
            writer.Write(number);
        }
    }
}

/// <summary>The log of a build.</summary>
/// <param name="Account">The counts of files that were checked or skipped.</param>
/// <param name="Lines">The lines of the log.</param>
/// <param name="Fixable">The number of findings that have a fix.</param>
/// <param name="SarifHash">The hash of the SARIF file that was written, or empty if none was.</param>
internal sealed record BuildLog(Account Account, IReadOnlyList<LogLine> Lines, int Fixable, string SarifHash);
