using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Severities;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>A task that judges the manifests of a project, with all that the project says of them.</summary>
public abstract class ProjectTask : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The files. A file may be listed more than once; it is judged once.</summary>
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

    /// <summary>The node selector that the extension of the unnamed cluster was installed with, as <c>key=value;key=value</c>.</summary>
    public string ExtensionNodeSelector { get; set; } = string.Empty;

    /// <summary>Instance types of the unnamed cluster that are defined elsewhere, as <c>name;name</c>.</summary>
    public string KnownInstanceTypes { get; set; } = string.Empty;

    /// <summary>Files in which rules are suppressed, with the metadata <c>Rules</c> (<c>INST2009;INST2010</c>) and <c>Reason</c>.</summary>
    public ITaskItem[] Suppressions { get; set; } = [];

    /// <summary>Whether C# may define instance types that no manifest shows. What both show together, the analyzer reports.</summary>
    public bool UsesFluent { get; set; }

    /// <summary>The project, which is where a malformed setting is reported.</summary>
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The project by its path, whether the caller gave it or not.</summary>
    internal string Project => ProjectFile.Length > 0 ? ProjectFile : BuildEngine.ProjectFileOfTaskNode;

    /// <summary>Ends when the build is cancelled.</summary>
    private protected CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Does what the task is for.</summary>
    /// <returns><see langword="false"/> if the build was cancelled, a setting is malformed, a finding is an error, or a file cannot be written.</returns>
    public sealed override bool Execute()
    {
        var files = ManifestItem.Distinct(Manifests);
        var configs = ConfigFile.ReadAll(ConfigFiles.Select(file => file.GetMetadata("FullPath")), [.. files.Select(file => file.FullPath)]);
        try
        {
            Execute(files, configs, Kustomizations.Find(files));
            return !Log.HasLoggedErrors && !_cancellation.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Stops at once, and says nothing more.</summary>
    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The task has ended meanwhile.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does what the task is for, and logs an error if it cannot.</summary>
    /// <param name="files">The manifests.</param>
    /// <param name="configs">The configuration files that apply to them.</param>
    /// <param name="kustomizations">The kustomizations that may list some of them as patches.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    private protected abstract void Execute(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs, Kustomizations kustomizations);
}
