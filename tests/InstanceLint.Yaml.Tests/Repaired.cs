using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml;
using InstanceLint.Yaml.Repairs;

namespace InstanceLint.Tests;

/// <summary>What comes of repairing texts.</summary>
internal static class Repaired
{
    internal const string Path = "manifest.yaml";

    /// <summary>What comes of one text, with its findings of some rules only, where any are given.</summary>
    internal static RepairOutcome Of(string text, params string[] rules) => Of(new Dictionary<string, string> { [Path] = text }, rules);

    /// <summary>What comes of one text in a cluster of which something is said.</summary>
    internal static RepairOutcome In(ClusterSettings settings, string text) => Of(settings, new Dictionary<string, string> { [Path] = text }, []);

    /// <summary>What comes of the texts of one cluster.</summary>
    internal static RepairOutcome Of(IReadOnlyDictionary<string, string> texts, params string[] rules) => Of(ClusterSettings.None(string.Empty), texts, rules);

    private static RepairOutcome Of(ClusterSettings settings, IReadOnlyDictionary<string, string> texts, string[] rules) => new Repairer(
        now => [.. Findings(settings, now).Where(finding => rules.Length == 0 || rules.Contains(finding.Rule.Id))],
        (path, text) => [.. Findings(ClusterSettings.None(string.Empty) with { IsOpen = true }, new Dictionary<string, string> { [path] = text }).Where(finding => rules.Length == 0 || rules.Contains(finding.Rule.Id))],
        CancellationToken.None).Repair(texts);

    /// <summary>The text, repaired or as it was.</summary>
    internal static string TextOf(RepairOutcome outcome, string text) => outcome.Texts.GetValueOrDefault(Path, text);

    /// <summary>One line a repair: <c>9:15 INST2004: memory: 2GB -> memory: 2G</c>.</summary>
    internal static string Print(RepairOutcome outcome) => string.Concat(
    [
        .. outcome.Done.Select(done => $"{Place(done.Finding)}: {done.Before} -> {done.After}\n"),
        .. outcome.NotDone.Select(left => $"{Place(left.Finding)}: left, since {left.Reason}\n"),
    ]);

    private static string Place(Finding finding) => $"{finding.Origin.Line}:{finding.Origin.Column} {finding.Rule.Id}";

    private static IEnumerable<Finding> Findings(ClusterSettings settings, IReadOnlyDictionary<string, string> texts) => Linter
        .Lint([new ClusterDefinition(settings, texts.Select(text => ManifestReader.Read(text.Value, text.Key, isNamed: true)))])
        .Where(finding => finding.Suppression is null);
}
