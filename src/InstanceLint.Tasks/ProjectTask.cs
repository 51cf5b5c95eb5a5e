using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules.Definitions;
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
        var files = ListManifests();
        var configs = InstanceLint.Files.ConfigFiles.ReadAll(
            ConfigFiles.Select(file => file.GetMetadata("FullPath")), [.. files.Select(file => file.Path)]);
        try
        {
            Execute(files, configs, Generators.Find(files));
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

    /// <summary>Returns the manifests, each once.</summary>
    private protected virtual IReadOnlyList<ManifestFile> ListManifests() =>
        ManifestList.Distinct([.. Manifests.Select(ManifestItems.Read)]);

    /// <summary>Runs the task, and logs an error if it fails.</summary>
    /// <param name="files">The manifests.</param>
    /// <param name="configs">The configuration files that apply to them.</param>
    /// <param name="generators">The files that may give some of them another role.</param>
    /// <exception cref="OperationCanceledException">The build was canceled.</exception>
    private protected abstract void Execute(
        IReadOnlyList<ManifestFile> files, IReadOnlyList<ConfigFile> configs, Generators generators);

    /// <summary>Reads the settings of the project.</summary>
    /// <param name="configs">The configuration files that apply to its manifests.</param>
    /// <param name="roles">The roles of its manifests.</param>
    private protected ProjectSettings ReadSettings(IReadOnlyList<ConfigFile> configs, IReadOnlyDictionary<string, ManifestRole> roles)
    {
        var values = Values;
        var settings = values.ToText(Project, Clusters, Suppressions).Parse();
        var configured = Configuration.Read(configs, values.CompilerFolder, out var problem);
        return settings with
        {
            UsesFluent = values.UsesFluent,
            Roles = roles,
            Severities = values.ToSeverities() with { ConfigFiles = configs, Configured = configured },
            Problems = problem is null
                ? settings.Problems
                : [.. settings.Problems, new SettingProblem(EffectiveSeverity.Warning, Project, null, problem)],
        };
    }
}
