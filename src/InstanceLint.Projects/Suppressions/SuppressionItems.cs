using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Projects.Clusters;
using InstanceLint.Rules;
using InstanceLint.Rules.Definitions;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Suppressions;

/// <summary>
/// The suppressions of whole manifests in a project. Items with the same rules and reason, such as those from one pattern, are one
/// suppression.
/// </summary>
internal sealed class SuppressionItems
{
    private readonly Dictionary<string, List<Suppression>> _byFile;
    private readonly List<Finding> _findings = [];

    /// <summary>Reads the items.</summary>
    /// <param name="settings">The settings with the items.</param>
    /// <param name="sources">The manifests.</param>
    internal SuppressionItems(ProjectSettings settings, IReadOnlyList<ManifestSource> sources)
    {
        _byFile = new(PathComparison.Default);
        if (settings.Suppressions.Count == 0)
        {
            return;
        }

        var place = SourceSpan.WholeFile(new PathSource(settings.Path));
        var known = sources.ToLookup(static source => source.Path, PathComparison.Default);
        foreach (var group in settings.Suppressions.GroupBy(item => (Rules: item.Rules.Trim(), Reason: item.Reason.Trim())))
        {
            Read([.. group], group.Key.Rules, group.Key.Reason, place, known);
        }
    }

    /// <summary>The findings about the items themselves.</summary>
    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds the suppressions that apply to a manifest.</summary>
    internal ManifestOutline AddTo(ManifestOutline manifest, string path) =>
        _byFile.TryGetValue(path, out var own) ? manifest.With([.. manifest.Suppressions, .. own]) : manifest;

    private void Read(SuppressionItem[] items, string ids, string reason, SourceSpan place, ILookup<string, ManifestSource> known)
    {
        var subject = SubjectOf(items[0].Item)
            + (items.Length == 1 ? string.Empty : " and " + (items.Length - 1).ToString(CultureInfo.InvariantCulture) + " more");
        var rules = new List<SuppressedRule>();
        foreach (var word in ClusterSettingsText.Split(ids))
        {
            if (RuleCatalog.Find(word) is { IsSuppressible: true } rule)
            {
                rules.Add(new SuppressedRule(rule.Id, place));
            }
            else
            {
                _findings.Add(RuleCatalog.UnknownRule(subject, place, word));
            }
        }

        var covered = items.SelectMany(item => known[item.Path]).Distinct().ToList();
        foreach (var item in items.Where(item => !known.Contains(item.Path)))
        {
            _findings.Add(SuppressionMustBeUsed.Rule.NoManifest(place, SubjectOf(item.Item)));
        }

        var suppression = new Suppression(place, rules, reason, [.. covered.Select(SourceSpan.WholeFile)]) { Subject = subject };
        if (ids.Length == 0)
        {
            _findings.Add(SuppressionMustBeUsed.Rule.NoRule(suppression));
        }

        foreach (var path in rules.Count > 0 ? covered.Select(static source => source.Path).Distinct(PathComparison.Default) : [])
        {
            if (!_byFile.TryGetValue(path, out var own))
            {
                _byFile.Add(path, own = []);
            }

            own.Add(suppression);
        }
    }

    private static string SubjectOf(string item) => $"InstanceLintSuppression '{Wording.PlainWhole(item)}'";
}
