using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Tasks.Severities;
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

    /// <summary>IDs of rules that the project turned off.</summary>
    public string NoWarn { get; set; } = string.Empty;

    /// <summary>IDs of rules whose findings are errors.</summary>
    public string WarningsAsErrors { get; set; } = string.Empty;

    /// <summary>IDs of rules whose findings are no errors whatever else says so.</summary>
    public string WarningsNotAsErrors { get; set; } = string.Empty;

    /// <summary>Whether warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Configuration files that the project hands to the compiler; those in the folders of manifests and above are found without.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>Where the compiler of the SDK in use lies, which knows how configuration files are read.</summary>
    public string CompilerFolder { get; set; } = string.Empty;

    /// <summary>The named clusters, with the metadata <c>NodeSelector</c> (<c>key=value;key=value</c>) and <c>KnownInstanceTypes</c> (<c>name;name</c>).</summary>
    public ITaskItem[] Clusters { get; set; } = [];

    /// <summary>Files in which rules are suppressed, with the metadata <c>Rules</c> (<c>INST2009;INST2010</c>) and <c>Reason</c>.</summary>
    public ITaskItem[] Suppressions { get; set; } = [];

    /// <summary>The node selector that the extension of the unnamed cluster was installed with, as <c>key=value;key=value</c>.</summary>
    public string ExtensionNodeSelector { get; set; } = string.Empty;

    /// <summary>Instance types of the unnamed cluster that are defined elsewhere, as <c>name;name</c>.</summary>
    public string KnownInstanceTypes { get; set; } = string.Empty;

    /// <summary>Whether C# may define instance types that no manifest shows. What both show together, the analyzer reports.</summary>
    public bool UsesFluent { get; set; }

    /// <summary>The project, which is where a malformed setting is reported.</summary>
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>Logs what is found.</summary>
    /// <returns><see langword="false"/> if the build was cancelled, a setting is malformed, or a finding is an error.</returns>
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
        var files = ManifestItem.Distinct(Manifests);
        var suppressions = new SuppressionItems(Suppressions, project, files);
        foreach (var file in files)
        {
            if (_cancellation.IsCancellationRequested)
            {
                return false;
            }

            var manifest = suppressions.AddTo(ManifestFile.Read(file.FullPath, file.IsNamed), file.FullPath);
            foreach (var cluster in file.Clusters)
            {
                if (!manifests.TryGetValue(cluster, out var members))
                {
                    manifests.Add(cluster, members = []);
                }

                members.Add(manifest);
            }
        }

        var severities = ReadSeverities(project, files);
        foreach (var finding in Linter.Lint([suppressions.Faults, .. manifests.Select(cluster =>
            new ClusterDefinition(SettingsOf(cluster.Key) with { IsOpen = UsesFluent }, cluster.Value))]))
        {
            if (finding.Suppression is null)
            {
                Report(finding, severities.Of(finding.Rule, finding.Origin.Path));
            }
        }

        return succeeds && !Log.HasLoggedErrors && !_cancellation.IsCancellationRequested;

        ClusterSettings SettingsOf(string cluster) => settings.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster);
    }

    /// <summary>Stops after the file that is being read.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    private SeverityReader ReadSeverities(string project, IReadOnlyCollection<ManifestItem> files)
    {
        var options = new CompilerOptions(NoWarn, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors);
        var configs = ConfigFile.ReadAll(ConfigFiles.Select(file => file.GetMetadata("FullPath")), [.. files.Select(file => file.FullPath)]);
        var checker = new SettingChecker((file, line, message) => Log.LogWarning(null, null, null, file, line, 0, 0, 0, message));
        checker.CheckProperty(project, nameof(NoWarn), options.NoWarn);
        checker.CheckProperty(project, nameof(WarningsAsErrors), options.WarningsAsErrors);
        checker.CheckProperty(project, nameof(WarningsNotAsErrors), options.WarningsNotAsErrors);
        configs.ForEach(checker.CheckFile);
        return new SeverityReader(options, Configuration.Read(
            configs, CompilerFolder, message => Log.LogWarning(null, null, null, project, 0, 0, 0, 0, message)));
    }

    private void Report(Finding finding, EffectiveSeverity severity)
    {
        // As the compiler does it, the link stands behind the message too, for logs that drop it.
        var (rule, origin) = (finding.Rule, finding.Origin);
        var message = $"{finding.Message} ({rule.HelpLink})";
        switch (severity)
        {
            case EffectiveSeverity.Message:
                Log.LogMessage(
                    null, rule.Id, null, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, MessageImportance.Normal, message);
                break;
            case EffectiveSeverity.Warning:
                Log.LogWarning(
                    null, rule.Id, null, rule.HelpLink, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, message);
                break;
            case EffectiveSeverity.Error:
                Log.LogError(
                    null, rule.Id, null, rule.HelpLink, origin.Path, origin.Line, origin.Column, origin.EndLine, origin.EndColumn, message);
                break;
        }
    }
}
