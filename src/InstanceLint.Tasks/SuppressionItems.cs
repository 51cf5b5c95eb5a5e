using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using InstanceLint.Rules;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;
using InstanceLint.Tasks.Files;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>What the project suppresses in manifests that nobody may edit. Items of the same rules and reason are one, as those of a pattern are.</summary>
internal sealed class SuppressionItems
{
    private readonly Dictionary<string, List<Suppression>> _byFile = new(ManifestItem.PathComparer);
    private readonly List<Finding> _findings = [];

    /// <summary>Reads the items.</summary>
    /// <param name="items">The items, with the metadata <c>Rules</c> (<c>INST2009;INST2010</c>) and <c>Reason</c>.</param>
    /// <param name="project">The project.</param>
    /// <param name="files">The manifests.</param>
    internal SuppressionItems(ITaskItem[] items, string project, IReadOnlyList<ManifestItem> files)
    {
        if (items.Length == 0)
        {
            return;
        }

        var place = new Origin(project, 0, 0, 0, 0);
        var known = new Dictionary<string, string>(files.Count, ManifestItem.PathComparer);
        foreach (var file in files)
        {
            known[file.FullPath] = file.FullPath;
        }

        foreach (var group in items.GroupBy(item => (Rules: item.GetMetadata("Rules").Trim(), Reason: item.GetMetadata("Reason").Trim())))
        {
            Read([.. group], group.Key.Rules, group.Key.Reason, place, known);
        }
    }

    /// <summary>What is wrong with the items themselves, as a cluster of nothing else.</summary>
    internal ClusterDefinition Faults => new(ClusterSettings.None(string.Empty), [new Manifest([], _findings)]);

    /// <summary>A manifest with what is suppressed in it.</summary>
    internal Manifest AddTo(Manifest manifest, string path) =>
        _byFile.TryGetValue(path, out var own) ? manifest with { Suppressions = [.. manifest.Suppressions, .. own] } : manifest;

    private void Read(ITaskItem[] items, string ids, string reason, Origin place, Dictionary<string, string> known)
    {
        var subject = SubjectOf(items[0].ItemSpec) + (items.Length == 1 ? string.Empty : " and " + (items.Length - 1).ToString(CultureInfo.InvariantCulture) + " more");
        var rules = new List<SuppressedRule>();
        foreach (var word in ClusterSettingsText.Split(ids))
        {
            if (RuleCatalog.Find(word) is { } rule and not SuppressionMustBeUsed)
            {
                rules.Add(new SuppressedRule(rule.Id, place));
            }
            else
            {
                _findings.Add(SuppressionMustBeUsed.Rule.UnknownRule(subject, place, word));
            }
        }

        var covered = new List<string>();
        foreach (var item in items)
        {
            if (!known.TryGetValue(ManifestItem.FullPathOf(item), out var path))
            {
                _findings.Add(SuppressionMustBeUsed.Rule.NoManifest(place, SubjectOf(item.ItemSpec)));
            }
            else if (!covered.Contains(path))
            {
                covered.Add(path);
            }
        }

        var suppression = new Suppression(place, rules, reason, [.. covered.Select(path => new Origin(path, 0, 0, int.MaxValue, int.MaxValue))]) { Subject = subject };
        if (ids.Length == 0)
        {
            _findings.Add(SuppressionMustBeUsed.Rule.NoRule(suppression));
        }

        foreach (var path in rules.Count > 0 ? covered : [])
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
