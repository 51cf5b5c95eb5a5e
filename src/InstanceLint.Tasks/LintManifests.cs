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
using InstanceLint.Tasks.Logging;
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

    /// <summary>
    /// Whether lines tell only where a finding starts, as those of the compiler do, which is all that the systems of CI read.
    /// </summary>
    public bool OmitsEnds { get; set; }

    /// <summary>
    /// The file that keeps what is logged, so that the next build says it again without reading a manifest; empty if nothing is to be kept.
    /// </summary>
    public string CacheFile { get; set; } = string.Empty;

    private protected override void Execute(
        IReadOnlyList<ManifestFile> files, IReadOnlyList<ConfigFile> configs, Kustomizations kustomizations)
    {
        var cacheKey = CacheKeyOf(files, configs, kustomizations);
        var cache = new LogCache(CacheFile);
        if (cache.Find(cacheKey) is { } kept && (Sarif.Length == 0 || OutputFile.Has(Sarif, Project, kept.SarifHash)))
        {
            Log.Say(MessageImportance.Normal, "InstanceLint: no manifest and no setting has changed since the last build, which is repeated");
            Write(kept);
            return;
        }

        var result = ProjectLinter.Lint(ReadSettings(configs, kustomizations.FindPatches(files, Cancellation)), files, Cancellation);
        List<LogLine> lines = [.. result.Problems.Select(LogLine.From), .. result.Findings.Reported().Select(LogLine.From)];
        var isLasting = result.IsLasting && kustomizations.IsLasting;
        var sarif = Sarif.Length > 0 ? SarifOf(result) : null;
        if (sarif is not null && OutputFile.Write("InstanceLintSarif", Sarif, Project, sarif) is { } error)
        {
            lines.Add(LogLine.From(new SettingProblem(EffectiveSeverity.Error, Project, null, error)));
            isLasting = false;
        }

        Cancellation.ThrowIfCancellationRequested();
        var log = new BuildLog(
            result.Account,
            lines,
            FixCount.Create(result, IsEditable, Cancellation),
            sarif is null ? string.Empty : OutputFile.HashOf(sarif));
        if (isLasting && cache.Keep(cacheKey, log) is { } reason)
        {
            Log.Say(
                MessageImportance.Normal,
                $"InstanceLint: the next build judges all manifests anew, since '{CacheFile}' cannot be written: {reason}");
        }

        Write(log);
    }

    private string CacheKeyOf(IReadOnlyList<ManifestFile> files, IReadOnlyList<ConfigFile> configs, Kustomizations kustomizations) =>
        new CacheKey()
            .Add(typeof(LintManifests)).Add(typeof(ManifestFile)).Add(typeof(ProjectLinter)).Add(typeof(Rule)).Add(typeof(ManifestReader))
            .Add([Properties], [.. ProjectProperties.Names])
            .Add(Clusters, "NodeSelector", "KnownInstanceTypes")
            .Add(Suppressions, "FullPath", "Rules", "Reason")
            .Add(Sarif)
            .Add(Sarif.Length > 0 ? string.Join(";", RuleCatalog.All.Select(rule => rule.Id).Where(IsErrorOfBuild)) : string.Empty)
            .Add(configs).Add(files).Add(string.Join("\n", kustomizations.Stamps))
            .ToString();

    private string SarifOf(LintResult result)
    {
        var log = new SarifLog(Project, Repositories.RootOf(Project), isComplete: !result.HasErrorsInSettings)
            .Write(result.Findings.Select(AsInBuild));
        Cancellation.ThrowIfCancellationRequested();
        return log;

        // The report asks for one after the other, and takes its time.
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
            .Select(line => new SummaryItem(InBuild(line.Severity, line.Code), line.File));
        if (Summary.Create(Project, log.Account, [.. findings], log.Fixable) is { } summary)
        {
            // Messages are for whoever asks for them.
            Log.Say(summary.IsLoud ? MessageImportance.High : MessageImportance.Normal, summary.Text);
        }
    }

    private static bool IsEditable(ManifestSource source) => !((ManifestFile)source).IsReadOnly();

    private EffectiveSeverity InBuild(EffectiveSeverity severity, string id) =>
        severity == EffectiveSeverity.Warning && IsErrorOfBuild(id) ? EffectiveSeverity.Error : severity;

    // Whether MSBuild makes an error of a rule's warnings: in CI, or with -warnaserror.
    private bool IsErrorOfBuild(string id) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(id);
}
