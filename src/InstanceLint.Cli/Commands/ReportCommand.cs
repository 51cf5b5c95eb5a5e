using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Shows what each cluster holds.</summary>
internal sealed class ReportCommand(Shell shell)
{
    private const string Text = "text";
    private const string Html = "html";

    private readonly ProjectOptions _project = new();
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "The format: text or html.",
        HelpName = "FORMAT",
        DefaultValueFactory = static _ => Text,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write instead of standard output.",
        HelpName = "FILE",
    };

    /// <summary>The date of the report.</summary>
    internal DateTimeOffset Date { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Creates the command.</summary>
    internal Command Create()
    {
        var command = new Command("report", "Shows the instance types and workloads of each cluster, with their sizes and findings.");
        _project.AddTo(command);
        _format.AcceptOnlyFromAmong(Text, Html);
        command.Options.Add(_format);
        command.Options.Add(_output);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = await _project.ReadAsync(parsed, shell, cancellation);
        return (int)await Task.Run(() => Report(request, parsed, cancellation), cancellation);
    }

    private ExitCode Report(WorkspaceRequest request, ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = Progress.Start("reading manifests", shell);
        var workspace = Workspace.Read(request, Configuration.Read, cancellation);
        var result = ProjectLinter.Lint(workspace.Settings, workspace.Sources, cancellation);
        var origin = new ReportOrigin(HeadCommit.Find(workspace.Settings.Path), Date);
        var root = Repositories.RootOf(workspace.Settings.Path);
        var report = new ReportBuilder(Path.GetFileName(workspace.Root.Path), root, origin, cancellation).Build(result);
        var text = parsed.GetValue(_format) == Html ? HtmlReport.Write(report) : string.Join("\n", TextReport.Write(report)) + "\n";
        progress.Stop();
        workspace.Missing.ToList().ForEach(problem => shell.Say(HarmlessText.Line(problem)));
        if (parsed.GetValue(_output) is not { } path)
        {
            shell.Output.Write(text);
        }
        else if (WrittenFile.Write(Path.GetFullPath(Path.Combine(shell.Folder, path)), text, workspace) is { } problem)
        {
            shell.Say(problem);
            return ExitCode.Usage;
        }

        return result.HasInvalidSettings ? ExitCode.Usage
            : workspace.Missing.Count > 0 || result.Clusters.All(static cluster => cluster.Manifests.Count == 0) ? ExitCode.NothingFound
            : ExitCode.Success;
    }
}
