using System;
using System.Collections.Generic;
using System.Linq;

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

    private static BaselineUpdate Create(string path, LintResult result, bool grows)
    {
        var match = result.Baseline ?? throw new InvalidOperationException("The project was linted without a baseline.");
        var (old, entries) = (new Dictionary<BaselineKey, int>(), new Dictionary<BaselineKey, int>());
        foreach (var entry in match.Entries)
        {
            old.TryGetValue(entry.Key, out var count);
            old[entry.Key] = count + entry.Count;
        }

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

    private static int CountIn(Dictionary<BaselineKey, int> entries, BaselineKey key) =>
        entries.TryGetValue(key, out var count) ? count : 0;
}
