using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Cli.Formats;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Checks manifests. It's what the program does if no other command is given.</summary>
internal sealed class CheckCommand(Shell shell)
{
    private readonly ProjectOptions _project = new();
    private readonly OutputOptions _output = new();
    private readonly FailureOptions _failure = new();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Write the findings only, without a summary." };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Write how often each rule was broken." };
    private readonly Option<bool> _watch = new("--watch") { Description = "Check again whenever a file changes, until Ctrl+C." };

    /// <summary>Makes it the action of a command.</summary>
    internal void AddTo(Command command)
    {
        _project.AddTo(command);
        _output.AddTo(command);
        _failure.AddTo(command);
        command.Options.Add(_quiet);
        command.Options.Add(_statistics);
        command.Options.Add(_watch);
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = await _project.ReadAsync(parsed, shell, cancellation);
        _ = _output.Files(parsed, shell);
        if (!parsed.GetValue(_watch))
        {
            return (int)await Task.Run(() => Check(parsed, request, cancellation), cancellation);
        }

        if (request.Input is not null)
        {
            throw new UsageException("--watch cannot be combined with '-'; give the paths of files or folders");
        }

        var outputs = _output.Files(parsed, shell).Select(static file => file.Path);
        using var watch = new FolderWatch(Workspace.FindRoot(request).Path, outputs);
        while (true)
        {
            await Task.Run(() => Check(parsed, request, cancellation), cancellation);
            shell.Say("waiting for changes; Ctrl+C ends it");
            await watch.WaitAsync(cancellation);
        }
    }

    private ExitCode Check(ParseResult parsed, WorkspaceRequest request, CancellationToken cancellation)
    {
        using var progress = Progress.Start("checking manifests", shell);
        var workspace = Workspace.Read(request, Configuration.Read, cancellation);
        var result = ProjectLinter.Lint(workspace.Settings, workspace.Sources, cancellation);
        var fixes = ProjectFixer.Preview(result, workspace.IsFixable, cancellation);
        progress.Stop();

        var report = new CheckReport(workspace, result, fixes, shell.Folder, cancellation);
        var isWritten = _output.Write(parsed, report, shell);
        var summary = _output.IsText(parsed) ? shell.Output : shell.Error;
        var isNothing = _project.AreDefault(parsed) && result.Account.Manifests == 0;
        string[] problems = isNothing
            ? ["there is nothing to check in this folder; give the paths of manifests, or run it in another folder"]
            : request.Input is { Length: 0 } ? ["standard input is empty; check the command that writes to it"]
            : [.. workspace.Missing];
        foreach (var problem in problems.Concat(workspace.Excluded))
        {
            shell.Say(HarmlessText.Line(problem));
        }

        if (parsed.GetValue(_statistics))
        {
            WriteStatistics(report, summary);
        }

        if (!parsed.GetValue(_quiet))
        {
            WriteSummary(report, summary);
        }

        return !isWritten || result.HasInvalidSettings ? ExitCode.Usage
            : _failure.IsFailure(parsed, result) ? ExitCode.Findings
            : problems.Length > 0 ? ExitCode.NothingFound
            : ExitCode.Success;
    }

    private static void WriteStatistics(CheckReport report, TextWriter output)
    {
        var rules = report.Findings.GroupBy(static finding => finding.Finding.Rule)
            .OrderByDescending(static rule => rule.Count()).ThenBy(static rule => rule.Key.Id, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Count().ToString(CultureInfo.InvariantCulture),6}  {rule.Key.Id}  {rule.Key.Title}");
        }
    }

    private static void WriteSummary(CheckReport report, TextWriter output)
    {
        var (account, workspace) = (report.Result.Account, report.Workspace);
        var items = report.Findings
            .Select(found => new SummaryItem(found.Severity, workspace.FindSource(found.Finding.Span.Path)?.Path)).ToList();
        var ignored = workspace.Ignored == 0 ? string.Empty
            : $"; left out {Wording.Count(workspace.Ignored, "path")} that Git ignores (--no-ignores includes them)";
        var links = workspace.Links == 0 ? string.Empty
            : $"; did not follow {Wording.Count(workspace.Links, "link")} to {(workspace.Links == 1 ? "a folder" : "folders")}";
        output.WriteLine(account + ignored + links);
        if (Summary.Create(account, items, report.Fixable, "instancelint fix", null) is { } summary)
        {
            output.WriteLine(summary.Text);
        }
    }
}
