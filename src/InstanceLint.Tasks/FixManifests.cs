using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Tasks.Logging;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Fixes the findings in manifests that have a certain fix, and logs each edit.</summary>
public sealed class FixManifests : ProjectTask
{
    internal const string DiffMark = "InstanceLint: a diff for git apply or patch -p1";

    private string _diffFile = string.Empty;

    /// <summary>Whether to write nothing, and to log the edits as a diff instead.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>Whether to write nothing, and to fail if there is something to fix.</summary>
    public bool IsCheck { get; set; }

    /// <summary>
    /// The path of a file to which the diff is written if no manifest is, relative to the folder of the project. Empty for none.
    /// </summary>
    public string DiffFile
    {
        get => _diffFile;
        set => _diffFile = value.Trim();
    }

    /// <summary>The diff, if no manifest is written; otherwise empty.</summary>
    [Output]
    public string Diff { get; private set; } = string.Empty;

    private bool WritesNothing => IsDryRun || IsCheck;

    private protected override OutputFile? Target =>
        WritesNothing ? new("InstanceLintFixDiffFile", DiffFile, Project, DiffMark) : null;

    private protected override bool Prepare(IReadOnlyList<ManifestFile> files)
    {
        var restored = files.Select(file => (file.Path, Problem: WritesNothing ? null : FixableFile.Restore(file)))
            .Where(file => file.Problem is not null)
            .ToList();
        restored.ForEach(file => Output.Say($"{Output.Show(file.Path)}: {file.Problem}"));
        return restored.Count > 0;
    }

    private protected override void Execute(ProjectFiles project)
    {
        if (!IsReporting(project, SettingsFiles.ContentStampOf(project.Settings)))
        {
            return;
        }

        var files = project.Files;
        Target?.Delete();

        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var root = Repositories.RealFolderOf(Project);
        var result = ProjectFixer.Fix(
            SettingsFiles.WithBaseline(ReadSettings(project)),
            files,
            source => ReasonToLeave((ManifestFile)source, root) is null,
            Cancellation);
        LogSettings(result.Lint);

        if (Log.HasLoggedErrors)
        {
            return;
        }

        var outcome = result.Outcome;
        if (!result.HasFixes)
        {
            var line = "InstanceLint: " + FixedFiles.Summarize($"nothing to fix in {Wording.Count(files.Count, "manifest")}", outcome.Left.Count);
            (outcome.Left.Count == 0 ? Output.SayResult : (Action<string>)Output.Say)(line);
            return;
        }

        foreach (var path in result.Locked)
        {
            Fail(path, FixableFile.ReasonToLeave(byPath[path], root)!);
        }

        Cancellation.ThrowIfCancellationRequested();
        if (WritesNothing)
        {
            WriteDiff(new FixedFiles(files, outcome), outcome);
        }
        else
        {
            WriteFiles(new FixedFiles(files, outcome), outcome);
        }
    }

    // A file that is read-only can still be in a diff.
    private string? ReasonToLeave(ManifestFile file, string root) =>
        WritesNothing && !file.LeadsOutOf(root) ? null : FixableFile.ReasonToLeave(file, root);

    private void WriteDiff(FixedFiles files, FixOutcome outcome)
    {
        Diff = files.Diff(
            Repositories.RootOf(Project),
            path => Output.Say($"{Output.Show(path)}: the diff does not support UTF-16; run without InstanceLintFixDryRun to fix this file"));
        if (Diff.Length > 0)
        {
            if (Output.SayDiff(Diff.TrimEnd('\n')))
            {
                Output.Say("InstanceLint: this diff doesn't apply as printed because control characters are escaped; get the exact diff with -getProperty:InstanceLintFixDiff");
            }

            if (WritesTarget)
            {
                WriteDiffFile(Target!);
            }
        }
        else
        {
            Output.Say("InstanceLint: " + FixedFiles.Summarize("nothing can be fixed automatically", outcome.Left.Count));
        }

        if (IsCheck && outcome.Texts.Count > 0)
        {
            var (number, it) = (Wording.Count(outcome.Resolved, "finding"), outcome.Resolved == 1 ? "it" : "them");
            Fail(Project, $"{number} can be fixed; fix {it} with dotnet build -t:InstanceLintFix");
        }
    }

    // Shells encode the output of programs again, which can change a diff.
    private void WriteDiffFile(OutputFile file)
    {
        // Programs that apply a diff skip the lines before it.
        if (file.Write(DiffMark + "\n" + Diff) is { } error)
        {
            Fail(Project, error);
        }
        else
        {
            Output.Say($"InstanceLint: this diff is in {Output.Show(file.Path)}");
        }
    }

    private void WriteFiles(FixedFiles files, FixOutcome outcome)
    {
        files.Write(Fail, Cancellation);
        foreach (var fix in files.Done)
        {
            Tell(fix.Finding, $"{fix.Before} -> {fix.After}");
        }

        foreach (var fix in outcome.NotDone)
        {
            Tell(fix.Finding, $"not fixed because {fix.Reason}");
        }

        Output.Say("InstanceLint: " + files.Summary);
    }

    // The location is part of the text, because several of these can be one warning.
    private void Tell(Finding finding, string what) => Output.Say(FormattableString.Invariant(
        $"{Output.Show(finding.Span.Path)}({finding.Span.Start.Line},{finding.Span.Start.Column}): {finding.Rule.Id}: {what}"));

    private void Fail(string path, string error) => Output.Log(LogLine.Error(path, error));
}
