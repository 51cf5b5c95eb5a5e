using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Files;
using InstanceLint.Files.Workspaces;
using InstanceLint.Projects;
using InstanceLint.Projects.Baselines;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Cli.Commands;

/// <summary>Writes the present findings to the baseline, or removes the entries that no finding matches anymore.</summary>
internal sealed class BaselineCommand(Shell shell)
{
    /// <summary>Creates the command.</summary>
    internal Command Create() => new("baseline", "Writes or prunes the baseline: the findings that are not reported.")
    {
        Create("write", "Writes all findings to the baseline, so that only new ones are reported.", isPrune: false),
        Create("prune", "Removes the entries that no finding matches anymore, and adds none.", isPrune: true),
    };

    private Command Create(string name, string description, bool isPrune)
    {
        var options = new ProjectOptions();
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = await options.ReadAsync(parsed, shell, cancellation);
            return request.Input is null
                ? (int)await Task.Run(() => Update(request, isPrune, cancellation), cancellation)
                : throw new UsageException("a baseline cannot hold findings of standard input; give the paths of files or folders");
        });
        return command;
    }

    /// <summary>Updates the baseline.</summary>
    internal ExitCode Update(WorkspaceRequest request, bool isPrune, CancellationToken cancellation)
    {
        var workspace = Workspace.Read(request, Configuration.Read, cancellation);
        var settings = workspace.Settings;
        var path = settings.BaselinePath ?? SettingsFiles.DefaultBaselineOf(settings);
        if (isPrune && settings.Baseline is null)
        {
            shell.Output.WriteLine(HarmlessText.Line($"the baseline '{path}' does not exist, so there is nothing to remove"));
            return ExitCode.Success;
        }

        var exists = BaselineFile.Exists(path);
        settings = exists ? settings : settings with { Baseline = new Baseline(path) };
        var result = ProjectLinter.Lint(settings, workspace.Sources, cancellation);
        workspace.Missing.ToList().ForEach(problem => shell.Say(HarmlessText.Line(problem)));
        if (!settings.Baseline!.IsReadable)
        {
            shell.Say(HarmlessText.Line($"the baseline '{path}' was not written because it has entries that cannot be read; correct or delete it"));
            return ExitCode.Usage;
        }

        var update = isPrune ? BaselineUpdate.Prune(path, result) : BaselineUpdate.Write(path, result);
        cancellation.ThrowIfCancellationRequested();
        if (BaselineFile.Write(path, update.Text) is { } error)
        {
            shell.Say(HarmlessText.Line(error));
            return ExitCode.Usage;
        }

        shell.Output.WriteLine(HarmlessText.Line(
            $"the baseline holds {Wording.Count(update.Count, "finding")} ({Wording.Count(update.Added)} added, {Wording.Count(update.Removed)} removed): {path}"));
        return workspace.Missing.Count > 0 ? ExitCode.NothingFound : ExitCode.Success;
    }
}
