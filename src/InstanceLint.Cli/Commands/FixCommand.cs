using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Fixes manifests, or shows what would be fixed.</summary>
internal sealed class FixCommand(Shell shell)
{
    private readonly ProjectOptions _project = new();
    private readonly Option<bool> _diff = new("--diff") { Description = "Write a diff to standard output, and change nothing." };

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("fix", "Fixes the findings for which exactly one edit is right.");
        _project.AddTo(command);
        command.Options.Add(_diff);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = await _project.ReadAsync(parsed, shell, cancellation);
        if (request.Input is not null)
        {
            throw new UsageException("fix changes files, and cannot change standard input; give the paths of files or folders");
        }

        return (int)await Task.Run(() => Fix(request, parsed.GetValue(_diff), cancellation), cancellation);
    }

    private ExitCode Fix(WorkspaceRequest request, bool isDiff, CancellationToken cancellation)
    {
        using var progress = Progress.Start("fixing manifests", shell);
        var workspace = Workspace.Read(request, Configuration.Read, cancellation);
        if (!isDiff && Restore(workspace))
        {
            workspace = Workspace.Read(request, Configuration.Read, cancellation);
        }

        var result = ProjectFixer.Fix(workspace.Settings, workspace.Sources, source => CanFix(workspace, source, isDiff), cancellation);
        progress.Stop();
        WriteSettings(result.Lint);
        foreach (var path in result.Locked)
        {
            SayOf(path, workspace.ReasonToLeave(workspace.FindSource(path)!)!);
        }

        workspace.Missing.Concat(workspace.Excluded).ToList().ForEach(problem => shell.Say(HarmlessText.Line(problem)));
        var files = new FixedFiles(workspace.Files, result.Outcome);
        var isChanged = result.Outcome.Texts.Count > 0;
        var isWritten = isDiff ? WriteDiff(files, workspace) : WriteFiles(files, result.Outcome, cancellation);
        return !isWritten || (!isDiff && result.Locked.Count > 0) || result.Lint.HasInvalidSettings ? ExitCode.Usage
            : isDiff && isChanged ? ExitCode.Findings
            : workspace.Missing.Count > 0 ? ExitCode.NothingFound
            : ExitCode.Success;
    }

    // A file that is read-only can still be in a diff.
    private static bool CanFix(Workspace workspace, ManifestSource source, bool isDiff) => !source.IsContext && (isDiff
        ? source is ManifestFile file && !file.LeadsOutOf(Repositories.RealFolderOf(workspace.Settings.Path))
        : workspace.IsFixable(source));

    private bool Restore(Workspace workspace)
    {
        var restored = workspace.Files.Select(static file => (file.Path, Problem: FixableFile.Restore(file)))
            .Where(static file => file.Problem is not null).ToList();
        restored.ForEach(file => SayOf(file.Path, file.Problem!));
        return restored.Count > 0;
    }

    private bool WriteDiff(FixedFiles files, Workspace workspace)
    {
        var diff = files.Diff(
            Repositories.RootOf(workspace.Settings.Path),
            path => SayOf(path, "the diff does not support UTF-16; run instancelint fix without --diff to fix this file"));
        shell.Output.Write(shell.IsTerminal ? HarmlessText.Diff(diff) : diff);
        if (diff.Length == 0)
        {
            shell.Say("there is nothing to fix");
        }

        return true;
    }

    private bool WriteFiles(FixedFiles files, FixOutcome outcome, CancellationToken cancellation)
    {
        var isWritten = true;
        try
        {
            files.Write(
                (path, error) =>
                {
                    SayOf(path, error);
                    isWritten = false;
                },
                cancellation);
        }
        finally
        {
            // Also if the run is interrupted in the middle.
            foreach (var fix in files.Done)
            {
                Tell(fix.Finding, $"{fix.Before} -> {fix.After}");
            }
        }

        foreach (var fix in outcome.NotDone)
        {
            Tell(fix.Finding, $"not fixed because {fix.Reason}");
        }

        shell.Output.WriteLine("InstanceLint: " + files.Summary);
        return isWritten;
    }

    private void WriteSettings(LintResult result)
    {
        foreach (var found in result.Findings.Reported().Where(static found => found.Finding.Rule is Rules.Settings.SettingMustBeValid))
        {
            SayOf(found.Finding.Span.Path, found.Finding.Message);
        }
    }

    private void Tell(Finding finding, string what) => shell.Output.WriteLine(HarmlessText.Line(FormattableString.Invariant(
        $"{shell.Show(finding.Span.Path)}:{finding.Span.Start.Line}:{finding.Span.Start.Column}: {finding.Rule.Id}: {what}")));

    private void SayOf(string path, string sentence) => shell.Error.WriteLine(HarmlessText.Line($"{shell.Show(path)}: {sentence}"));
}
