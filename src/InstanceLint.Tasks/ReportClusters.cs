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

    /// <summary>The date of the report.</summary>
    internal DateTimeOffset Date { get; set; } = DateTimeOffset.UtcNow;

    private protected override void Execute(TaskProject project)
    {
        var result = ProjectLinter.Lint(SettingsFiles.WithBaseline(ReadSettings(project)), project.Files, Cancellation);
        var origin = new ReportOrigin(HeadCommit.Find(Project), Date);
        var report = new ReportBuilder(Project, Repositories.RootOf(Project), origin, Cancellation).Build(result);
        var error = OutputFile.Write("InstanceLintReportFile", Page, Project, HtmlReport.Write(report));
        Cancellation.ThrowIfCancellationRequested();
        LogLine.LogSettings(result, Log);

        foreach (var line in TextReport.Write(report))
        {
            Log.Say(MessageImportance.High, line);
        }

        if (error is not null)
        {
            LogLine.Error(Project, error).Log(Log, omitsEnd: true);
            return;
        }

        // The same form as for an output assembly in a build, which terminals turn into a link.
        Log.Say(MessageImportance.High, $"{Path.GetFileNameWithoutExtension(Project)} -> {OutputFile.PathOf(Page, Project)}");
    }
}
