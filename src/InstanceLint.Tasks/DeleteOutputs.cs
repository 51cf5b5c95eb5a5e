using InstanceLint.Files;
using InstanceLint.Projects.ClusterReports;
using InstanceLint.Projects.Sarif;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>Deletes the files that builds wrote where settings name them. If a setting names another file, that stays.</summary>
public sealed class DeleteOutputs : MSBuildTask
{
    /// <summary>The path of the project.</summary>
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The path of the SARIF file, relative to the folder of the project.</summary>
    public string Sarif { get; set; } = string.Empty;

    /// <summary>The path of the page of the cluster report, relative to the folder of the project.</summary>
    public string Page { get; set; } = string.Empty;

    /// <summary>The path of the diff of a fix, relative to the folder of the project.</summary>
    public string DiffFile { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool Execute()
    {
        new OutputFile(nameof(Sarif), Sarif.Trim(), ProjectFile, SarifLog.Mark).Delete();
        new OutputFile(nameof(Page), Page.Trim(), ProjectFile, HtmlReport.Mark).Delete();
        new OutputFile(nameof(DiffFile), DiffFile.Trim(), ProjectFile, FixManifests.DiffMark).Delete();
        return true;
    }
}
