using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>Judges manifests and logs each finding with its file, span, rule ID and link.</summary>
public sealed class LintManifests : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The files. A file may be listed more than once; it is judged once.</summary>
    [Required]
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>IDs of rules that the project turned off. MSBuild itself would keep only warnings silent, not messages.</summary>
    public string NoWarn { get; set; } = string.Empty;

    /// <summary>The named clusters, with the metadata <c>NodeSelector</c> (<c>key=value;key=value</c>) and <c>KnownInstanceTypes</c> (<c>name;name</c>).</summary>
    public ITaskItem[] Clusters { get; set; } = [];

    /// <summary>The node selector that the extension of the unnamed cluster was installed with, as <c>key=value;key=value</c>.</summary>
    public string ExtensionNodeSelector { get; set; } = string.Empty;

    /// <summary>Instance types of the unnamed cluster that are defined elsewhere, as <c>name;name</c>.</summary>
    public string KnownInstanceTypes { get; set; } = string.Empty;

    /// <summary>Whether C# may define instance types that no manifest shows. What both show together, the analyzer reports.</summary>
    public bool UsesFluent { get; set; }

    /// <summary>The project, which is where a malformed setting is reported.</summary>
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>Logs what is found. Findings never fail the task: warnings that the user raised to errors fail the build by themselves.</summary>
    /// <returns><see langword="false"/> only if the build was cancelled or a setting is malformed.</returns>
    public override bool Execute()
    {
        var succeeds = true;
        var project = ProjectFile.Length > 0 ? ProjectFile : BuildEngine.ProjectFileOfTaskNode;
        var settings = new ClusterSettingsReader(error =>
        {
            succeeds = false;
            Log.LogError(null, null, null, project, 0, 0, 0, 0, error);
        }).Read(ExtensionNodeSelector, KnownInstanceTypes, Clusters);

        var manifests = new SortedDictionary<string, List<Manifest>>(StringComparer.Ordinal);
        foreach (var file in ManifestItem.Distinct(Manifests))
        {
            if (_cancellation.IsCancellationRequested)
            {
                return false;
            }

            var manifest = ManifestFile.Read(file.FullPath, file.IsNamed);
            foreach (var cluster in file.Clusters)
            {
                if (!manifests.TryGetValue(cluster, out var members))
                {
                    manifests.Add(cluster, members = []);
                }

                members.Add(manifest);
            }
        }

        var off = new HashSet<string>(ClusterSettingsText.Split(NoWarn), StringComparer.OrdinalIgnoreCase);
        foreach (var finding in Linter.Lint([.. manifests.Select(cluster =>
            new ClusterDefinition(SettingsOf(cluster.Key) with { IsOpen = UsesFluent }, cluster.Value))]))
        {
            if (!off.Contains(finding.Rule.Id))
            {
                Report(finding);
            }
        }

        return succeeds && !_cancellation.IsCancellationRequested;

        ClusterSettings SettingsOf(string cluster) => settings.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster);
    }

    /// <summary>Stops after the file that is being read.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    private void Report(Finding finding)
    {
        // As the compiler does it, the link stands behind the message too, for logs that drop it.
        var (rule, origin) = (finding.Rule, finding.Origin);
        var message = $"{finding.Message} ({rule.HelpLink})";
        if (rule.Severity == RuleSeverity.Info)
        {
            Log.LogMessage(
                null, rule.Id, null, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, MessageImportance.Normal, message);
        }
        else
        {
            Log.LogWarning(
                null, rule.Id, null, rule.HelpLink, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, message);
        }
    }
}
