using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Settings;
using InstanceLint.Tasks.Severities;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>A task that processes the manifests of a project, with the project's settings.</summary>
public abstract class ProjectTask : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The manifests. A file that is listed several times is checked once.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>
    /// The named clusters, with the metadata <c>NodeSelector</c> (<c>key=value;key=value</c>) and <c>KnownInstanceTypes</c>
    /// (<c>name;name</c>).
    /// </summary>
    public ITaskItem[] Clusters { get; set; } = [];

    /// <summary>Files in which rules are suppressed, with the metadata <c>Rules</c> (<c>INST2009;INST2010</c>) and <c>Reason</c>.</summary>
    public ITaskItem[] Suppressions { get; set; } = [];

    /// <summary>
    /// The configuration files that the project passes to the compiler. Those in the folders of manifests and above are found
    /// automatically.
    /// </summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>The single values of the project, as the metadata of one item, with the names of <see cref="ProjectProperties"/>.</summary>
    public ITaskItem Properties { get; set; } = new TaskItem("InstanceLint");

    /// <summary>The full path of the project.</summary>
    internal string Project => Values.ProjectFile.Length > 0 ? Values.ProjectFile : BuildEngine.ProjectFileOfTaskNode;

    /// <summary>The single values of the project.</summary>
    private protected ProjectProperties Values => new(Properties);

    /// <summary>Canceled when the build is canceled.</summary>
    private protected CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Runs the task.</summary>
    /// <returns>
    /// <see langword="false"/> if the build was canceled, a setting is invalid, a finding is an error, or a file can't be written.
    /// </returns>
    public sealed override bool Execute()
    {
        try
        {
            Execute(ReadProject());
            return !Log.HasLoggedErrors && !_cancellation.IsCancellationRequested;
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
    private protected abstract void Execute(TaskProject project);

    /// <summary>Called with the manifests before they are read.</summary>
    /// <param name="files">The manifests.</param>
    /// <returns>Whether a file was changed, so the manifests must be listed again.</returns>
    private protected virtual bool Prepare(IReadOnlyList<ManifestFile> files) => false;

    /// <summary>Reads the rest of the settings of the project.</summary>
    /// <param name="project">The project.</param>
    private protected ProjectSettings ReadSettings(TaskProject project)
    {
        var values = Values;
        var configured = Configuration.Read(project.Configs, values.CompilerFolder, out var problem);
        var settings = project.Settings with
        {
            UsesFluent = values.UsesFluent,
            Roles = project.Generators.FindRoles(project.Files, Cancellation),
            Severities = values.ToSeverities() with { ConfigFiles = project.Configs, Configured = configured },
        };
        return problem is null ? settings : settings with
        {
            Findings =
            [
                .. settings.Findings, SettingMustBeValid.Rule.Invalid(SourceSpan.WholeFile(new PathSource(Project)), problem),
            ],
        };
    }

    private TaskProject ReadProject()
    {
        var values = Values;
        var settings = values.ToText(Project, Clusters, Suppressions).Parse(SettingsFiles.Read(values.SettingsFile));
        var (found, findings) = ManifestSearch.Find(settings.File, Project, Cancellation);
        settings = settings with { Findings = [.. settings.Findings, .. findings] };
        var entries = new ManifestSelection(settings).Select(Manifests.Select(ManifestItems.Read).Concat(found));
        var files = ManifestList.Distinct(entries);
        if (Prepare(files))
        {
            files = ManifestList.Distinct(entries);
        }

        var configs = InstanceLint.Files.ConfigFiles.ReadAll(
            ConfigFiles.Select(file => file.GetMetadata("FullPath")),
            [.. files.Select(static file => file.Path), settings.File?.Path ?? Project, Project]);
        return new TaskProject(settings, files, configs, Generators.Find(files));
    }
}
