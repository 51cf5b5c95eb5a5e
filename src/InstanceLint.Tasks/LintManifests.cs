using System.Collections.Generic;
using System.Linq;
using InstanceLint.Files;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Sarif;
using InstanceLint.Projects.Severities;
using InstanceLint.Projects.Summaries;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Settings;
using InstanceLint.Tasks.Logging;
using InstanceLint.Yaml;
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

    /// <summary>Whether to log only the start of each finding, as the compiler does. CI systems don't parse the end.</summary>
    public bool OmitsEnds { get; set; }

    /// <summary>
    /// The path of the file that caches the log, so that the next build can repeat it without reading a manifest. Empty for no cache.
    /// </summary>
    public string CacheFile { get; set; } = string.Empty;

    private protected override void Execute(TaskProject project)
    {
        var cacheKey = CacheKeyOf(project);
        var cache = new LogCache(CacheFile);
        if (cache.Find(cacheKey) is { } kept && (Sarif.Length == 0 || OutputFile.Has(Sarif, Project, kept.SarifHash)))
        {
            Log.Say(MessageImportance.Normal, "InstanceLint: nothing has changed since the last build; showing its results");
            Write(kept);
            return;
        }

        var result = ProjectLinter.Lint(SettingsFiles.WithBaseline(ReadSettings(project)), project.Files, Cancellation);
        List<LogLine> lines = [.. result.Findings.Reported().Select(LogLine.From)];
        var isLasting = result.IsLasting && project.Generators.IsLasting && result.HasReadableBaseline;
        var root = Repositories.RealFolderOf(Project);
        var fixes = ProjectFixer.Preview(result, source => FixableFile.ReasonToLeave((ManifestFile)source, root) is null, Cancellation);
        var sarif = Sarif.Length > 0 ? SarifOf(result, fixes) : null;
        if (sarif is not null && OutputFile.Write("InstanceLintSarif", Sarif, Project, sarif) is { } error)
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
            Log.Say(
                MessageImportance.Normal,
                $"InstanceLint: the next build checks all manifests again because '{CacheFile}' cannot be written: {reason}");
        }

        Write(log);
    }

    private string CacheKeyOf(TaskProject project) =>
        new CacheKey()
            .Add(typeof(LintManifests)).Add(typeof(ManifestFile)).Add(typeof(ProjectLinter)).Add(typeof(Rule)).Add(typeof(ManifestReader))
            .Add([Properties], [.. ProjectProperties.Names])
            .Add(Clusters, [.. ProjectSettingsText.ClusterMetadata])
            .Add(SettingsFiles.StampOf(project.Settings))
            .Add(string.Join("\n", project.Settings.Findings.Select(static finding => finding.Message)))
            .Add(Suppressions, "FullPath", "Rules", "Reason")
            .Add(Sarif)
            .Add(Sarif.Length > 0 ? string.Join(";", RuleCatalog.All.Select(rule => rule.Id).Where(IsErrorOfBuild)) : string.Empty)
            .Add(project.Configs).Add(project.Files).Add(string.Join("\n", project.Generators.Stamps))
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

    private void Write(BuildLog log)
    {
        Log.Say(MessageImportance.Normal, log.Account.ToString());
        foreach (var line in log.Lines)
        {
            Cancellation.ThrowIfCancellationRequested();
            line.Log(Log, OmitsEnds);
        }

        var findings = log.Lines.Where(line => line.Code.Length > 0)
            .Select(line => new SummaryItem(InBuild(line.Severity, line.Code), IsInManifest(line) ? line.File : null));
        if (Summary.Create(log.Account, [.. findings], log.Fixable) is { } summary)
        {
            // A summary of messages only is logged with normal importance, so it's hidden by default.
            Log.Say(summary.IsLoud ? MessageImportance.High : MessageImportance.Normal, summary.Text);
        }
    }

    private bool IsInManifest(LogLine line) =>
        line.File != Project && RuleCatalog.Find(line.Code) is not (SettingRule or BaselineMustBeCurrent);

    private EffectiveSeverity InBuild(EffectiveSeverity severity, string id) =>
        severity == EffectiveSeverity.Warning && IsErrorOfBuild(id) ? EffectiveSeverity.Error : severity;

    // Whether MSBuild turns the rule's warnings into errors, for example in CI or with -warnaserror.
    private bool IsErrorOfBuild(string id) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(id);
}
