using System.Collections.Generic;
using InstanceLint.Rules.Findings;
using InstanceLint.Rules.Manifests;
using InstanceLint.Rules.Settings;
using InstanceLint.Rules.Vocabulary;

namespace InstanceLint.Projects.Baselines;

/// <summary>Finds problems of settings that show only after everything was checked.</summary>
/// <param name="settings">The settings.</param>
/// <param name="match">The comparison of the findings with the baseline, or <see langword="null"/> if there is none.</param>
internal sealed class LateFindings(ProjectSettings settings, BaselineMatch? match)
{
    internal IEnumerable<Finding> Find()
    {
        if (settings.Policy.NamePattern is { IsTooSlow: true } pattern)
        {
            yield return SettingMustBeValid.Rule.Invalid(
                pattern.Span, $"policy.namePattern: {Wording.Quote(pattern.Text)} takes too long to match, so names are not checked; use a simpler pattern");
        }

        if (match is null)
        {
            yield break;
        }

        foreach (var entry in match.Forbidden)
        {
            yield return SettingMustBeValid.Rule.Invalid(
                entry.Span, $"the policy does not allow findings of {entry.Key.Rule} in the baseline; remove this entry");
        }

        foreach (var (entry, found) in match.Stale())
        {
            yield return BaselineMustBeCurrent.Rule.Stale(
                entry.Span, entry.Key.Rule, System.IO.Path.GetFileName(entry.Key.Path), entry.Count, found);
        }
    }
}
