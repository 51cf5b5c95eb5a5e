using System;
using System.Collections.Generic;
using System.Linq;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.Fixing;

/// <summary>Fixes that others have caused: a renamed instance type in other files, or a finding that was hidden before.</summary>
internal static class CausedFixes
{
    /// <summary>
    /// Adds the changes of caused fixes to those of the fixes that have caused them. If these aren't certain, no fix that may have caused
    /// one has changes.
    /// </summary>
    internal static void Attach(List<AppliedFix> fixes)
    {
        var indexes = Enumerable.Range(0, fixes.Count).ToList();
        var own = indexes.FindAll(i => !fixes[i].IsFollowUp);
        var renames = own.FindAll(i => fixes[i].Finding.Rule.Id == RuleIds.NameMustBeValid).ToLookup(i => fixes[i].Finding.Fix);
        var byPath = own.ToLookup(i => fixes[i].Finding.Span.Path, StringComparer.Ordinal);
        foreach (var caused in indexes.FindAll(i => fixes[i].IsFollowUp).ConvertAll(i => fixes[i]))
        {
            var causes = renames[caused.Finding.Fix].ToList();
            causes = causes.Count > 0 ? causes : [.. byPath[caused.Finding.Span.Path]];
            causes = causes.Count > 0 ? causes : own;
            var isCertain = causes.Count == 1 && caused.Changes.Count > 0 && fixes[causes[0]].Changes.Count > 0;
            foreach (var i in causes)
            {
                fixes[i] = fixes[i] with { Changes = isCertain ? [.. fixes[i].Changes, .. caused.Changes] : [] };
            }
        }
    }
}
