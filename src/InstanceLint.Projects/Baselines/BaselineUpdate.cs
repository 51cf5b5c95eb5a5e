using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Findings;

namespace InstanceLint.Projects.Baselines;

/// <summary>A new content of a baseline.</summary>
/// <param name="Text">The text to write.</param>
/// <param name="Count">The number of findings that it holds.</param>
/// <param name="Added">The number of findings that the old content didn't hold.</param>
/// <param name="Removed">The number of findings that only the old content held.</param>
public sealed record BaselineUpdate(string Text, int Count, int Added, int Removed)
{
    /// <summary>Returns the content that holds all findings of a project. Entries of other files stay.</summary>
    /// <param name="path">The full path of the baseline.</param>
    /// <param name="result">The result of linting the project with the old baseline, or with an empty one.</param>
    public static BaselineUpdate Write(string path, LintResult result) => Create(path, result, grows: true);

    /// <summary>Returns the content without entries that no finding matches anymore. No entry is added.</summary>
    /// <param name="path">The full path of the baseline.</param>
    /// <param name="result">The result of linting the project with the old baseline.</param>
    public static BaselineUpdate Prune(string path, LintResult result) => Create(path, result, grows: false);

    /// <summary>Returns the content that holds one finding more, or <see langword="null"/> if a baseline can't hold it.</summary>
    /// <param name="path">The full path of the baseline.</param>
    /// <param name="result">The result of linting the project with the old baseline, or without one.</param>
    /// <param name="finding">The finding, which is reported.</param>
    /// <param name="cancellation">Cancels reading the manifest.</param>
    internal static string? Add(string path, LintResult result, Finding finding, CancellationToken cancellation)
    {
        var settings = result.Project.Settings;
        if (!Baseline.CanHold(finding.Rule)
            || finding.IsInternalError
            || settings.Policy.NotSuppressible.Contains(finding.Rule.Id, StringComparer.Ordinal)
            || settings.Baseline is { IsReadable: false })
        {
            return null;
        }

        var entries = Sum(settings.Baseline?.Entries ?? []);
        var key = result.Project.KeyOf(finding, cancellation);
        entries[key] = CountIn(entries, key) + 1;
        return BaselineText.Write(path, entries);
    }

    private static BaselineUpdate Create(string path, LintResult result, bool grows)
    {
        var match = result.Baseline ?? throw new InvalidOperationException("The project was linted without a baseline.");
        var (old, entries) = (Sum(match.Entries), new Dictionary<BaselineKey, int>());

        var forbidden = new HashSet<BaselineKey>(match.Forbidden.Select(static entry => entry.Key));
        foreach (var key in grows ? old.Keys.Union(match.Found.Keys) : old.Keys)
        {
            old.TryGetValue(key, out var before);
            match.Found.TryGetValue(key, out var found);

            // If it isn't certain that findings are gone, they stay.
            var least = match.IsCertain(key) ? found : Math.Max(found, before);
            var count = grows ? least : Math.Min(before, least);
            if (count > 0 && !forbidden.Contains(key))
            {
                entries.Add(key, count);
            }
        }

        return new BaselineUpdate(
            BaselineText.Write(path, entries),
            entries.Values.Sum(),
            entries.Sum(entry => Math.Max(0, entry.Value - CountIn(old, entry.Key))),
            old.Sum(entry => Math.Max(0, entry.Value - CountIn(entries, entry.Key))));
    }

    private static Dictionary<BaselineKey, int> Sum(IEnumerable<BaselineEntry> entries) => entries
        .GroupBy(static entry => entry.Key)
        .ToDictionary(static entries => entries.Key, static entries => entries.Sum(static entry => entry.Count));

    private static int CountIn(Dictionary<BaselineKey, int> entries, BaselineKey key) =>
        entries.TryGetValue(key, out var count) ? count : 0;
}
