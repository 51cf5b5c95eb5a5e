using System.Collections.Generic;
using System.IO;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Baselines;
using InstanceLint.Projects.Clusters;
using InstanceLint.Projects.Nodes;
using InstanceLint.Projects.Settings;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Testing;

/// <summary>A case as a project: its files can include an <c>instancelint.yaml</c> and a baseline.</summary>
internal static class ProjectCase
{
    internal static bool HasSettings(IReadOnlyList<NamedText> files) => files.Any(IsSettings);

    /// <summary>The settings, with what other files say about clusters unless a front end can't read them.</summary>
    internal static ProjectSettings SettingsOf(IReadOnlyList<NamedText> files, string extension = "", bool readsSnapshots = true)
    {
        var settings = new ProjectSettingsText("project") { Cluster = new ClusterText(string.Empty, extension, string.Empty) }
            .Parse(files.FirstOrDefault(IsSettings) is { } file ? SettingsFileReader.Read(file.Text, new PathSource(file.Name)) : null);
        settings = readsSnapshots
            ? new SnapshotReader(settings, path => new SnapshotFile(files.FirstOrDefault(file => file.Name == path.FullPath)?.Text, null), default).Read()
            : settings;
        var baseline = files.FirstOrDefault(file => file.Name == settings.BaselinePath || IsBaseline(file));
        return baseline is null ? settings : settings with { Baseline = BaselineReader.Read(baseline.Text, new PathSource(baseline.Name)) };
    }

    internal static IReadOnlyList<ManifestSource> SourcesOf(IReadOnlyList<NamedText> files, ProjectSettings settings) =>
    [
        .. new ManifestSelection(settings)
            .Select(files.Where(file => !IsBaseline(file)).Select(file => new ManifestEntry(file.Name, IsNamed: false, [])))
            .Select(entry => new TextSource(entry.Path, files.First(file => file.Name == entry.Path).Text, entry.IsNamed, entry.Clusters)),
    ];

    /// <summary>All findings; without those about the settings if the case has none.</summary>
    internal static IReadOnlyList<Finding> Lint(IReadOnlyList<NamedText> files, string extension = "", bool readsSnapshots = true)
    {
        var settings = SettingsOf(files, extension, readsSnapshots);
        var findings = ProjectLinter.Lint(settings, SourcesOf(files, settings)).Findings
            .Where(finding => !finding.IsBaselined)
            .Select(finding => finding.Finding);
        return [.. HasSettings(files) ? findings : findings.Where(finding => finding.Rule.Category != RuleCategory.Settings)];
    }

    internal static bool IsSettings(NamedText file) => Path.GetFileName(file.Name) == SettingsFile.Name;

    internal static bool IsBaseline(NamedText file) => Path.GetFileName(file.Name) == Baseline.DefaultName;
}
