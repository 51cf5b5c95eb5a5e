using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using InstanceLint.Rules;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Repairing;
using InstanceLint.Tasks.Reporting;
using InstanceLint.Tasks.Severities;
using InstanceLint.Yaml;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Judges manifests and logs each finding with its file, span, rule ID and link.</summary>
public sealed class LintManifests : ProjectTask
{
    private string _sarif = string.Empty;

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

    private protected override void Execute(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs)
    {
        var fingerprint = FingerprintOf(files, configs);
        var cache = new LogCache(CacheFile);
        if (cache.Find(fingerprint) is { } kept && (Sarif.Length == 0 || ReportFile.Exists(Sarif, Project)))
        {
            Log.LogMessage(MessageImportance.Normal, "InstanceLint: no manifest and no setting has changed since the last build, which is repeated");
            Write(kept);
            return;
        }

        var linter = new ProjectLinter(this);
        var judgement = linter.Judge(files, configs, Cancellation);
        var account = Account.Of(files.Count, judgement.Clusters);
        List<LogLine> lines = [.. judgement.Faults, .. judgement.Findings.Where(finding => finding.IsReported).Select(LogLine.Of)];
        var isRepeatable = judgement.IsRepeatable;
        if (Sarif.Length > 0 && WriteSarif(judgement) is { } error)
        {
            lines.Add(LogLine.OfSetting(EffectiveSeverity.Error, Project, error));
            isRepeatable = false;
        }

        Cancellation.ThrowIfCancellationRequested();
        var hasErrors = judgement.Faults.Any(line => line.Severity == EffectiveSeverity.Error);
        var log = new BuildLog(account, lines, hasErrors ? default : RepairCount.Of(linter, judgement, Cancellation));
        if (isRepeatable)
        {
            Keep(cache, fingerprint, log);
        }

        Write(log);
    }

    private string FingerprintOf(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs) =>
        new Fingerprint()
            .Add(typeof(LintManifests)).Add(typeof(Rule)).Add(typeof(ManifestReader))
            .Add(NoWarn).Add(WarningsAsErrors).Add(WarningsNotAsErrors).Add(TreatWarningsAsErrors ? "errors" : "warnings")
            .Add(CompilerFolder)
            .Add(Clusters, "NodeSelector", "KnownInstanceTypes").Add(ExtensionNodeSelector).Add(KnownInstanceTypes)
            .Add(Suppressions, "FullPath", "Rules", "Reason")
            .Add(UsesFluent ? "fluent" : "manifests").Add(ProjectFile)
            .Add(Sarif).Add(Sarif.Length > 0 ? string.Join(";", RuleCatalog.All.Select(rule => rule.Id).Where(IsErrorOfBuild)) : string.Empty)
            .Add(configs).Add(files)
            .ToString();

    // Without it the next build judges anew, and nothing else is lost.
    private void Keep(LogCache cache, string fingerprint, BuildLog log)
    {
        try
        {
            cache.Keep(fingerprint, log);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            Log.LogMessage(MessageImportance.Normal, "InstanceLint: the next build judges all manifests anew, since '{0}' cannot be written: {1}", CacheFile, exception.Message);
        }
    }

    // Why it could not be written, or nothing.
    private string? WriteSarif(Judgement judgement)
    {
        var isComplete = judgement.Faults.All(line => line.Severity != EffectiveSeverity.Error);
        var log = new SarifLog(Project, isComplete).Write(judgement.Findings.Select(AsInBuild));
        Cancellation.ThrowIfCancellationRequested();
        return ReportFile.Write("InstanceLintSarif", Sarif, Project, log);

        // The report asks for one after the other, and takes its time.
        JudgedFinding AsInBuild(JudgedFinding finding)
        {
            Cancellation.ThrowIfCancellationRequested();
            return finding.Severity == EffectiveSeverity.Warning && IsErrorOfBuild(finding.Finding.Rule.Id) ? finding with { Severity = EffectiveSeverity.Error } : finding;
        }
    }

    private void Write(BuildLog log)
    {
        Log.LogMessage(MessageImportance.Normal, "{0}", log.Account);
        foreach (var line in log.Lines)
        {
            Cancellation.ThrowIfCancellationRequested();
            line.Log(Log, OmitsEnds);
        }

        if (Summary.Of(log, Project, IsErrorOfBuild) is { } summary)
        {
            // Messages are for whoever asks for them.
            Log.LogMessage(summary.IsLoud ? MessageImportance.High : MessageImportance.Normal, "{0}", summary.Text);
        }
    }

    // Whether MSBuild makes an error of a rule's warnings: in CI, or with -warnaserror.
    private bool IsErrorOfBuild(string id) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(id);
}
