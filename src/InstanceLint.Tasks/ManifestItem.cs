using System;
using System.Collections.Generic;
using Microsoft.Build.Framework;

namespace InstanceLint.Tasks;

/// <summary>A file that the project lists.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="IsNamed">Whether the user listed this very file, and not a pattern that matches it.</param>
internal sealed record ManifestItem(string FullPath, bool IsNamed)
{
    /// <summary>Each file once, in the order of the list; named if any of its items is.</summary>
    internal static IReadOnlyCollection<ManifestItem> Distinct(ITaskItem[] items)
    {
        var files = new List<ManifestItem>(items.Length);
        var places = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var file = new ManifestItem(FullPathOf(item), IsNamedItem(item));
            if (!places.TryGetValue(file.FullPath, out var place))
            {
                places.Add(file.FullPath, files.Count);
                files.Add(file);
            }
            else if (file.IsNamed)
            {
                files[place] = file;
            }
        }

        return files;
    }

    // MSBuild tells a pattern only by the folders that ** matched.
    private static bool IsNamedItem(ITaskItem item) =>
        !string.Equals(item.GetMetadata("IsImplicitlyDefined"), "true", StringComparison.OrdinalIgnoreCase)
        && item.GetMetadata("RecursiveDir").Length == 0;

    private static string FullPathOf(ITaskItem item)
    {
        try
        {
            return item.GetMetadata("FullPath");
        }
        catch (InvalidOperationException)
        {
            // A text that is no path; reading it will say so.
            return item.ItemSpec;
        }
    }
}
