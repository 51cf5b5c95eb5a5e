using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using InstanceLint.Rules.Model;
using InstanceLint.Yaml.Tree;

namespace InstanceLint.Yaml.Generators;

/// <summary>The file that tells kustomize what to build. A file that it lists as a patch is only a part of a definition.</summary>
public static class Kustomization
{
    private static readonly string[] Lists = ["patches", "patchesStrategicMerge", "patchesJson6902"];
    private static readonly char[] Separators = ['/', Path.DirectorySeparatorChar];

    /// <summary>The file names that kustomize looks for in a folder.</summary>
    public static IReadOnlyList<string> Names { get; } = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    /// <summary>Whether a file has one of these names.</summary>
    /// <param name="path">The file's path.</param>
    public static bool HasName(string path) => Names.Contains(path.Substring(path.LastIndexOfAny(Separators) + 1), StringComparer.Ordinal);

    /// <summary>
    /// Returns the paths of the patches that a kustomization lists, as written. Patches that are written inline have no path. A text that
    /// isn't valid YAML lists none.
    /// </summary>
    /// <param name="text">The text of the whole file.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static IReadOnlyList<string> ReadPatches(string text, CancellationToken cancellation)
    {
        if (text.IndexOf(Lists[0], StringComparison.Ordinal) < 0)
        {
            return [];
        }

        try
        {
            return ReadAll(text.TrimStart('\uFEFF'), cancellation);
        }
#pragma warning disable CA1031 // Reading can fail in any way; a build must survive that.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>
    /// Returns the full path of a patch without using the file system, or <see langword="null"/> if the path is absolute or has too many
    /// <c>..</c> segments.
    /// </summary>
    /// <param name="kustomization">The full path of the kustomization.</param>
    /// <param name="patch">The path of the patch, as written in the kustomization.</param>
    public static string? Locate(string kustomization, string patch)
    {
        if (patch.Length == 0 || Array.IndexOf(Separators, patch[0]) >= 0)
        {
            return null;
        }

        var segments = new List<string>(kustomization.Split(Separators));
        segments.RemoveAt(segments.Count - 1);
        segments.AddRange(patch.Split(Separators));
        return Join(segments);
    }

    /// <summary>Removes the segments <c>.</c> and <c>..</c> from a full path, so it can be compared with that of a patch.</summary>
    /// <param name="path">The path.</param>
    public static string? Normalize(string path) => Join(path.Split(Separators));

    private static string? Join(IEnumerable<string> segments)
    {
        var kept = new List<string>();
        foreach (var segment in segments)
        {
            if (segment == "..")
            {
                // The first segment is the root: empty, or a drive.
                if (kept.Count <= 1)
                {
                    return null;
                }

                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment is not ("" or ".") || (segment.Length == 0 && kept.TrueForAll(static part => part.Length == 0)))
            {
                kept.Add(segment);
            }
        }

        return string.Join(Path.DirectorySeparatorChar.ToString(), kept);
    }

    private static List<string> ReadAll(string text, CancellationToken cancellation)
    {
        var reader = new YamlTreeReader(text, Source.None, new AliasBudget(text.Length), cancellation: cancellation);
        var paths = new List<string>();
        while (reader.ReadDocument() is { } root)
        {
            foreach (var name in Lists)
            {
                if (root is YamlMapping document && document.Find(name)?.Value is YamlSequence list)
                {
                    AddPaths(list, paths);
                }
            }
        }

        return reader.Break is null ? paths : [];
    }

    // Older versions of kustomize accept paths in 'patches' too.
    private static void AddPaths(YamlSequence list, List<string> paths)
    {
        foreach (var item in list.Items)
        {
            var path = item.Target is YamlMapping patch ? patch.Find("path")?.Value : item.Target;
            if (path is YamlScalar { Text: var text } && text.IndexOf('\n') < 0)
            {
                paths.Add(text);
            }
        }
    }
}
