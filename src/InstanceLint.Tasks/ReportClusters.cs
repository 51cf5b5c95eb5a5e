using System.Collections.Generic;
using System.IO;
using InstanceLint.Tasks.ClusterReports;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Reporting;
using InstanceLint.Tasks.Severities;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Shows what there is in each cluster: tables in the log, and a page.</summary>
public sealed class ReportClusters : ProjectTask
{
    private string _page = string.Empty;

    /// <summary>The page to write, relative to the folder of the project.</summary>
    [Required]
    public string Page
    {
        get => _page;
        set => _page = value.Trim();
    }

    private protected override void Execute(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs)
    {
        var judgement = new ProjectLinter(this).Judge(files, configs, Cancellation);
        var report = new ReportBuilder(Project, Cancellation).Build(judgement);
        var error = ReportFile.Write("InstanceLintReportFile", Page, Project, HtmlReport.Write(report));
        Cancellation.ThrowIfCancellationRequested();
        foreach (var fault in judgement.Faults)
        {
            fault.Log(Log, omitsEnd: true);
        }

        foreach (var line in TextReport.Write(report))
        {
            Log.Say(MessageImportance.High, line);
        }

        if (error is not null)
        {
            LogLine.OfSetting(EffectiveSeverity.Error, Project, error).Log(Log, omitsEnd: true);
            return;
        }

        // As builds say where their assembly is, which a terminal makes a link of.
        Log.Say(MessageImportance.High, $"{Path.GetFileNameWithoutExtension(Project)} -> {ReportFile.PathOf(Page, Project)}");
    }
}
