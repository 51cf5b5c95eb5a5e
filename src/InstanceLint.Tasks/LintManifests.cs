using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Sarif;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Settings;
using InstanceLint.Tasks.Logging;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>Checks manifests and logs each finding with its file, span, rule ID and link.</summary>
public sealed class LintManifests : ProjectTask
{
    private string _sarif = string.Empty;

    /// <summary>The path of a SARIF file for code scanning, relative to the folder of the project. Empty for none.</summary>
    public string Sarif
    {
        get => _sarif;
        set => _sarif = value.Trim();
    }

    /// <summary>
    /// The path of the file that caches the log, so that the next build can repeat it without reading a manifest. Empty for no cache.
    /// </summary>
    public string CacheFile { get; set; } = string.Empty;

    private protected override OutputFile Target => new("InstanceLintSarif", Sarif, Project, SarifLog.Mark);

    private protected override void Execute(ProjectFiles project)
    {
        var isReporting = IsReporting(project, SettingsFiles.ContentStampOf(project.Settings));
        if (!isReporting && !WritesTarget)
        {
            return;
        }

        var cacheKey = CacheKeyOf(project);
        var cache = new LogCache(CacheFile);
        if (cache.Find(cacheKey) is { } kept && (!WritesTarget || Target.Has(kept.SarifHash)))
        {
            Output.SayDetail("InstanceLint: nothing has changed since the last build; showing its results");
            Write(kept, isReporting);
            return;
        }

        var result = ProjectLinter.Lint(SettingsFiles.WithBaseline(ReadSettings(project)), project.Files, Cancellation);
        List<LogLine> lines = [.. result.Findings.Reported().Select(LogLine.From)];
        var isLasting = result.IsLasting && project.Generators.IsLasting && result.HasReadableBaseline
            && !result.Findings.Any(static finding => finding.Finding.Rule is ManifestsMustBeFound);
        var root = Repositories.RealFolderOf(Project);
        var fixes = ProjectFixer.Preview(result, source => FixableFile.ReasonToLeave((ManifestFile)source, root) is null, Cancellation);
        var sarif = WritesTarget ? SarifOf(result, fixes) : null;
        if (sarif is not null && Target.Write(sarif) is { } error)
        {
            lines.Add(LogLine.Error(Project, error));
            isLasting = false;
        }

        Cancellation.ThrowIfCancellationRequested();
        var log = new BuildLog(
            result.Account,
            lines,
            fixes.Count(static fix => !fix.IsFollowUp),
            sarif is null ? string.Empty : OutputFile.HashOf(sarif));
        if (isLasting && cache.Keep(cacheKey, log) is { } reason)
        {
            Output.SayDetail(
                $"InstanceLint: the next build checks all manifests again because '{CacheFile}' cannot be written: {reason}");
        }

        Write(log, isReporting);
    }

    private string CacheKeyOf(ProjectFiles project) =>
        KeyOf(project)
            .Add(SettingsFiles.StampOf(project.Settings)).Add(string.Join("\n", project.Generators.Stamps))
            .Add(ManifestStamps.Read(project.Files, Cancellation))
            .Add(Project).Add(Values.CompilerFolder).Add(Repositories.RealFolderOf(Project))
            .Add(Sarif).Add(Sarif.Length > 0 ? string.Join(";", RuleCatalog.All.Select(rule => rule.Id).Where(IsErrorOfBuild)) : string.Empty)
            .ToString();

    private string SarifOf(LintResult result, IReadOnlyList<AppliedFix> fixes)
    {
        var log = new SarifLog(Project, Repositories.RootOf(Project), isComplete: !result.HasInvalidSettings, fixes)
            .Write(result.Findings.Select(AsInBuild));
        Cancellation.ThrowIfCancellationRequested();
        return log;

        // The log calls this for each finding, which can take long, so check for cancellation here.
        ProjectFinding AsInBuild(ProjectFinding finding)
        {
            Cancellation.ThrowIfCancellationRequested();
            return finding with { Severity = InBuild(finding.Severity, finding.Finding.Rule.Id) };
        }
    }

    private void Write(BuildLog log, bool isReporting)
    {
        if (!isReporting)
        {
            return;
        }

        Output.SayDetail(log.Account.ToString());
        foreach (var line in log.Lines)
        {
            Cancellation.ThrowIfCancellationRequested();
            Output.Log(line);
        }

        var findings = log.Lines.Where(line => line.Code.Length > 0)
            .Select(line => new SummaryItem(InBuild(line.Severity, line.Code), IsInManifest(line) ? line.File : null));
        if (Summary.Create(log.Account, [.. findings], log.Fixable, "-t:InstanceLintFix", Output.OptionsForMessages) is { } summary)
        {
            (summary.IsLoud ? Output.Say : (Action<string>)Output.SayResult)(summary.Text);
        }
        else if (Output.IsTerminal)
        {
            Output.SayResult(log.Account.ToString());
        }
    }

    private bool IsInManifest(LogLine line) =>
        line.File != Project && RuleCatalog.Find(line.Code) is not (SettingRule or BaselineMustBeCurrent);

    private EffectiveSeverity InBuild(EffectiveSeverity severity, string id) =>
        severity == EffectiveSeverity.Warning && IsErrorOfBuild(id) ? EffectiveSeverity.Error : severity;

    // Whether MSBuild turns the rule's warnings into errors, for example in CI or with -warnaserror.
    private bool IsErrorOfBuild(string id) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(id);
}
