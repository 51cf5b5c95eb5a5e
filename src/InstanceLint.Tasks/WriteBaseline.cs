using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Baselines;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Tasks.Logging;

namespace InstanceLint.Tasks;

/// <summary>Writes the findings of a project to its baseline, so that only new ones are reported.</summary>
public sealed class WriteBaseline : ProjectTask
{
    /// <summary>Whether to remove entries that no finding matches anymore, and to add none.</summary>
    public bool IsPrune { get; set; }

    private protected override void Execute(ProjectFiles project)
    {
        var settings = ReadSettings(project);
        var path = settings.BaselinePath ?? SettingsFiles.DefaultBaselineOf(settings);
        if (!IsReporting(project, path))
        {
            return;
        }

        var exists = BaselineFile.Exists(path);
        if (!exists && IsPrune)
        {
            Output.SayResult($"InstanceLint: the baseline '{path}' does not exist, so there is nothing to remove");
            return;
        }

        settings = exists ? SettingsFiles.WithBaseline(settings) : settings with { Baseline = new Baseline(path) };
        var result = ProjectLinter.Lint(settings, project.Files, Cancellation);
        LogSettings(result);
        if (!settings.Baseline!.IsReadable)
        {
            Output.Log(LogLine.Error(path, "the baseline was not written because it has entries that cannot be read; correct or delete it"));
            return;
        }

        var update = IsPrune ? BaselineUpdate.Prune(path, result) : BaselineUpdate.Write(path, result);
        Cancellation.ThrowIfCancellationRequested();
        if (BaselineFile.Write(path, update.Text) is { } error)
        {
            Output.Log(LogLine.Error(path, error));
            return;
        }

        Output.SayResult(
            $"InstanceLint: the baseline holds {Wording.Count(update.Count, "finding")} ({Wording.Count(update.Added)} added, {Wording.Count(update.Removed)} removed): {Output.Show(path)}");
    }
}
