using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Reporting;
using InstanceLint.Tasks.Severities;
using InstanceLint.Yaml;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace InstanceLint.Tasks;

/// <summary>Judges manifests and logs each finding with its file, span, rule ID and link.</summary>
public sealed class LintManifests : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private string _sarif = string.Empty;

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

    /// <summary>A file to write all findings to for code scanning, relative to the folder of the project. Empty for none.</summary>
    public string Sarif
    {
        get => _sarif;
        set => _sarif = value.Trim();
    }

    /// <summary>Whether lines tell only where a finding starts, as those of the compiler do, which is all that the systems of CI read.</summary>
    public bool OmitsEnds { get; set; }

    /// <summary>The file that keeps what is logged, so that the next build says it again without reading a manifest; empty if nothing is to be kept.</summary>
    public string CacheFile { get; set; } = string.Empty;

    private string Project => ProjectFile.Length > 0 ? ProjectFile : BuildEngine.ProjectFileOfTaskNode;

    /// <summary>Logs what is found.</summary>
    /// <returns><see langword="false"/> if the build was cancelled, a setting is malformed, a finding is an error, or the file for them cannot be written.</returns>
    public override bool Execute()
    {
        var files = ManifestItem.Distinct(Manifests);
        var configs = ConfigFile.ReadAll(ConfigFiles.Select(file => file.GetMetadata("FullPath")), [.. files.Select(file => file.FullPath)]);
        var fingerprint = FingerprintOf(files, configs);
        var cache = new LogCache(CacheFile);
        try
        {
            if (cache.Find(fingerprint) is { } kept && (Sarif.Length == 0 || SarifFile.Exists(Sarif, Project)))
            {
                Log.LogMessage(MessageImportance.Normal, "InstanceLint: no manifest and no setting has changed since the last build, which is repeated");
                return Write(kept);
            }

            var linter = new ProjectLinter(this, Project);
            var lines = linter.Judge(files, configs, _cancellation.Token);
            _cancellation.Token.ThrowIfCancellationRequested();
            Log.LogMessage(MessageImportance.Normal, "InstanceLint: judged {0} manifests", files.Count);
            if (linter.IsRepeatable)
            {
                Keep(cache, fingerprint, lines);
            }

            return Write(lines);
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
    public void Dispose() => _cancellation.Dispose();

    /// <summary>Whether MSBuild makes an error of a rule's warnings: in CI, or with <c>-warnaserror</c>.</summary>
    internal bool IsErrorOfBuild(Rule rule) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(rule.Id);

    private string FingerprintOf(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs) =>
        new Fingerprint()
            .Add(typeof(LintManifests)).Add(typeof(Rule)).Add(typeof(ManifestReader))
            .Add(NoWarn).Add(WarningsAsErrors).Add(WarningsNotAsErrors).Add(TreatWarningsAsErrors ? "errors" : "warnings")
            .Add(CompilerFolder)
            .Add(Clusters, "NodeSelector", "KnownInstanceTypes").Add(ExtensionNodeSelector).Add(KnownInstanceTypes)
            .Add(Suppressions, "FullPath", "Rules", "Reason")
            .Add(UsesFluent ? "fluent" : "manifests").Add(ProjectFile)
            .Add(Sarif).Add(Sarif.Length > 0 ? string.Join(";", RuleCatalog.All.Where(IsErrorOfBuild).Select(rule => rule.Id)) : string.Empty)
            .Add(configs).Add(files)
            .ToString();

    // Without it the next build judges anew, and nothing else is lost.
    private void Keep(LogCache cache, string fingerprint, IReadOnlyList<LogLine> lines)
    {
        try
        {
            cache.Keep(fingerprint, lines);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            Log.LogMessage(MessageImportance.Normal, "InstanceLint: the next build judges all manifests anew, since '{0}' cannot be written: {1}", CacheFile, exception.Message);
        }
    }

    private bool Write(IReadOnlyList<LogLine> lines)
    {
        foreach (var line in lines)
        {
            _cancellation.Token.ThrowIfCancellationRequested();
            line.Log(Log, OmitsEnds);
        }

        return !Log.HasLoggedErrors && !_cancellation.IsCancellationRequested;
    }
}
