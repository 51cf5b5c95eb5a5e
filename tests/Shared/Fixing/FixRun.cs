using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;

namespace InstanceLint.Testing;

/// <summary>Fixes texts.</summary>
internal static class FixRun
{
    internal const string Path = "manifest.yaml";

    /// <summary>Fixes one text. If rules are given, only their findings are fixed.</summary>
    internal static FixOutcome Run(string text, params string[] rules) => Run(new Dictionary<string, string> { [Path] = text }, rules);

    /// <summary>Fixes one text in a cluster with settings.</summary>
    internal static FixOutcome RunIn(ClusterSettings settings, string text) => Run(settings, new Dictionary<string, string> { [Path] = text }, []);

    /// <summary>Fixes the texts of one cluster.</summary>
    internal static FixOutcome Run(IReadOnlyDictionary<string, string> texts, params string[] rules) => Run(ClusterSettings.None(string.Empty), texts, rules);

    private static FixOutcome Run(ClusterSettings cluster, IReadOnlyDictionary<string, string> texts, string[] rules)
    {
        var settings = new ProjectSettings("project")
        {
            Clusters = new Dictionary<string, ClusterSettings> { [cluster.Name] = cluster },
            Severities = new() { NoWarn = rules.Length == 0 ? [] : [.. RuleCatalog.All.Select(rule => rule.Id).Except(rules)] },
        };
        return ProjectFixer.Fix(settings, [.. texts.Select(text => new TextSource(text.Key, text.Value))], _ => true).Outcome;
    }

    /// <summary>Returns the fixed text, or the original text if nothing was fixed.</summary>
    internal static string TextOf(FixOutcome outcome, string text) => outcome.Texts.TryGetValue(Path, out var changed) ? changed.After : text;

    /// <summary>Returns one line for each fix: <c>9:15 INST2004: memory: 2GB -> memory: 2G</c>.</summary>
    internal static string Print(FixOutcome outcome) => string.Concat(
    [
        .. outcome.Done.Select(done => $"{Place(done.Finding)}: {done.Before} -> {done.After}\n"),
        .. outcome.NotDone.Select(left => $"{Place(left.Finding)}: left, since {left.Reason}\n"),
    ]);

    private static string Place(Finding finding) => $"{finding.Span.Start.Line}:{finding.Span.Start.Column} {finding.Rule.Id}";
}
