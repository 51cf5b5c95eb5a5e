using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Projects.Severities;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Testing;

/// <summary>Fixes texts.</summary>
internal static class FixRun
{
    /// <summary>What comes of one text, with its findings of some rules only, where any are given.</summary>
    internal static FixOutcome Run(string text, params string[] rules) => Run(NamedText.Single(text), rules);

    /// <summary>What comes of one text in a cluster of which something is said.</summary>
    internal static FixOutcome RunIn(ClusterSettings settings, string text) => Run(settings, NamedText.Single(text), []);

    /// <summary>What comes of the texts of one cluster.</summary>
    internal static FixOutcome Run(IReadOnlyList<NamedText> files, params string[] rules) => ProjectCase.HasSettings(files)
        ? Run(ProjectCase.SettingsOf(files), files, rules)
        : Run(ClusterSettings.None(string.Empty), files, rules);

    private static FixOutcome Run(ClusterSettings cluster, IReadOnlyList<NamedText> files, string[] rules)
    {
        return Run(new ProjectSettings("project") { Clusters = new Dictionary<string, ClusterSettings> { [cluster.Name] = cluster } }, files, rules);
    }

    private static FixOutcome Run(ProjectSettings settings, IReadOnlyList<NamedText> files, string[] rules)
    {
        var severities = new SeveritySettings { NoWarn = rules.Length == 0 ? [] : [.. RuleCatalog.All.Select(rule => rule.Id).Except(rules)] };
        return ProjectFixer.Fix(settings with { Severities = severities }, [.. ProjectCase.SourcesOf(files, settings).Select(Named)], _ => true).Outcome;
    }

    // A text that is fixed must be YAML in any case.
    private static TextSource Named(ManifestSource source) => new(source.Path, source.Read(default).Text!, isNamed: true, source.Clusters);

    /// <summary>The text, repaired or as it was.</summary>
    internal static string TextOf(FixOutcome outcome, string text) => FilesOf(outcome, NamedText.Single(text))[0].Text;

    /// <summary>The files, fixed or as they were.</summary>
    internal static IReadOnlyList<NamedText> FilesOf(FixOutcome outcome, IReadOnlyList<NamedText> files) =>
        [.. files.Select(file => outcome.Texts.TryGetValue(file.Name, out var changed) ? file with { Text = changed.After } : file)];

    /// <summary>One line a repair: <c>9:15 INST2004: memory: 2GB -> memory: 2G</c>, after the file's name if there are several.</summary>
    internal static string Print(FixOutcome outcome) => string.Concat(
    [
        .. outcome.Done.Select(done => $"{Place(done.Finding)}: {done.Before} -> {done.After}\n"),
        .. outcome.NotDone.Select(left => $"{Place(left.Finding)}: left, since {left.Reason}\n"),
    ]);

    private static string Place(Finding finding) => $"{NamedText.PrefixOf(finding.Span.Path)}{finding.Span.Start.Line}:{finding.Span.Start.Column} {finding.Rule.Id}";
}
