using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Yaml.Repairs;

namespace InstanceLint.Tasks.Repairing;

/// <summary>How many findings of a build would be gone if its manifests were repaired.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsExact">Whether they would certainly be gone. To find out takes a repair, which for very many findings takes longer than a build may.</param>
internal readonly record struct RepairCount(int Number, bool IsExact)
{
    // In characters that are read again; about a second.
    private const long MostWork = 1_000_000;

    // What it takes to judge one more manifest, in characters.
    private const long WorkOfManifest = 100;

    /// <summary>Counts them, and writes nothing.</summary>
    /// <param name="linter">What has judged the manifests.</param>
    /// <param name="judgement">What it said.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal static RepairCount Of(ProjectLinter linter, Judgement judgement, CancellationToken cancellation)
    {
        var findings = ProjectRepair.Reported(judgement.Findings);
        var repairable = findings.Where(finding => finding.Repair is not null).ToLookup(finding => finding.Origin.Path, StringComparer.Ordinal);
        if (repairable.Count == 0)
        {
            return new RepairCount(0, IsExact: true);
        }

        var files = ReadFiles(linter, repairable, cancellation);
        var work = files.Sum(file => repairable[file.Path].Sum(finding => file.Text.Length + (Repairer.NeedsCluster(finding) ? files.Count * WorkOfManifest : 0)));
        return work > MostWork
            ? new RepairCount(files.Sum(file => repairable[file.Path].Count()), IsExact: false)
            : new RepairCount(findings.Count - ProjectRepair.Run(linter, files, cancellation).Left.Count, IsExact: true);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static RepairCount Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadBoolean());

    /// <summary>Writes it to be read by a later build.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.Write(IsExact);
    }

    /// <summary>The number as it is said.</summary>
    public override string ToString() => (IsExact ? string.Empty : "up to ") + Wording.Count(Number);

    // A name is changed together with those who use it, in whatever file.
    private static List<RepairableFile> ReadFiles(ProjectLinter linter, ILookup<string, Finding> repairable, CancellationToken cancellation)
    {
        var isAnyFile = repairable.Any(group => group.Any(finding => finding.Rule.Id == RuleIds.NameMustBeValid));
        var files = new List<RepairableFile>();
        foreach (var item in linter.FilesOfOurs.Where(item => isAnyFile || repairable.Contains(item.FullPath)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (RepairableFile.Read(item) is { } file && !file.IsReadOnly())
            {
                files.Add(file);
            }
        }

        return files;
    }
}
