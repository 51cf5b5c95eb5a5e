using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Severities;
using InstanceLint.Yaml;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>A task that processes the manifests of a project, with the project's settings.</summary>
public abstract class ProjectTask : LoggingTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The manifests. A file that is listed several times is checked once.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>
    /// The named clusters, with the metadata <c>NodeSelector</c> (<c>key=value;key=value</c>) and <c>KnownInstanceTypes</c>
    /// (<c>name;name</c>).
    /// </summary>
    public ITaskItem[] Clusters { get; set; } = [];

    /// <summary>
    /// The node pools, with the metadata <c>Cluster</c>, <c>VmSize</c>, <c>Cpu</c>, <c>Memory</c>, <c>Gpu</c>, <c>MaxPods</c>,
    /// <c>MaxCount</c>, <c>Labels</c> (<c>key=value;key=value</c>) and <c>Taints</c> (<c>key=value:NoSchedule</c>).
    /// </summary>
    public ITaskItem[] NodePools { get; set; } = [];

    /// <summary>Files in which rules are suppressed, with the metadata <c>Rules</c> (<c>INST2009;INST2010</c>) and <c>Reason</c>.</summary>
    public ITaskItem[] Suppressions { get; set; } = [];

    /// <summary>
    /// The configuration files that the project passes to the compiler. Those in the folders of manifests and above are found
    /// automatically.
    /// </summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>Canceled when the build is canceled.</summary>
    private protected CancellationToken Cancellation => _cancellation.Token;

    /// <inheritdoc/>
    private protected sealed override bool Run()
    {
        try
        {
            Execute(ReadProject());
            return !_cancellation.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Stops the task at once, without logging anything more.</summary>
    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The task has already ended.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the task, and logs an error if it fails.</summary>
    /// <param name="project">The project.</param>
    /// <exception cref="OperationCanceledException">The build was canceled.</exception>
    private protected abstract void Execute(ProjectFiles project);

    /// <summary>The file that the task writes, or <see langword="null"/> for none.</summary>
    private protected virtual OutputFile? Target => null;

    /// <summary>Whether the task writes <see cref="Target"/>. It doesn't if that's a file that no task wrote.</summary>
    private protected bool WritesTarget { get; private set; }

    /// <summary>Called with the manifests before they are read.</summary>
    /// <param name="files">The manifests.</param>
    /// <returns>Whether a file was changed, so the manifests must be listed again.</returns>
    private protected virtual bool Prepare(IReadOnlyList<ManifestFile> files) => false;

    /// <summary>Reads the rest of the settings of the project.</summary>
    /// <param name="project">The project.</param>
    private protected ProjectSettings ReadSettings(ProjectFiles project)
    {
        var values = Values;
        var configured = Configuration.Read(project.Configs, values.CompilerFolder, out var problem);
        var settings = project.ReadSettings(values.ToSeverities(), configured, Cancellation) with
        {
            UsesFluent = values.UsesFluent,
            LookElsewhere = project.Settings.File is null ? () => NearbyManifests.Find(Project, Cancellation) : null,
        };
        return problem is null ? settings : settings with { Findings = [.. settings.Findings, InvalidSetting(problem)] };
    }

    /// <summary>Returns the inputs of the task, without the path of the project and the content of manifests.</summary>
    /// <param name="project">The project.</param>
    private protected CacheKey KeyOf(ProjectFiles project) =>
        new CacheKey()
            .Add(typeof(ProjectTask)).Add(typeof(ManifestFile)).Add(typeof(ProjectLinter)).Add(typeof(Rule)).Add(typeof(ManifestReader))
            .Add([Properties], [.. ProjectProperties.NamesOfSettings])
            .Add(string.Join(";", ProjectProperties.NamesOfLists.Select(name => string.Join(" ", Values.RulesIn(name)))))
            .Add(Clusters, [.. ProjectSettingsText.ClusterMetadata])
            .Add(NodePools, [.. ProjectSettingsText.NodePoolMetadata])
            .Add(string.Join("\n", project.Settings.Findings.Select(static finding => finding.Message)))
            .Add(Suppressions, "FullPath", "Rules", "Reason")
            .Add(project.Configs).Add(project.Files);

    /// <summary>Whether this project reports on its manifests. Of several with the same manifests and settings, only one does.</summary>
    /// <param name="project">The project.</param>
    /// <param name="work">What else has to be the same, such as the content of the baseline.</param>
    private protected bool IsReporting(ProjectFiles project, string work)
    {
        if (!SharedManifests.Are(Project, project.Files))
        {
            return true;
        }

        var key = KeyOf(project).Add(GetType().Name).Add(work).ToString();
        if (SharedManifests.Claim(BuildEngine, Values.ClaimProject, OutputFile.HashOf(key)))
        {
            return true;
        }

        Output.SayDetail("InstanceLint: another project with the same manifests and settings reports on them");
        return false;
    }

    /// <summary>Logs the findings without which the result of a task that doesn't log the others would be misunderstood.</summary>
    /// <param name="result">The result of the check.</param>
    private protected void LogSettings(LintResult result)
    {
        foreach (var finding in result.Findings.Reported().Where(IsAboutTheWhole))
        {
            Output.Log(LogLine.From(finding));
        }
    }

    private static bool IsAboutTheWhole(ProjectFinding finding) => finding.Finding.Rule is SettingMustBeValid or ManifestsMustBeFound;

    private Finding[] CheckTarget()
    {
        var problem = Target?.FindProblem();
        WritesTarget = Target is { IsSet: true } && problem is null;
        return problem is null ? [] : [InvalidSetting(problem)];
    }

    private Finding InvalidSetting(string problem) =>
        SettingMustBeValid.Rule.Invalid(SourceSpan.WholeFile(new PathSource(Project)), problem);

    private ProjectFiles ReadProject()
    {
        var values = Values;
        var settings = values.ToText(Project, Clusters, NodePools, Suppressions).Parse(SettingsFiles.Read(values.SettingsFile));
        var (found, findings) = ManifestSearch.Find(settings.File, Project, Cancellation);
        settings = settings with { Findings = [.. settings.Findings, .. findings, .. CheckTarget()] };
        return ProjectFiles.Find(
            settings,
            Manifests.Select(ManifestItems.Read).Concat(found),
            ConfigFiles.Select(static file => file.GetMetadata("FullPath")),
            Prepare);
    }
}
