using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Reporting;
using InstanceLint.Tasks.Severities;

namespace InstanceLint.Tasks;

/// <summary>Judges the manifests of a project.</summary>
/// <param name="task">What the project says.</param>
/// <param name="project">The project, which is where a malformed setting is reported.</param>
internal sealed class ProjectLinter(LintManifests task, string project)
{
    private readonly List<LogLine> _lines = [];

    /// <summary>Whether the next build may say the same without judging: not where a file could not be read or written, which is to be tried again.</summary>
    internal bool IsRepeatable { get; private set; } = true;

    /// <summary>All that is to be logged.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal IReadOnlyList<LogLine> Judge(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs, CancellationToken cancellation)
    {
        var settings = new ClusterSettingsReader(error => AddSetting(EffectiveSeverity.Error, project, 0, error))
            .Read(task.ExtensionNodeSelector, task.KnownInstanceTypes, task.Clusters);
        var suppressions = new SuppressionItems(task.Suppressions, project, files);
        var manifests = Read(files, suppressions, cancellation);
        var severities = ReadSeverities(configs);
        var isComplete = _lines.TrueForAll(line => line.Severity != EffectiveSeverity.Error);
        var findings = new List<(Finding Finding, EffectiveSeverity Severity)>();
        foreach (var finding in Linter.LintCancellable([suppressions.Faults, .. manifests.Select(cluster => new ClusterDefinition(SettingsOf(cluster.Key), cluster.Value))], cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var severity = severities.Of(finding.Rule, finding.Origin.Path);
            if (finding.Suppression is null)
            {
                Add(finding, severity);
            }

            findings.Add((finding, severity == EffectiveSeverity.Warning && task.IsErrorOfBuild(finding.Rule) ? EffectiveSeverity.Error : severity));
        }

        if (task.Sarif.Length > 0
            && SarifFile.Write(task.Sarif, project, new SarifLog(project, isComplete).Write(findings.Select(UntilCancelled))) is { } error)
        {
            AddSetting(EffectiveSeverity.Error, project, 0, error);
            IsRepeatable = false;
        }

        return _lines;

        // The report asks for one after the other, and takes its time.
        T UntilCancelled<T>(T finding)
        {
            cancellation.ThrowIfCancellationRequested();
            return finding;
        }

        ClusterSettings SettingsOf(string cluster) =>
            (settings.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster)) with { IsOpen = task.UsesFluent };
    }

    // By cluster.
    private SortedDictionary<string, List<Manifest>> Read(IReadOnlyList<ManifestItem> files, SuppressionItems suppressions, CancellationToken cancellation)
    {
        var read = new Manifest[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            read[i] = suppressions.AddTo(ManifestFile.Read(files[i], cancellation, out var isLasting), files[i].FullPath);
            if (!isLasting)
            {
                IsRepeatable = false;
            }
        });

        var manifests = new SortedDictionary<string, List<Manifest>>(StringComparer.Ordinal);
        for (var i = 0; i < read.Length; i++)
        {
            foreach (var cluster in files[i].Clusters)
            {
                if (!manifests.TryGetValue(cluster, out var members))
                {
                    manifests.Add(cluster, members = []);
                }

                members.Add(read[i]);
            }
        }

        return manifests;
    }

    private SeverityReader ReadSeverities(IReadOnlyList<ConfigFile> configs)
    {
        var options = new CompilerOptions(task.NoWarn, task.WarningsAsErrors, task.WarningsNotAsErrors, task.TreatWarningsAsErrors);
        var checker = new SettingChecker((file, line, message) => AddSetting(EffectiveSeverity.Warning, file, line, message));
        checker.CheckProperty(project, nameof(task.NoWarn), options.NoWarn);
        checker.CheckProperty(project, nameof(task.WarningsAsErrors), options.WarningsAsErrors);
        checker.CheckProperty(project, nameof(task.WarningsNotAsErrors), options.WarningsNotAsErrors);
        foreach (var config in configs)
        {
            checker.CheckFile(config);
            if (config.Refusal is { } reason)
            {
                AddSetting(EffectiveSeverity.Warning, config.Path, 0, $"the severities in this file do not count, since it cannot be read; let the account that builds read it: {reason}");
                IsRepeatable = false;
            }
        }

        return new SeverityReader(
            options, Configuration.Read(configs, task.CompilerFolder, message => AddSetting(EffectiveSeverity.Warning, project, 0, message)));
    }

    private void AddSetting(EffectiveSeverity severity, string file, int line, string message) =>
        _lines.Add(new LogLine(severity, string.Empty, string.Empty, file, (line, 0, 0, 0), message));

    private void Add(Finding finding, EffectiveSeverity severity)
    {
        if (severity != EffectiveSeverity.None)
        {
            // As the compiler does it, the link stands behind the message too, for logs that drop it.
            var (rule, (path, line, column, endLine, endColumn), message) = finding;
            _lines.Add(new LogLine(severity, rule.Id, rule.HelpLink, path, (line, column, endLine, endColumn), $"{message} ({rule.HelpLink})"));
        }
    }
}
