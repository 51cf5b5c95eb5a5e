using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Projects.Fixing;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Model;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Sarif;

/// <summary>Writes the fixes of findings as changes of the files as they are. All of them can be applied together.</summary>
internal sealed class SarifFixes
{
    private readonly SourceRoot _root;
    private readonly Dictionary<(string Rule, SourceSpan Span, string Message), AppliedFix> _fixes = [];

    internal SarifFixes(SourceRoot root, IEnumerable<AppliedFix> fixes)
    {
        _root = root;
        foreach (var fix in fixes.Where(static fix => !fix.IsFollowUp && fix.Changes.Count > 0))
        {
            _fixes[KeyOf(fix.Finding)] = fix;
        }
    }

    /// <summary>Returns the fix of a finding, or <see langword="null"/> if it has none that is certain.</summary>
    internal JsonObject? Find(Finding finding) => _fixes.TryGetValue(KeyOf(finding), out var fix)
        ? new()
        {
            { "description", new JsonObject { { "text", HarmlessText.Line($"{fix.Before} -> {fix.After}") } } },
            { "artifactChanges", fix.Changes.GroupBy(static change => change.Path, StringComparer.Ordinal).Select(ChangesOf) },
        }
        : null;

    private JsonObject ChangesOf(IGrouping<string, ManifestChange> changes) => new()
    {
        { "artifactLocation", SarifPlaces.FileOf(_root, changes.Key) },
        { "replacements", changes.Select(ReplacementOf) },
    };

    private static JsonObject ReplacementOf(ManifestChange change) => new()
    {
        { "deletedRegion", SarifPlaces.RegionOf(change.Start, change.End) },
        { "insertedContent", change.Text.Length > 0 ? new JsonObject { { "text", change.Text } } : null },
    };

    private static (string Rule, SourceSpan Span, string Message) KeyOf(Finding finding) =>
        (finding.Rule.Id, finding.Span, finding.Message);
}
