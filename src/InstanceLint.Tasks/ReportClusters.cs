using System;
using System.IO;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Tasks.Logging;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Reports the content of each cluster: as tables in the log, and as a page.</summary>
public sealed class ReportClusters : ProjectTask
{
    private string _page = string.Empty;

    /// <summary>The path of the page to write, relative to the folder of the project.</summary>
    [Required]
    public string Page
    {
        get => _page;
        set => _page = value.Trim();
    }

    private protected override OutputFile Target => new("InstanceLintReportFile", Page, Project, HtmlReport.Mark);

    /// <summary>The date of the report.</summary>
    internal DateTimeOffset Date { get; set; } = DateTimeOffset.UtcNow;

    private protected override void Execute(ProjectFiles project)
    {
        var result = ProjectLinter.Lint(SettingsFiles.WithBaseline(ReadSettings(project)), project.Files, Cancellation);
        var origin = new ReportOrigin(HeadCommit.Find(Project), Date);
        var name = Path.GetFileNameWithoutExtension(Project);
        var report = new ReportBuilder(name, Repositories.RootOf(Project), origin, Cancellation).Build(result);
        var error = WritesTarget ? Target.Write(HtmlReport.Write(report)) : null;
        Cancellation.ThrowIfCancellationRequested();
        LogSettings(result);

        // A terminal shows a link to the page instead.
        if (!Output.IsTerminal)
        {
            foreach (var line in TextReport.Write(report))
            {
                Output.Say(line);
            }
        }

        if (error is not null)
        {
            Output.Log(LogLine.Error(Project, error));
            return;
        }

        if (WritesTarget)
        {
            Output.SayOutput(Target.Path);
        }
    }
}
