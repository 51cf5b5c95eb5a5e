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
using InstanceLint.Yaml;

namespace InstanceLint.Tasks;

/// <summary>Judges the manifests of a project.</summary>
/// <param name="task">What the project says.</param>
internal sealed class ProjectLinter(ProjectTask task)
{
    private readonly List<LogLine> _faults = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private IReadOnlyList<ManifestItem> _files = [];
    private Manifest[] _manifests = [];
    private Dictionary<string, ClusterSettings> _settings = [];
    private SuppressionItems? _suppressions;
    private SeverityReader? _severities;
    private bool _isRepeatable = true;

    /// <summary>The files in which anything of ours was found.</summary>
    internal IEnumerable<ManifestItem> FilesOfOurs => _files.Where((_, i) => !_manifests[i].IsOfOthers);

    /// <summary>What is to be said of the manifests.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal Judgement Judge(IReadOnlyList<ManifestItem> files, IReadOnlyList<ConfigFile> configs, CancellationToken cancellation)
    {
        _files = files;
        _settings = new ClusterSettingsReader(error => AddFault(EffectiveSeverity.Error, task.Project, 0, error))
            .Read(task.ExtensionNodeSelector, task.KnownInstanceTypes, task.Clusters);
        _suppressions = new SuppressionItems(task.Suppressions, task.Project, files);
        _manifests = new Manifest[files.Count];

        // A thread that waits to parse holds a text, so there must be no more of them than cores.
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, files.Count, options, i =>
        {
            Keep(i, ManifestFile.Read(files[i], cancellation, out var isLasting));
            if (!isLasting)
            {
                _isRepeatable = false;
            }
        });

        var clusters = Clusters();
        _severities = ReadSeverities(configs);
        return new Judgement(clusters, Judge(clusters, cancellation), _faults, _isRepeatable);
    }

    /// <summary>What is to be said of the manifests where these are the texts of some of them, by path.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal IReadOnlyList<JudgedFinding> JudgeAgain(IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
    {
        for (var i = 0; i < _files.Count; i++)
        {
            var file = _files[i];
            if (texts.TryGetValue(file.FullPath, out var text) && !(_texts.TryGetValue(file.FullPath, out var last) && ReferenceEquals(last, text)))
            {
                Keep(i, ManifestReader.ReadCancellable(text, file.FullPath, file.IsNamed, cancellation));
                _texts[file.FullPath] = text;
            }
        }

        return Judge(Clusters(), cancellation);
    }

    /// <summary>What is to be said of a manifest where this is its text, whatever its cluster has.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal IReadOnlyList<JudgedFinding> JudgeAlone(string path, string text, CancellationToken cancellation)
    {
        var manifest = _suppressions!.AddTo(ManifestReader.ReadCancellable(text, path, isNamed: true, cancellation), path);
        return Judge([new ClusterDefinition(ClusterSettings.None(string.Empty) with { IsOpen = true }, [manifest])], cancellation);
    }

    private List<JudgedFinding> Judge(List<ClusterDefinition> clusters, CancellationToken cancellation)
    {
        var findings = new List<JudgedFinding>();
        foreach (var finding in Linter.LintCancellable([_suppressions!.Faults, .. clusters], cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Add(new JudgedFinding(finding, _severities!.Of(finding.Rule, finding.Origin.Path)));
        }

        return findings;
    }

    private void Keep(int file, Manifest manifest) => _manifests[file] = _suppressions!.AddTo(manifest, _files[file].FullPath);

    // By name.
    private List<ClusterDefinition> Clusters()
    {
        var manifests = new SortedDictionary<string, List<Manifest>>(StringComparer.Ordinal);
        for (var i = 0; i < _manifests.Length; i++)
        {
            foreach (var cluster in _files[i].Clusters)
            {
                if (!manifests.TryGetValue(cluster, out var members))
                {
                    manifests.Add(cluster, members = []);
                }

                members.Add(_manifests[i]);
            }
        }

        return [.. manifests.Select(cluster => new ClusterDefinition(SettingsOf(cluster.Key), cluster.Value))];
    }

    private ClusterSettings SettingsOf(string cluster) =>
        (_settings.TryGetValue(cluster, out var own) ? own : ClusterSettings.None(cluster)) with { IsOpen = task.UsesFluent };

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
