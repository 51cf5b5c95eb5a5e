using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using InstanceLint.Rules;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Repairing;
using InstanceLint.Tasks.Reporting;
using InstanceLint.Tasks.Severities;
using InstanceLint.Yaml.Repairs;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Repairs in manifests what can be repaired for certain, and logs each edit.</summary>
public sealed class FixManifests : ProjectTask
{
    /// <summary>Whether nothing is written, and what would be is logged as a diff.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>What would be written, where nothing is.</summary>
    [Output]
    public string Diff { get; private set; } = string.Empty;

    private protected override void Execute(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs)
    {
        var linter = new ProjectLinter(this);
        var judgement = linter.Judge(files, configs, Cancellation);
        foreach (var fault in judgement.Faults)
        {
            fault.Log(Log, omitsEnd: false);
        }

        if (Log.HasLoggedErrors)
        {
            return;
        }

        var findings = ProjectRepair.Reported(judgement.Findings);
        var repairable = new HashSet<string>(findings.Where(finding => finding.Repair is not null).Select(finding => finding.Origin.Path), ManifestItem.PathComparer);
        if (repairable.Count == 0)
        {
            Say($"nothing to repair in {Wording.Count(files.Count, "manifest")}", findings.Count);
            return;
        }

        var texts = Read(linter.FilesOfOurs, repairable);
        var outcome = ProjectRepair.Run(linter, texts.Values, Cancellation);
        Cancellation.ThrowIfCancellationRequested();
        if (IsDryRun)
        {
            WriteDiff(texts, outcome);
        }
        else
        {
            WriteFiles(texts, outcome);
        }
    }

    // Other files of ours may have to change along with those that have something to repair.
    private Dictionary<string, RepairableFile> Read(IEnumerable<ManifestItem> files, HashSet<string> repairable)
    {
        var texts = new Dictionary<string, RepairableFile>(StringComparer.Ordinal);
        foreach (var item in files)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (RepairableFile.Read(item) is not { } file)
            {
                continue;
            }

            if (IsDryRun || !file.IsReadOnly())
            {
                texts.Add(file.Path, file);
            }
            else if (repairable.Contains(file.Path))
            {
                Fail(file.Path, "this file is read-only, so that it stays as it is; make it writable and run the target again");
            }
        }

        return texts;
    }

    private void WriteDiff(Dictionary<string, RepairableFile> files, RepairOutcome outcome)
    {
        var root = SourceRoot.Of(Project);
        var diff = new StringBuilder();
        foreach (var (path, text) in Sorted(outcome.Texts))
        {
            var file = files[path];
            if (file.IsUtf8)
            {
                diff.Append(UnifiedDiff.Write(root.Show(path), file.WithMark(file.Text), file.WithMark(text)));
            }
            else
            {
                Log.LogMessage(MessageImportance.High, "{0}: there is no diff of UTF-16; without InstanceLintFixDryRun this file is repaired in place", path);
            }
        }

        Diff = diff.ToString();
        if (Diff.Length > 0)
        {
            Log.LogMessage(MessageImportance.High, "{0}", Diff.TrimEnd('\n'));
        }
        else
        {
            Say("nothing to repair for certain", outcome.Left.Count);
        }
    }

    private void WriteFiles(Dictionary<string, RepairableFile> files, RepairOutcome outcome)
    {
        var written = new HashSet<string>(ManifestItem.PathComparer);
        foreach (var (path, text) in Sorted(outcome.Texts))
        {
            Cancellation.ThrowIfCancellationRequested();
            if (files[path].Write(text) is { } error)
            {
                Fail(path, error);
            }
            else
            {
                written.Add(path);
            }
        }

        var done = outcome.Done.Where(repair => written.Contains(repair.Finding.Origin.Path)).ToList();
        foreach (var repair in done)
        {
            Tell(repair.Finding, $"{repair.Before} -> {repair.After}");
        }

        foreach (var repair in outcome.NotDone)
        {
            Tell(repair.Finding, $"left as it is, since {repair.Reason}");
        }

        Say(
            done.Count == 0 ? "nothing was repaired" : $"repaired {Wording.Count(done.Count, "finding")} in {Wording.Count(written.Count, "manifest")}",
            outcome.Left.Count + outcome.Done.Count - done.Count);
    }

    // As text, since the terminal logger drops the place of a message.
    private void Tell(Finding finding, string what) => Log.LogMessage(
        MessageImportance.High, "{0}({1},{2}): {3}: {4}", finding.Origin.Path, finding.Origin.Line, finding.Origin.Column, finding.Rule.Id, what);

    private void Fail(string path, string error) => LogLine.OfSetting(EffectiveSeverity.Error, path, error).Log(Log, omitsEnd: false);

    private void Say(string what, int left) => Log.LogMessage(
        MessageImportance.High,
        "InstanceLint: {0}; {1}",
        what,
        left == 0 ? "no finding is left" : $"{Wording.Count(left, "finding")} {(left == 1 ? "is" : "are")} left for you");

    private static IEnumerable<(string Path, string Text)> Sorted(IReadOnlyDictionary<string, string> texts) =>
        texts.Select(text => (text.Key, text.Value)).OrderBy(text => text.Key, StringComparer.Ordinal);
}
