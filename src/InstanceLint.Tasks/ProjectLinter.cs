using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Tasks.Files;
using InstanceLint.Tasks.Logging;
using InstanceLint.Tasks.Severities;

namespace InstanceLint.Tasks;

/// <summary>Judges the manifests of a project.</summary>
/// <param name="task">What the project says.</param>
internal sealed class ProjectLinter(ProjectTask task)
{
    private readonly List<LogLine> _faults = [];
    private bool _isRepeatable = true;

    /// <summary>What is to be said of the manifests.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal Judgement Judge(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs, CancellationToken cancellation)
    {
        var settings = new ClusterSettingsReader(error => AddFault(EffectiveSeverity.Error, task.Project, 0, error))
            .Read(task.ExtensionNodeSelector, task.KnownInstanceTypes, task.Clusters);
        var suppressions = new SuppressionItems(task.Suppressions, task.Project, files);
        var clusters = Read(files, suppressions, cancellation).Select(cluster => new ClusterDefinition(SettingsOf(cluster.Key), cluster.Value)).ToList();
        var severities = ReadSeverities(configs);
        var findings = new List<JudgedFinding>();
        foreach (var finding in Linter.LintCancellable([suppressions.Faults, .. clusters], cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Add(new JudgedFinding(finding, severities.Of(finding.Rule, finding.Origin.Path)));
        }

        return new Judgement(clusters, findings, _faults, _isRepeatable);

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
                _isRepeatable = false;
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
        var checker = new SettingChecker((file, line, message) => AddFault(EffectiveSeverity.Warning, file, line, message));
        checker.CheckProperty(task.Project, nameof(task.NoWarn), options.NoWarn);
        checker.CheckProperty(task.Project, nameof(task.WarningsAsErrors), options.WarningsAsErrors);
        checker.CheckProperty(task.Project, nameof(task.WarningsNotAsErrors), options.WarningsNotAsErrors);
        foreach (var config in configs)
        {
            checker.CheckFile(config);
            if (config.Refusal is { } reason)
            {
                AddFault(EffectiveSeverity.Warning, config.Path, 0, $"the severities in this file do not count, since it cannot be read; let the account that builds read it: {reason}");
                _isRepeatable = false;
            }
        }

        return new SeverityReader(
            options, Configuration.Read(configs, task.CompilerFolder, message => AddFault(EffectiveSeverity.Warning, task.Project, 0, message)));
    }

    private void AddFault(EffectiveSeverity severity, string file, int line, string message) =>
        _faults.Add(LogLine.OfSetting(severity, file, message, line));
}
